import type { Touchpoint } from '../statements.ts';
import {
  choice,
  flag,
  number,
  propertiesFor,
  ref,
  refs,
  statements,
  text,
  texts,
} from './define-property.ts';
import { importanceMeanings, score } from './ranges.ts';
import {
  emotion,
  gainStatements,
  momentOfTruth,
  namedProperties,
  opportunityStatements,
  painStatements,
  picture,
} from './shared-properties.ts';
import { wordings } from './wordings.ts';

/** The properties of a touchpoint. */
export const touchpointProperties = propertiesFor<Touchpoint>([
  ref('channel', 'channel', {
    meaning: 'The channel of this touchpoint: website, store, phone, e-mail …',
    example: 'channel website',
    missing: '`channel` needs the name of a channel, such as `channel website`.',
    shown: 'chip',
    future: 'kept',
    onlyInDeclaration: true,
  }),
  ref('owner', 'owner', {
    meaning: 'The owner of this touchpoint. Without an owner, it inherits the owner of its step or stage.',
    example: 'owner web',
    ...wordings.owner,
    shown: 'chip',
    future: 'kept',
    onlyInDeclaration: true,
  }),
  flag('external', {
    meaning:
      'Marks a touchpoint that is not yours, such as a comparison site. The rules then require no owner and no importance.',
    example: 'external',
    shown: 'badge',
    future: 'kept',
    onlyInDeclaration: true,
  }),
  text('hours', {
    meaning: 'The opening hours: when customers can use this touchpoint.',
    example: 'hours "Mon–Fri 9–17"',
    missing: '`hours` needs a text: when can customers use this? For example: `hours "Mon–Fri 9–17"`.',
    hints: ['When it is open'],
    labels: {
      en: 'Opening hours',
      da: 'Åbningstider',
      de: 'Öffnungszeiten',
      es: 'Horario',
      fr: 'Horaires d’ouverture',
      nb: 'Åpningstider',
      nl: 'Openingstijden',
      sv: 'Öppettider',
    },
    future: 'kept',
    onlyInDeclaration: true,
    since: '0.1.0',
  }),
  choice(
    'status',
    { current: 'In use today; the default.', planned: 'Not there yet.' },
    {
      meaning: 'Whether this touchpoint is in use or planned.',
      example: 'status planned',
      shown: 'badge',
      future: 'kept',
      onlyInDeclaration: true,
    },
  ),
  number('importance', {
    meaning: 'How much this touchpoint matters to the customer, from 1 (little) to 5 (very much).',
    example: 'importance 5',
    ...wordings.importance,
    range: score(importanceMeanings),
    shown: 'dots',
    future: 'kept',
    onlyInDeclaration: true,
  }),
  momentOfTruth,
  emotion,
  texts('expectation', {
    key: 'expectations',
    meaning: 'What the customer expects to happen here.',
    example: 'expectation "The price I saw is the price I pay"',
    ...wordings.expectation,
    shown: 'card',
    future: 'kept',
    isProse: true,
  }),
  picture,
  refs('evidence', 'evidence', {
    meaning: 'The evidence for the facts about this touchpoint.',
    example: 'evidence analytics',
    ...wordings.evidenceReference,
    shown: 'footnote',
  }),
  painStatements,
  opportunityStatements,
  gainStatements,
  statements('metric', 'metric', {
    key: 'metrics',
    meaning: 'A figure that shows progress: its baseline, its current value and its target.',
    example: 'metric checkout-rate "Checkout completed" { baseline 61%; value 66%; target 75% }',
    ...wordings.metric,
    shown: 'card',
  }),
  ...namedProperties,
]);
