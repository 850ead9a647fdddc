import type { Exit, Handover, Lane, Next } from '../statements.ts';
import { choice, propertiesFor, ref, refs, share, statements, text } from './define-property.ts';
import { shareRange } from './ranges.ts';
import { assumption, namedProperties, picture, sharedProperties } from './shared-properties.ts';
import { wordings } from './wordings.ts';

/** The properties of an entry in a lane. */
export const laneProperties = propertiesFor<Lane>([
  ref('owner', 'owner', {
    meaning: 'Who does or runs this. Without an owner, it inherits the owner of its step or stage.',
    example: 'owner logistics',
    ...wordings.owner,
    shown: 'chip',
    future: 'kept',
  }),
  choice(
    'kind',
    {
      people: 'People do it.',
      policy: 'A rule or decision that people follow.',
      technology: 'A system or a machine does it.',
      process: 'A fixed sequence of work that passes through several hands.',
    },
    {
      key: 'laneKind',
      meaning: 'Whether this is done by people, a policy, technology or a process.',
      example: 'kind process',
      future: 'kept',
    },
  ),
  text('duration', {
    meaning: 'How long this takes.',
    example: 'duration "9 minutes"',
    ...wordings.duration,
  }),
  picture,
  refs('evidence', 'evidence', {
    meaning: 'How you know that this happens.',
    example: 'evidence observation',
    ...wordings.evidenceReference,
    shown: 'footnote',
  }),
  assumption,
  statements('pain', 'pain', {
    key: 'pains',
    meaning: 'What goes wrong here, and affects the customer in the end.',
    example: 'pain typing "Everything is typed twice" { owner it; severity medium; assumption }',
    ...wordings.pain,
    shown: 'card',
  }),
  ...namedProperties,
]);

/** The properties of a handover. */
export const handoverProperties = propertiesFor<Handover>([
  statements('metric', 'metric', {
    key: 'metrics',
    meaning: 'The number of handovers, or their quality.',
    example: 'metric handed-over "Groups a month" { unit "groups"; baseline 45; target 30 }',
    ...wordings.metric,
    shown: 'card',
  }),
  ...sharedProperties,
]);

/** The properties of a branch or exit. */
export const wayProperties = propertiesFor<Next | Exit>([
  share('share', {
    meaning: 'The percentage of the customers here who go this way.',
    example: 'share 32%',
    ...wordings.share,
    range: shareRange,
  }),
  refs('persona', 'persona', {
    key: 'personas',
    meaning: 'The personas who go this way, if not all of them.',
    example: 'persona colleen',
    ...wordings.personaReference,
  }),
  refs('evidence', 'evidence', {
    meaning: 'How you know that customers go this way.',
    example: 'evidence analytics',
    ...wordings.evidenceReference,
    shown: 'footnote',
  }),
  ...sharedProperties,
]);
