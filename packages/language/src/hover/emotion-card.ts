import type { Emotion, Journey, Place } from '@journey-maps/core/model';
import {
  emotionOf,
  isEmotionScore,
  type LinkedDocument,
  type Moment,
  momentsWith,
  type Person,
  personaOf,
  primaryPersona,
  titleOf,
  titleOfMoment,
  titleOfPerson,
} from '@journey-maps/core/semantics';
import { largest, smallest } from '@journey-maps/core/text';
import { scaleOf } from '../completion/scales.ts';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import type { Block, Fact } from './content.ts';
import { curvePicture } from './curve-picture.ts';
import { fact } from './facts.ts';
import { scoreWords } from './format-score.ts';

/** Shows the meaning of an emotion's score and its position on the persona's curve. */
export function emotionCard(emotion: Emotion, place: Place, linked: LinkedDocument): readonly Block[] {
  const { score, label, because } = emotion;
  const heading: Block = {
    kind: 'heading',
    title: [scoreWords(score.value), label?.value].filter(Boolean).join(' '),
    what: meaningOf(score.value) ?? 'not a valid score: scores go from -2 to +2',
  };
  const reason: readonly Block[] = because === undefined ? [] : [{ kind: 'text', text: because.value }];
  if (!isEmotionScore(score.value) || score.percent) return [heading, ...reason];
  const journey = journeyAround(place);
  if (journey === undefined) {
    return [
      heading,
      ...reason,
      { kind: 'prose', text: 'It applies wherever a journey uses this touchpoint.' },
    ];
  }
  return [heading, ...reason, ...onTheCurve(emotion, journey, linked)];
}

function meaningOf(score: number): string | undefined {
  const head = journeyLexer.table.bodies.get('Step')?.statements.get('emotion');
  return head && scaleOf('emotion', head)?.find(({ number }) => Number(number) === score)?.meaning;
}

/**
 * Draws the curve of the emotion's persona. For an emotion without a persona, it draws the first curve that
 * contains it, beginning with the primary persona's.
 */
function onTheCurve(emotion: Emotion, journey: Journey, linked: LinkedDocument): readonly Block[] {
  const people: readonly (Person | undefined)[] = emotion.persona
    ? [personaOf(emotion.persona, linked)]
    : [primaryPersona(journey, linked), ...journey.personas.map((ref) => personaOf(ref, linked))];
  for (const person of people) {
    const moments = momentsWith(person, journey, linked);
    const felt = moments.map((moment) => emotionOf(moment, person, linked));
    const marked = new Set(felt.flatMap((one, i) => (one === emotion ? [i] : [])));
    if (marked.size === 0) continue;
    const scores = felt.map((one) => one?.score.value);
    return [
      { kind: 'facts', facts: neighbours(moments, scores, marked, person, linked) },
      { kind: 'code', language: 'text', text: curvePicture(scores, marked) },
    ];
  }
  return [
    {
      kind: 'prose',
      text: 'The curve does not show it: an emotion closer to the moment wins, and of several touchpoints the lowest.',
    },
  ];
}

function neighbours(
  moments: readonly Moment[],
  scores: readonly (number | undefined)[],
  marked: ReadonlySet<number>,
  person: Person | undefined,
  linked: LinkedDocument,
): readonly Fact[] {
  const first = smallest(marked);
  const last = largest(marked);
  const words = (i: number) => {
    const moment = moments[i];
    if (moment === undefined) return undefined;
    const score = scores[i];
    return `${titleOfMoment(moment, linked)} (${score === undefined ? 'unknown' : scoreWords(score)})`;
  };
  const here = moments[first];
  const which =
    marked.size === 1
      ? `${words(first)}, moment ${first + 1} of ${moments.length}, in ${here ? titleOf(here.stage) : ''}`
      : `${marked.size} of ${moments.length} moments, from ${words(first)} to ${words(last)}`;
  return [
    ...fact('Persona', person && titleOfPerson(person)),
    ...fact('Before', words(first - 1)),
    ...fact('Here', which),
    ...fact('After', words(last + 1)),
  ];
}

function journeyAround(place: Place): Journey | undefined {
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) {
    if (at.statement.kind === 'journey') return at.statement;
  }
  return undefined;
}
