import type { Emotion, Touchpoint } from '../../model/statements.ts';
import { findFirstOfPerson } from './find-first-of-person.ts';
import { getDeclaration } from './get-declaration.ts';
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
export function findEmotion(
  { stage, node }: Moment,
  persona: Person | undefined,
  linked: Links,
): Emotion | undefined {
  const own =
    node.kind === 'touchpoint'
      ? findEmotionAtTouchpoint(node, persona, linked)
      : findEmotionForPersona(node.emotions, persona, linked);
  if (own !== undefined) return keepIfKnown(own);
  const touchpoints = node.kind === 'touchpoint' ? [] : node.touchpoints;
  return (
    findLowestEmotion(touchpoints, persona, linked) ??
    keepIfKnown(findEmotionForPersona(stage.emotions, persona, linked))
  );
}

/** Returns whether an emotion's score is valid in the language. */
export function isEmotionScore(score: number): boolean {
  return Number.isInteger(score) && score >= -2 && score <= 2;
}

/** Returns the emotion at a touchpoint: its own, else its declaration's. */
function findEmotionAtTouchpoint(touchpoint: Touchpoint, persona: Person | undefined, linked: Links) {
  const here = findEmotionForPersona(touchpoint.emotions, persona, linked);
  return here ?? findEmotionForPersona(getDeclaration(touchpoint, linked)?.emotions ?? [], persona, linked);
}

/** Finds the emotion of a persona, else the one for all personas. The first of several counts. */
function findEmotionForPersona(emotions: readonly Emotion[], persona: Person | undefined, linked: Links) {
  const own =
    persona && emotions.length > 0
      ? findFirstOfPerson(emotions, (emotion) => emotion.persona, persona, linked)
      : undefined;
  return own ?? emotions.find((emotion) => emotion.persona === undefined);
}

function findLowestEmotion(touchpoints: readonly Touchpoint[], persona: Person | undefined, linked: Links) {
  let lowestEmotion: Emotion | undefined;
  for (const touchpoint of touchpoints) {
    if (getDeclaration(touchpoint, linked)?.status?.value === 'planned') continue;
    const emotion = keepIfKnown(findEmotionAtTouchpoint(touchpoint, persona, linked));
    if (emotion && (!lowestEmotion || emotion.score.value < lowestEmotion.score.value))
      lowestEmotion = emotion;
  }
  return lowestEmotion;
}

function keepIfKnown(emotion: Emotion | undefined): Emotion | undefined {
  return emotion && isEmotionScore(emotion.score.value) && !emotion.score.percent ? emotion : undefined;
}
