import type { Emotion, Journey } from '../../model/statements.ts';
import { findEmotion } from './find-emotion.ts';
import { findFirstOfPerson } from './find-first-of-person.ts';
import type { Links } from './links.ts';
import { listMoments, type Moment } from './list-moments.ts';
import { listPersonas } from './list-personas.ts';
import { type Person, resolvePersona } from './resolve-persona.ts';

/** The emotion of a persona at a moment. */
export interface Feeling {
  readonly moment: Moment;
  readonly emotion: Emotion;
}

/** A moment whose score is at least 2 lower than the score of the last moment with a known emotion. */
export interface EmotionDrop extends Feeling {
  /** The score before the drop. */
  readonly from: number;
}

/**
 * Returns the moments of a journey that a person takes part in: moments with this person, and moments without a
 * persona. A moment without its own personas has the personas of its stage or journey. Returns all moments if
 * no person is given.
 */
export function listMomentsWithPerson(
  person: Person | undefined,
  journey: Journey,
  linked: Links,
): readonly Moment[] {
  return journey.stages.flatMap(listMoments).filter((moment) => {
    const personas = listPersonas(moment, journey);
    return (
      person === undefined ||
      personas.length === 0 ||
      findFirstOfPerson(personas, (ref) => ref, person, linked) !== undefined
    );
  });
}

/** Returns the known emotions of a person in the course of a journey. Skips moments without a known emotion. */
function traceEmotions(journey: Journey, person: Person | undefined, linked: Links): readonly Feeling[] {
  return listMomentsWithPerson(person, journey, linked).flatMap((moment) => {
    const emotion = findEmotion(moment, person, linked);
    return emotion === undefined ? [] : [{ moment, emotion }];
  });
}

/** Returns the emotion drops of all personas of a journey in text order, at most one for each moment. */
export function findEmotionDrops(journey: Journey, linked: Links): readonly EmotionDrop[] {
  const people = journey.personas.map((ref) => resolvePersona(ref, linked));
  const drops = new Map<Moment['node'], EmotionDrop>();
  for (const person of people.length === 0 ? [undefined] : people) {
    const curve = traceEmotions(journey, person, linked);
    curve.forEach((feeling, i) => {
      const from = curve[i - 1]?.emotion.score.value ?? feeling.emotion.score.value;
      const { node } = feeling.moment;
      if (from - feeling.emotion.score.value >= 2 && !drops.has(node)) drops.set(node, { ...feeling, from });
    });
  }
  return [...drops.values()].sort((a, b) => a.moment.node.span.start - b.moment.node.span.start);
}
