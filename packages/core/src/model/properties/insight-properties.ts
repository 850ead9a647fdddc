import type { ActionItem, Gain, Opportunity, Pain, Resource } from '../statements.ts';
import { choice, date, number, promises, propertiesFor, ref, refs } from './define-property.ts';
import { effortMeanings, importanceMeanings, score, valueMeanings } from './ranges.ts';
import { assumption, namedProperties } from './shared-properties.ts';
import { wordings } from './wordings.ts';

/** The properties of a pain. */
export const painProperties = propertiesFor<Pain>([
  ref('owner', 'owner', {
    meaning: 'Who will make sure that this pain goes away. It does not inherit the owner of its stage.',
    example: 'owner web',
    ...wordings.owner,
    shown: 'chip',
  }),
  refs('persona', 'persona', {
    key: 'personas',
    meaning: 'The personas who have this pain, if not all of them.',
    example: 'persona colleen',
    ...wordings.personaReference,
  }),
  choice(
    'severity',
    {
      low: 'A nuisance that customers hardly mention.',
      medium: 'It costs the customer time or patience.',
      high: 'It spoils the experience, and some give up.',
      critical: 'It ends the journey, or does harm.',
    },
    {
      meaning: 'How much it hurts the customer. There is no default.',
      example: 'severity high',
      shown: 'badge',
    },
  ),
  choice(
    'status',
    {
      open: 'Nobody is working on it yet; the default.',
      'in-progress': 'The team is working on it.',
      resolved: 'It no longer hurts.',
    },
    {
      meaning: 'Whether this pain is open, in progress or resolved.',
      example: 'status in-progress',
      shown: 'badge',
    },
  ),
  refs('evidence', 'evidence', {
    meaning: 'How you know that this hurts. Without evidence, write `assumption`.',
    example: 'evidence interviews',
    ...wordings.evidenceReference,
    shown: 'footnote',
  }),
  assumption,
  ...namedProperties,
]);

/** The properties of a gain. */
export const gainProperties = propertiesFor<Gain>([
  refs('persona', 'persona', {
    key: 'personas',
    meaning: 'The personas who have this gain, if not all of them.',
    example: 'persona colleen',
    ...wordings.personaReference,
  }),
  refs('evidence', 'evidence', {
    meaning: 'How you know that this pleases. Without evidence, write `assumption`.',
    example: 'evidence delivery-survey',
    ...wordings.evidenceReference,
    shown: 'footnote',
  }),
  assumption,
  ...namedProperties,
]);

/** The properties of an opportunity. */
export const opportunityProperties = propertiesFor<Opportunity>([
  refs('for', 'finding', {
    key: 'reasons',
    meaning: 'The pains and gains that this opportunity addresses.',
    example: 'for wading',
    ...wordings.reasons,
    future: 'kept',
  }),
  promises('metric', 'metrics')('improves', {
    meaning:
      'The metrics that will improve if this succeeds, and the figure that it promises for one of them.',
    example: 'improves checkout-rate to 75%',
    missing: '`improves` needs the name of a metric, such as `improves checkout-rate`.',
    future: 'kept',
  }),
  refs('persona', 'persona', {
    key: 'personas',
    meaning: 'The personas whom this helps, if not all of them.',
    example: 'persona colleen',
    ...wordings.personaReference,
    future: 'kept',
  }),
  ref('owner', 'owner', {
    meaning: 'Who decides about this opportunity. It does not inherit the owner of its stage.',
    example: 'owner web',
    ...wordings.owner,
    shown: 'chip',
    future: 'kept',
  }),
  number('value', {
    meaning: 'How much good it would do, from 1 (little) to 5 (a lot).',
    example: 'value 5',
    ...wordings.value,
    range: score(valueMeanings),
    shown: 'bars',
    future: 'kept',
  }),
  number('effort', {
    meaning: 'How much work it would be, from 1 (little) to 5 (a lot).',
    example: 'effort 2',
    missing: '`effort` needs a number from 1 to 5, such as `effort 2`.',
    range: score(effortMeanings),
    shown: 'bars',
    future: 'kept',
  }),
  choice(
    'status',
    {
      idea: 'Not decided yet; the default.',
      planned: 'Decided, but not begun.',
      doing: 'Being worked on.',
      done: 'It is in place.',
      dropped: 'Decided against.',
    },
    { meaning: 'The progress of this opportunity.', example: 'status doing', shown: 'badge', future: 'kept' },
  ),
  refs('evidence', 'evidence', {
    meaning: 'How you know that this would help.',
    example: 'evidence interviews',
    ...wordings.evidenceReference,
    shown: 'footnote',
  }),
  ...namedProperties,
]);

/** The properties of an action item. */
export const actionItemProperties = propertiesFor<ActionItem>([
  refs('for', 'reason', {
    key: 'reasons',
    meaning: 'The opportunities, pains and gains that this addresses.',
    example: 'for benefits-first',
    ...wordings.reasons,
  }),
  ref('owner', 'owner', {
    meaning: 'Who will do this. It does not inherit the owner of its stage.',
    example: 'owner web',
    ...wordings.owner,
    shown: 'chip',
  }),
  date('due', {
    meaning: 'The day by which it will be done.',
    example: 'due 2026-12-15',
    ...wordings.due,
  }),
  choice(
    'status',
    {
      todo: 'Not begun; the default.',
      doing: 'Being worked on.',
      done: 'Finished.',
      dropped: 'Decided against.',
    },
    { meaning: 'The progress of this action item.', example: 'status doing', shown: 'badge' },
  ),
  ...namedProperties,
]);

/** The properties of a resource. */
export const resourceProperties = propertiesFor<Resource>([
  refs('for', 'need', {
    key: 'neededBy',
    meaning: 'The opportunities, action items, pains, stages, steps and touchpoints that need this.',
    example: 'for benefits-first',
    ...wordings.reasons,
  }),
  choice(
    'status',
    { have: 'The organisation has it; the default.', need: 'The organisation lacks it.' },
    {
      meaning: 'Whether the organisation has this resource or still needs it.',
      example: 'status need',
      shown: 'badge',
    },
  ),
  ref('owner', 'owner', {
    meaning: 'Who has this resource, or must provide it.',
    example: 'owner support',
    ...wordings.owner,
    shown: 'chip',
  }),
  number('importance', {
    meaning: 'How much depends on this resource, from 1 (little) to 5 (very much).',
    example: 'importance 4',
    ...wordings.importance,
    range: score(importanceMeanings),
    shown: 'dots',
  }),
  ...namedProperties,
]);
