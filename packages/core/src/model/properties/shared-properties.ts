import { flag, formerNames, statements, structures, texts } from './define-property.ts';
import { emotionRange } from './ranges.ts';
import { wordings } from './wordings.ts';

const note = texts('note', {
  key: 'notes',
  meaning: 'For anything that has no keyword.',
  example: 'note "To be checked with the store in March"',
  ...wordings.note,
  isProse: true,
});
const link = structures(
  'link',
  'link',
  [
    { role: 'url', key: 'url', type: 'text' },
    { role: 'label', key: 'label', type: 'text', optional: true },
  ],
  {
    key: 'links',
    meaning: 'A web address with more information, and its label.',
    example: 'link "https://example.com/survey" "The survey"',
    ...wordings.link,
  },
);
const was = formerNames('was', {
  key: 'formerNames',
  meaning:
    'The former name of this statement, so that a comparison of two versions of the map recognises it.',
  example: 'was old-name',
  ...wordings.was,
});
export const momentOfTruth = flag('moment-of-truth', {
  key: 'momentOfTruth',
  meaning: 'Marks a moment that decides more than others whether the customer stays.',
  example: 'moment-of-truth',
  shown: 'badge',
  future: 'kept',
});
export const emotion = structures(
  'emotion',
  'emotion',
  [
    { role: 'persona', key: 'persona', type: 'ref', to: 'persona', optional: true },
    { role: 'score', key: 'score', type: 'number', range: emotionRange },
    { role: 'label', key: 'label', type: 'text', optional: true },
    { role: 'reason', key: 'because', type: 'text', optional: true, after: 'because' },
  ],
  {
    key: 'emotions',
    meaning:
      'How the customer feels here, from -2 (awful) through 0 (neutral) to +2 (wonderful), in a word, and why.',
    example: 'emotion -1 "overwhelmed" because "every page says something else"',
    ...wordings.emotion,
    shown: 'curve',
    isPart: true,
  },
);
export const felt = structures(
  'emotion',
  'felt',
  [
    { role: 'evidence', key: 'evidence', type: 'ref', to: 'evidence' },
    { role: 'score', key: 'score', type: 'number', range: emotionRange },
    { role: 'label', key: 'label', type: 'text', optional: true },
    { role: 'reason', key: 'because', type: 'text', optional: true, after: 'because' },
  ],
  {
    key: 'felt',
    meaning: 'What a walk or a test found here: its evidence, a score from -2 to +2, a word, and why.',
    example: 'felt walk -2 "lost" because "nobody says how long"',
    missing:
      '`felt` needs the name of the walk or test and a score from -2 to 2, such as `felt walk -1 "lost"`.',
    hints: ['How it felt'],
    labels: {
      en: 'Felt',
      da: 'Oplevet',
      de: 'Erlebt',
      es: 'Vivido',
      fr: 'Ressenti',
      nb: 'Opplevd',
      nl: 'Ervaren',
      sv: 'Upplevt',
    },
    isPart: true,
  },
);
export const picture = structures(
  'link',
  'picture',
  [
    { role: 'path', key: 'path', type: 'text' },
    { role: 'alternative', key: 'alternative', type: 'text', optional: true },
  ],
  {
    key: 'pictures',
    meaning:
      'A picture: the path of its file, relative to this one, and a description for people who cannot see it.',
    example: 'picture "photos/till.jpg" "Nine people wait at the only till that is open"',
    ...wordings.picture,
    shown: 'image',
  },
);
export const painStatements = statements('pain', 'pain', {
  key: 'pains',
  meaning: 'What hurts the customer: where they wait, get lost, are annoyed or give up.',
  example: 'pain wading "The facts are buried in marketing copy" { owner web; severity high; assumption }',
  ...wordings.pain,
  shown: 'card',
});
export const opportunityStatements = statements('opportunity', 'opportunity', {
  key: 'opportunities',
  meaning: 'A chance to ease a pain, or to make more of a gain.',
  example: 'opportunity "Show the benefits at once" { for wading; owner web; value 5; effort 2 }',
  ...wordings.opportunity,
  shown: 'card',
  future: 'kept',
});
export const gainStatements = statements('gain', 'gain', {
  key: 'gains',
  meaning: 'What pleases the customer, and should not be lost.',
  example: 'gain carried-up "Delivered to the flat" { evidence delivery-survey }',
  ...wordings.gain,
  shown: 'card',
});
export const metricStatements = statements('metric', 'metric', {
  key: 'metrics',
  meaning: 'A figure that shows progress: its baseline, its current value and its target.',
  example: 'metric checkout-rate "Checkout completed" { baseline 61%; value 66%; target 75% }',
  ...wordings.metric,
  shown: 'card',
  future: 'kept',
});
export const actionItemStatements = statements('action-item', 'action-item', {
  key: 'actionItems',
  meaning: 'A task with an owner and a due date.',
  example: 'action-item "Three benefits on each page" { for benefits-first; owner web; due 2026-12-15 }',
  ...wordings.actionItem,
  shown: 'card',
});
export const assumption = flag('assumption', {
  meaning: 'Marks this as an assumption that nobody has checked yet.',
  example: 'assumption',
  shown: 'badge',
});

/** For statements without a card of their own: they show it as a fact. */
export const assumptionAsFact = flag('assumption', {
  meaning: 'Marks all of this as an assumption, except statements with evidence of their own.',
  example: 'assumption',
  labels: {
    en: 'Assumption',
    da: 'Antagelse',
    de: 'Annahme',
    es: 'Suposición',
    fr: 'Hypothèse',
    nb: 'Antakelse',
    nl: 'Aanname',
    sv: 'Antagande',
  },
});

/** The properties of every body, which come last. */
export const sharedProperties = [note, link];

/** The last properties of a statement with a name. */
export const namedProperties = [...sharedProperties, was];
