import type { Emotion, Journey } from '../../model/statements.ts';
import { emotionOf } from './find-emotion.ts';
import { firstOfPerson } from './find-first-of-person.ts';
import type { Links } from './links.ts';
import { type Moment, momentsOf } from './list-moments.ts';
import { personasOf } from './list-personas.ts';
import { type Person, personaOf } from './resolve-persona.ts';

/** The emotion of a persona at a moment. */
export interface Feeling {
  readonly moment: Moment;
  readonly emotion: Emotion;
}

/** A moment whose score is at least 2 lower than that of the last moment with a known emotion. */
export interface EmotionDrop extends Feeling {
  /** The score before the drop. */
  readonly from: number;
}

/**
 * Returns the moments of a journey that a person takes part in: those that name the person, and those that name
 * no persona. A moment without personas of its own has those of its stage or journey. Returns all moments if no
 * person is given.
 */
export function momentsWith(person: Person | undefined, journey: Journey, linked: Links): readonly Moment[] {
  return journey.stages.flatMap(momentsOf).filter((moment) => {
    const there = personasOf(moment, journey);
    return (
      person === undefined ||
      there.length === 0 ||
      firstOfPerson(there, (ref) => ref, person, linked) !== undefined
    );
  });
}

/** Returns the known emotions of a person in the course of a journey. Skips moments without a known emotion. */
function emotionCurve(journey: Journey, person: Person | undefined, linked: Links): readonly Feeling[] {
  return momentsWith(person, journey, linked).flatMap((moment) => {
    const emotion = emotionOf(moment, person, linked);
    return emotion === undefined ? [] : [{ moment, emotion }];
  });
}

/** Returns the emotion drops of all personas of a journey in text order, at most one for each moment. */
export function emotionDrops(journey: Journey, linked: Links): readonly EmotionDrop[] {
  const people = journey.personas.map((ref) => personaOf(ref, linked));
  const drops = new Map<Moment['node'], EmotionDrop>();
  for (const person of people.length === 0 ? [undefined] : people) {
    const curve = emotionCurve(journey, person, linked);
    curve.forEach((feeling, i) => {
      const from = curve[i - 1]?.emotion.score.value ?? feeling.emotion.score.value;
      const { node } = feeling.moment;
      if (from - feeling.emotion.score.value >= 2 && !drops.has(node)) drops.set(node, { ...feeling, from });
    });
  }
  return [...drops.values()].sort((a, b) => a.moment.node.span.start - b.moment.node.span.start);
}
