import { firstOfPerson } from '../facts/by-person.ts';
import { emotionOf } from '../facts/emotion-of.ts';
import type { Links } from '../facts/links.ts';
import { type Moment, momentsOf } from '../facts/moments-of.ts';
import { type Person, personaOf } from '../facts/persona-of.ts';
import { personasOf } from '../facts/personas-of.ts';
import type { Emotion, Journey } from '../model/statements.ts';

/** What somebody feels at a moment. */
export interface Feeling {
  readonly moment: Moment;
  readonly emotion: Emotion;
}

/** A moment that feels worse, by 2 or more, than the one before it of which anything is known. */
export interface EmotionDrop extends Feeling {
  /** The score that it falls from. */
  readonly from: number;
}

/** The moments of a journey at which a persona is there: those that name them, or nobody; all of them without one. */
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

/** What a persona feels in the course of a journey, moment by moment. Moments without a known emotion are left out. */
function emotionCurve(journey: Journey, person: Person | undefined, linked: Links): readonly Feeling[] {
  return momentsWith(person, journey, linked).flatMap((moment) => {
    const emotion = emotionOf(moment, person, linked);
    return emotion === undefined ? [] : [{ moment, emotion }];
  });
}

/** Where the mood falls in a journey, for any of its personas; each moment once, in the order of the journey. */
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
