import type { Emotion, Journey, StatementContext } from '@journey-maps/core/model';
import {
  findEmotion,
  findPrimaryPersona,
  getMomentTitle,
  getPersonTitle,
  getTitle,
  isEmotionScore,
  type LinkedDocument,
  listMomentsWithPerson,
  type Moment,
  type Person,
  resolvePersona,
} from '@journey-maps/core/semantics';
import { findLargest, findSmallest } from '@journey-maps/core/text';
import { findScale } from '../completion/scales.ts';
import { journeyLexer } from '../lexer/journey-lexer.ts';
import type { Block, Fact } from './content.ts';
import { drawCurve } from './curve-picture.ts';
import { createFact } from './facts.ts';
import { formatScore } from './format-score.ts';

/** Shows the meaning of an emotion's score and its position on the persona's curve. */
export function createEmotionCard(
  emotion: Emotion,
  place: StatementContext,
  linked: LinkedDocument,
): readonly Block[] {
  const { score, label, because } = emotion;
  const heading: Block = {
    kind: 'heading',
    title: [formatScore(score.value), label?.value].filter(Boolean).join(' '),
    what: getMeaning(score.value) ?? 'not a valid score: scores go from -2 to +2',
  };
  const reason: readonly Block[] = because === undefined ? [] : [{ kind: 'text', text: because.value }];
  if (!isEmotionScore(score.value) || score.percent) return [heading, ...reason];
  const journey = findJourney(place);
  if (journey === undefined) {
    return [
      heading,
      ...reason,
      { kind: 'prose', text: 'It applies wherever a journey uses this touchpoint.' },
    ];
  }
  return [heading, ...reason, ...onTheCurve(emotion, journey, linked)];
}

function getMeaning(score: number): string | undefined {
  const head = journeyLexer.table.bodies.get('Step')?.statements.get('emotion');
  return head && findScale('emotion', head)?.find(({ number }) => Number(number) === score)?.meaning;
}

/**
 * Draws the curve of the emotion's persona. For an emotion without a persona, it draws the first curve that
 * contains it, beginning with the primary persona's.
 */
function onTheCurve(emotion: Emotion, journey: Journey, linked: LinkedDocument): readonly Block[] {
  const people: readonly (Person | undefined)[] = emotion.persona
    ? [resolvePersona(emotion.persona, linked)]
    : [findPrimaryPersona(journey, linked), ...journey.personas.map((ref) => resolvePersona(ref, linked))];
  for (const person of people) {
    const moments = listMomentsWithPerson(person, journey, linked);
    const felt = moments.map((moment) => findEmotion(moment, person, linked));
    const marked = new Set(felt.flatMap((otherEmotion, i) => (otherEmotion === emotion ? [i] : [])));
    if (marked.size === 0) continue;
    const scores = felt.map((otherEmotion) => otherEmotion?.score.value);
    return [
      { kind: 'facts', facts: describeNeighbours(moments, scores, marked, person, linked) },
      { kind: 'code', language: 'text', text: drawCurve(scores, marked) },
    ];
  }
  return [
    {
      kind: 'prose',
      text: 'The curve does not show it: an emotion closer to the moment wins, and of several touchpoints the lowest.',
    },
  ];
}

function describeNeighbours(
  moments: readonly Moment[],
  scores: readonly (number | undefined)[],
  marked: ReadonlySet<number>,
  person: Person | undefined,
  linked: LinkedDocument,
): readonly Fact[] {
  const first = findSmallest(marked);
  const last = findLargest(marked);
  const words = (i: number) => {
    const moment = moments[i];
    if (moment === undefined) return undefined;
    const score = scores[i];
    return `${getMomentTitle(moment, linked)} (${score === undefined ? 'unknown' : formatScore(score)})`;
  };
  const here = moments[first];
  const which =
    marked.size === 1
      ? `${words(first)}, moment ${first + 1} of ${moments.length}, in ${here ? getTitle(here.stage) : ''}`
      : `${marked.size} of ${moments.length} moments, from ${words(first)} to ${words(last)}`;
  return [
    ...createFact('Persona', person && getPersonTitle(person)),
    ...createFact('Before', words(first - 1)),
    ...createFact('Here', which),
    ...createFact('After', words(last + 1)),
  ];
}

function findJourney(place: StatementContext): Journey | undefined {
  for (let at: StatementContext | undefined = place; at !== undefined; at = at.parent) {
    if (at.statement.kind === 'journey') return at.statement;
  }
  return undefined;
}
