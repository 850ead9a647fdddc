import type { JourneyMap, MapItem } from '../map/map.ts';
import type { Reference } from '../map/number-items.ts';
import type { PriorityQuadrant } from '../picture-words/priority-quadrant.ts';
import type { Priority, SlideCard } from './slide.ts';
import { createSlideCard, filterByKind, getSeverityNumber } from './slide-cards.ts';

/**
 * Ranks the opportunities of a map by value × severity addressed ÷ effort. Ties keep the order of the
 * map. Opportunities that are done or dropped need no decision and are skipped.
 */
export function rankPriorities(
  map: JourneyMap,
  references: ReadonlyMap<string, Reference>,
): { readonly priorities: readonly Priority[]; readonly unrated: readonly SlideCard[] } {
  const places = [
    { items: map.items },
    ...map.stages.map(({ items, moments, title }, i) => ({
      items: [...items, ...moments.flatMap((moment) => moment.items)],
      stage: { number: i + 1, title },
    })),
  ];
  const severity = new Map<string, number>();
  for (const item of places.flatMap(({ items }) => items))
    if (item.kind === 'pain') severity.set(item.id, getSeverityNumber(item));
  const priorities: Priority[] = [];
  const unrated: SlideCard[] = [];
  for (const { items, ...place } of places) {
    for (const item of filterByKind(items, 'opportunity')) {
      if (item.open === false) continue;
      const card = createSlideCard(item, references);
      const { value, effort } = item.rating ?? {};
      if (!isRating(value) || !isRating(effort)) unrated.push(card);
      else
        priorities.push({
          card,
          value,
          effort,
          severity: sumAnsweredSeverity(item, severity),
          quadrant: getQuadrant(value, effort),
          ...place,
        });
    }
  }
  return { priorities: priorities.toSorted((a, b) => computeRank(b) - computeRank(a)), unrated };
}

function sumAnsweredSeverity({ answers = [] }: MapItem, severity: ReadonlyMap<string, number>): number {
  return Math.max(
    1,
    answers.reduce((sum, id) => sum + (severity.get(id) ?? 0), 0),
  );
}

function computeRank({ value, effort, severity }: Priority): number {
  return (value * severity) / effort;
}

/** Returns the quadrant of an opportunity. High value is 4 or 5, low effort is 1 or 2, so none is on a boundary. */
function getQuadrant(value: number, effort: number): PriorityQuadrant {
  if (value >= 4) return effort <= 2 ? 'quickWins' : 'bigBets';
  return effort <= 2 ? 'fillIns' : 'timeSinks';
}

function isRating(rating: number | undefined): rating is number {
  return rating !== undefined && Number.isInteger(rating) && rating >= 1 && rating <= 5;
}
