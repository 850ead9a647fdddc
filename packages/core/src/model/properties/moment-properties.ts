// Longer than most files: the properties of several statements, best read together.

import type { Stage, Step } from '../statements.ts';
import {
  propertiesFor,
  ref,
  refs,
  sourcedNumbers,
  statements,
  structures,
  text,
  voices,
} from './define-property.ts';
import { reachedRange } from './ranges.ts';
import {
  actionItemStatements,
  assumptionAsFact,
  emotion,
  felt,
  gainStatements,
  metricStatements,
  momentOfTruth,
  namedProperties,
  opportunityStatements,
  painStatements,
  picture,
} from './shared-properties.ts';
import { wordings } from './wordings.ts';

const whenOfMoment = text('when', {
  meaning: 'When this happens.',
  example: 'when "The evening after"',
  missing: '`when` needs a text, such as `when "The evening after"`.',
  hints: ['When this is'],
  future: 'kept',
});
const durationOfMoment = text('duration', {
  meaning: 'How long this takes the customer.',
  example: 'duration "Three days"',
  ...wordings.duration,
});
const goalOfMoment = voices('goal', {
  key: 'goals',
  meaning: 'What the customer wants to achieve here.',
  example: 'goal "A choice of two, by tonight"',
  ...wordings.goal,
  shown: 'card',
  future: 'kept',
  isProse: true,
});
const motivationOfMoment = voices('motivation', {
  key: 'motivations',
  meaning: 'What drives the customer here.',
  example: 'motivation "To be done with it"',
  ...wordings.motivation,
  shown: 'card',
  future: 'kept',
  isProse: true,
});
const expectationOfMoment = voices('expectation', {
  key: 'expectations',
  meaning: 'What the customer expects to happen here.',
  example: 'expectation "The price I saw is the price I pay"',
  ...wordings.expectation,
  shown: 'card',
  future: 'kept',
  isProse: true,
});
const thoughtOfMoment = voices('thought', {
  key: 'thoughts',
  meaning: 'What the customer thinks here.',
  example: 'thought "He carried it up four flights"',
  missing:
    '`thought` needs a text: what does the customer think here? For example: `thought "Which one lasts?"`.',
  hints: ['What they think here'],
  shown: 'card',
  isProse: true,
});
const quoteOfMoment = voices('quote', {
  key: 'quotes',
  meaning: 'What a customer said here, in their own words.',
  example: 'quote "I could have hugged him."',
  ...wordings.quote,
  shown: 'card',
  isProse: true,
});
const reached = sourcedNumbers(reachedRange)('reached', {
  meaning: 'How many people get here: a count, or a percentage of all who set out.',
  example: 'reached 31870 from analytics',
  missing: '`reached` needs a number: how many people get here? For example: `reached 31870 from analytics`.',
  labels: {
    en: 'Reached by',
    da: 'Nået af',
    de: 'Erreicht von',
    es: 'Llegan hasta aquí',
    fr: 'Atteint par',
    nb: 'Nådd av',
    nl: 'Bereikt door',
    sv: 'Nått av',
  },
});
const touchpointStatements = statements('touchpoint', 'touchpoint', {
  key: 'touchpoints',
  meaning: 'A contact between the customer and the organisation, such as a page, a call or a counter.',
  example: 'touchpoint checkout "Checkout" { channel website; importance 5 }',
  ...wordings.touchpoint,
  shown: 'card',
  future: 'kept',
});
const noTouchpointOfMoment = text('no-touchpoint', {
  key: 'noTouchpoint',
  meaning: 'Confirms that there is no touchpoint here on purpose, and gives the reason.',
  example: 'no-touchpoint "Nobody of ours is there when a machine breaks at home"',
  missing: '`no-touchpoint` needs the reason in quotes, such as `no-touchpoint "They think it over alone"`.',
  hints: ['Why there is none'],
  shown: 'card',
  future: 'kept',
  isProse: true,
});
const frontstageStatements = statements('frontstage', 'lane', {
  key: 'lanes',
  meaning: 'What staff or systems do in view of the customer.',
  example: 'frontstage "Clerk and customer look at one screen" { kind people }',
  missing:
    '`frontstage` needs a title: what does the customer see here? For example: `frontstage "Adviser greets"`.',
  hints: ['What the customer sees'],
  shown: 'card',
  future: 'kept',
});
const backstageStatements = statements('backstage', 'lane', {
  key: 'lanes',
  meaning: 'What the organisation does for the customer out of their sight.',
  example: 'backstage "The clerk types the form in again" { kind process; duration "9 minutes" }',
  missing:
    '`backstage` needs a title: what happens out of sight? For example: `backstage "Order is packed"`.',
  hints: ['What happens out of sight'],
  shown: 'card',
  future: 'kept',
});
const supportStatements = statements('support', 'lane', {
  key: 'lanes',
  meaning: 'What frontstage and backstage rely on: systems, suppliers, policies.',
  example: 'support "Archive of signatures" { kind technology; owner it }',
  missing:
    '`support` needs a title: what do frontstage and backstage rely on? For example: `support "Payment provider"`.',
  hints: ['What supports both'],
  shown: 'card',
  future: 'kept',
});
const artifactStatements = statements('artifact', 'lane', {
  key: 'lanes',
  meaning: 'What the customer can hold or look at here: a letter, a receipt, a screen.',
  example: 'artifact "Contract on paper"',
  missing: '`artifact` needs a title: what does the customer hold or see? For example: `artifact "Receipt"`.',
  hints: ['What the customer holds or sees'],
  shown: 'card',
  future: 'kept',
});
const handoverStatements = statements('handover', 'handover', {
  key: 'handovers',
  meaning: 'Who takes over the customer after this, and on which condition.',
  example: 'handover sales "A user with a budget owner in sight has asked to be called"',
  missing: '`handover` needs the name of the owner who takes over the customer, such as `handover sales`.',
  hints: ['What must be true'],
  shown: 'card',
  future: 'kept',
});
const nextStatements = statements('next', 'next', {
  key: 'nexts',
  meaning: 'The customer does not go straight on, but to another stage or step: ahead, back or sideways.',
  example: 'next compare "Finds a bad review" { share 30% }',
  missing: '`next` needs the name of the stage or step that the customer goes to, such as `next compare`.',
  hints: ['When they go there'],
  shown: 'card',
});
const exitStatements = statements('exit', 'exit', {
  key: 'exits',
  meaning: 'The customer leaves the journey here, for this reason.',
  example: 'exit "Gives up at the price of delivery" { share 32%; evidence analytics }',
  missing: '`exit` needs the reason why the customer leaves, such as `exit "Too expensive"`.',
  hints: ['Why they leave'],
  shown: 'card',
});
const rowOfMoment = structures(
  'pair',
  'row',
  [
    { role: 'heading', key: 'heading', type: 'text' },
    { role: 'value', key: 'text', type: 'text', optional: true },
  ],
  {
    key: 'rows',
    meaning: 'A row of your own on the map, for content without a keyword: its heading, and its text here.',
    example: 'row "What she sees of shops" "One newsletter, unread"',
    missing: '`row` needs a heading and a text, such as `row "Weather" "Rain"`.',
    hints: ['Heading', 'Text'],
    shown: 'card',
    isPart: true,
  },
);
/** The properties of a stage. */
export const stageProperties = propertiesFor<Stage>([
  ref('owner', 'owner', {
    meaning: 'The owner of this stage, and of the touchpoints in it without an owner.',
    example: 'owner web',
    ...wordings.owner,
    shown: 'chip',
    future: 'kept',
  }),
  refs('persona', 'persona', {
    key: 'personas',
    meaning: 'The personas in this stage, if not all personas of the journey.',
    example: 'persona colleen',
    ...wordings.personaReference,
    future: 'kept',
  }),
  refs('overlaps', 'moment', {
    meaning: 'The stages that go on at the same time. Write it in one of them.',
    example: 'overlaps research',
    missing: '`overlaps` needs the name of a stage, such as `overlaps research`.',
    labels: {
      en: 'At the same time as',
      da: 'Samtidig med',
      de: 'Gleichzeitig mit',
      es: 'Al mismo tiempo que',
      fr: 'En même temps que',
      nb: 'Samtidig med',
      nl: 'Tegelijk met',
      sv: 'Samtidigt som',
    },
    future: 'kept',
  }),
  whenOfMoment,
  durationOfMoment,
  goalOfMoment,
  motivationOfMoment,
  expectationOfMoment,
  thoughtOfMoment,
  quoteOfMoment,
  emotion,
  felt,
  reached,
  picture,
  refs('evidence', 'evidence', {
    meaning: 'The evidence for the facts about this stage.',
    example: 'evidence interviews',
    ...wordings.evidenceReference,
    shown: 'footnote',
  }),
  assumptionAsFact,
  touchpointStatements,
  noTouchpointOfMoment,
  painStatements,
  opportunityStatements,
  gainStatements,
  actionItemStatements,
  metricStatements,
  frontstageStatements,
  backstageStatements,
  supportStatements,
  artifactStatements,
  statements('step', 'step', {
    key: 'steps',
    meaning: 'One moment in a stage: what the customer does there.',
    example:
      'step "Compares vacuum cleaners online" {\n  emotion -1 "overwhelmed"\n  touchpoint "Product page" { channel website }\n}',
    missing: 'A step needs a title: what does the customer do here? For example: `step "Compares prices"`.',
    hints: ['What the customer does'],
    shown: 'column',
    future: 'kept',
  }),
  handoverStatements,
  nextStatements,
  exitStatements,
  rowOfMoment,
  ...namedProperties,
]);

/** The properties of a step. */
export const stepProperties = propertiesFor<Step>([
  ref('owner', 'owner', {
    meaning: 'The owner of this step, and of the touchpoints in it without an owner.',
    example: 'owner web',
    ...wordings.owner,
    shown: 'chip',
    future: 'kept',
  }),
  refs('persona', 'persona', {
    key: 'personas',
    meaning: 'The personas who take this step, if not all personas of the stage.',
    example: 'persona colleen',
    ...wordings.personaReference,
    future: 'kept',
  }),
  whenOfMoment,
  durationOfMoment,
  momentOfTruth,
  ref('details', 'journey', {
    meaning: 'The journey that shows this step in detail.',
    example: 'details return-the-old-one',
    missing: '`details` needs the name of the journey that shows this step in detail.',
    future: 'kept',
  }),
  goalOfMoment,
  motivationOfMoment,
  expectationOfMoment,
  thoughtOfMoment,
  quoteOfMoment,
  emotion,
  felt,
  reached,
  picture,
  refs('evidence', 'evidence', {
    meaning: 'The evidence for the facts about this step.',
    example: 'evidence interviews',
    ...wordings.evidenceReference,
    shown: 'footnote',
  }),
  assumptionAsFact,
  touchpointStatements,
  noTouchpointOfMoment,
  painStatements,
  opportunityStatements,
  gainStatements,
  actionItemStatements,
  metricStatements,
  frontstageStatements,
  backstageStatements,
  supportStatements,
  artifactStatements,
  handoverStatements,
  nextStatements,
  exitStatements,
  rowOfMoment,
  ...namedProperties,
]);
