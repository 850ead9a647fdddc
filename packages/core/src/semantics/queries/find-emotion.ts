import type { Emotion, Touchpoint } from '../../model/statements.ts';
import { firstOfPerson } from './find-first-of-person.ts';
import { declarationOf } from './get-declaration.ts';
import type { Links } from './links.ts';
import type { Moment } from './list-moments.ts';
import type { Person } from './resolve-persona.ts';

/**
 * Returns the emotion of a persona at a moment: the moment's own, else the lowest of its touchpoints, else
 * its stage's. Without any, the emotion is unknown, not neutral.
 *
 * An average of the touchpoints would hide pains. Planned touchpoints do not count.
 * A reference to a touchpoint without an emotion has the declaration's.
 *
 * An emotion with a score outside -2 … 2 is unknown; the emotion of the stage does not replace it.
 *
 * @param persona if absent, only emotions for all personas count.
 * @returns the emotion statement, with a valid score.
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

/** Returns whether an emotion's score is valid in the language. */
export function isEmotionScore(score: number): boolean {
  return Number.isInteger(score) && score >= -2 && score <= 2;
}

/** Returns the emotion at a touchpoint: its own, else its declaration's. */
function statedAt(touchpoint: Touchpoint, persona: Person | undefined, linked: Links) {
  const here = statedFor(touchpoint.emotions, persona, linked);
  return here ?? statedFor(declarationOf(touchpoint, linked)?.emotions ?? [], persona, linked);
}

/** Finds the emotion of a persona, else the one for all personas. The first of several counts. */
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
