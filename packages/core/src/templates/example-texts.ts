import { bodyNames, properties } from '../model/properties/property-table.ts';
import { getNewMapTexts } from './new-map-texts.ts';

/**
 * The example texts that quick fixes insert, by keyword. The wording must make clear that they are examples,
 * since the rule `unchanged-example` recognises them by their text alone.
 */
export const fixExamples = {
  'action-item': 'What is done first',
  backstage: 'What people do out of sight',
  because: 'why it feels so',
  does: 'What they do',
  feels: 'What they feel',
  goal: 'What they want to get done',
  handover: 'What must be true for it',
  metric: 'What shows how it went',
  need: 'What they cannot do without',
  'no-touchpoint': 'Why the customer meets nobody here',
  opportunity: 'How might we help here?',
  pain: 'What goes wrong here',
  picture: 'What this picture shows',
  purpose: 'What this map should help to decide',
  says: 'What they say, in their own words',
  support: 'What they need to do it',
  thinks: 'What they think, and would not say',
  thought: 'What they think here',
  touchpoint: 'Where the customer meets you',
} as const;

/** The touchpoints of the stages that a quick fix adds. */
export const stageExamples = {
  hear: 'Where they hear of you',
  look: 'Where they look',
  want: 'What makes them want it',
  compare: 'Where they compare',
  buy: 'Where they buy',
  keep: 'What keeps them',
  ask: 'Where they ask for help',
  recommend: 'Where they recommend you',
} as const;

/** The example reason of a comment that hides a finding. Editors without a prompt for the reason insert it. */
export const exampleReason = 'why this finding may stay';

/** Example texts of completion that a map may contain in earnest. */
const ordinaryHints: ReadonlySet<string> = new Set(['Age', '32', 'https://example.com']);

/** The beginning of the title of an opportunity in a new map, one for each pain of the baseline. */
const answerBeginning = 'An answer to “';

export interface ExampleTexts {
  /** Returns whether a text is an example in any context. */
  readonly isExample: (text: string) => boolean;
  /** Returns whether a text may also be the user's own: it counts as an example only next to another example. */
  readonly isOrdinaryExample: (text: string) => boolean;
}

let known: ExampleTexts | undefined;

/** Returns all example texts that the product writes. */
export function collectExampleTexts(): ExampleTexts {
  known ??= collectTexts();
  return known;
}

function collectTexts(): ExampleTexts {
  const hints = bodyNames.flatMap((body) => properties[body].flatMap((property) => property.hints));
  const telling = new Set<string>([...Object.values(fixExamples), ...Object.values(stageExamples)]);
  const ordinary = new Set<string>(ordinaryHints);
  for (const hint of hints) if (!ordinary.has(hint)) telling.add(hint);
  for (const { keyword, text } of getNewMapTexts()) {
    if (telling.has(text)) continue;
    // Touchpoints, emotions and short texts are similar on many maps.
    const isOrdinary = keyword === 'touchpoint' || keyword === 'emotion' || text.split(' ').length < 3;
    (isOrdinary ? ordinary : telling).add(text);
  }
  return {
    isExample: (text) => telling.has(text) || text.startsWith(answerBeginning),
    isOrdinaryExample: (text) => ordinary.has(text),
  };
}
