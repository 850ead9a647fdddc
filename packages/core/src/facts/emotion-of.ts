import type { Emotion, Touchpoint } from '../model/statements.ts';
import { firstOfPerson } from './by-person.ts';
import { declarationOf } from './declaration-of.ts';
import type { Links } from './links.ts';
import type { Moment } from './moments-of.ts';
import type { Person } from './persona-of.ts';

/**
 * What a persona feels at a moment: the moment's own emotion; else the lowest of its touchpoints' (planned ones left
 * out: an average would hide the pain; one met again without an emotion has its declaration's); else its stage's; else `undefined`, which is unknown and not neutral.
 *
 * An emotion given with a score outside -2 … 2 is unknown: what stands further out does not speak for it.
 *
 * @param persona whose; without one only emotions that hold for everybody count.
 * @returns the statement that says it, with a legal score.
 */
export function emotionOf(
  { stage, node }: Moment,
  persona: Person | undefined,
  linked: Links,
): Emotion | undefined {
  const own =
    node.kind === 'touchpoint' ? statedAt(node, persona, linked) : statedFor(node.emotions, persona, linked);
  if (own !== undefined) return known(own);
  const touchpoints = node.kind === 'touchpoint' ? [] : node.touchpoints;
  return lowest(touchpoints, persona, linked) ?? known(statedFor(stage.emotions, persona, linked));
}

/** Whether an emotion's score is one the language has. */
export function isEmotionScore(score: number): boolean {
  return Number.isInteger(score) && score >= -2 && score <= 2;
}

/** What is felt at a touchpoint: at this meeting, else where it is declared. */
function statedAt(touchpoint: Touchpoint, persona: Person | undefined, linked: Links) {
  const here = statedFor(touchpoint.emotions, persona, linked);
  return here ?? statedFor(declarationOf(touchpoint, linked)?.emotions ?? [], persona, linked);
}

/** A persona's own emotion comes before the one for everybody; of two, the later counts for nothing. */
function statedFor(emotions: readonly Emotion[], persona: Person | undefined, linked: Links) {
  const own =
    persona && emotions.length > 0
      ? firstOfPerson(emotions, (one) => one.persona, persona, linked)
      : undefined;
  return own ?? emotions.find((one) => one.persona === undefined);
}

function lowest(touchpoints: readonly Touchpoint[], persona: Person | undefined, linked: Links) {
  let found: Emotion | undefined;
  for (const touchpoint of touchpoints) {
    if (declarationOf(touchpoint, linked)?.status?.value === 'planned') continue;
    const emotion = known(statedAt(touchpoint, persona, linked));
    if (emotion && (!found || emotion.score.value < found.score.value)) found = emotion;
  }
  return found;
}

function known(emotion: Emotion | undefined): Emotion | undefined {
  return emotion && isEmotionScore(emotion.score.value) && !emotion.score.percent ? emotion : undefined;
}
