import {
  isRating,
  type PriorityReason,
  rankOpportunities,
} from '../../semantics/figures/rank-opportunities.ts';
import type { JourneyMap, MapItem } from '../map/map.ts';
import type { Reference } from '../map/number-items.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';
import type { PriorityQuadrant } from '../picture-words/priority-quadrant.ts';
import type { Priority, UnratedOpportunity } from './slide.ts';
import { createSlideCard, filterByKind } from './slide-cards.ts';

/** The opportunities of a map by their priority. */
export interface RankedPriorities {
  /** Opportunities with a value and an effort, those without a rank last. */
  readonly priorities: readonly Priority[];
  readonly unrated: readonly UnratedOpportunity[];
  /** True if the reach of the pains counts. */
  readonly usesReach: boolean;
  /** The references of the pains and gains whose reach is unknown, if it is known for others. */
  readonly withoutReach: readonly string[];
}

interface PlacedOpportunity extends Pick<Priority, 'stage'> {
  readonly item: MapItem;
}

/**
 * Ranks the opportunities of a map. Those that are done or dropped need no decision and are skipped. Ties keep
 * the order of the map.
 */
export function rankPriorities(
  map: JourneyMap,
  references: ReadonlyMap<string, Reference>,
): RankedPriorities {
  const insights = listInsights(map);
  const opportunities = listOpportunities(map);
  const reasons = opportunities.map(({ item }) => listReasons(item, insights));
  const ranked = rankOpportunities(
    opportunities.map(({ item: { rating = {} } }, i) => ({ ...rating, reasons: reasons[i] ?? [] })),
  );
  const priorities: Priority[] = [];
  const unrated: UnratedOpportunity[] = [];
  for (const [i, { item, ...place }] of opportunities.entries()) {
    const { rank, missing } = ranked.priorities[i] ?? { missing: [] };
    const card = createSlideCard(item, references);
    const { value, effort } = item.rating ?? {};
    if (!isRating(value) || !isRating(effort)) unrated.push({ card, missing });
    else
      priorities.push({
        card,
        ...(rank === undefined ? {} : { rank }),
        missing,
        value,
        effort,
        severity: Math.max(1, sumSeverities(reasons[i] ?? [])),
        quadrant: getQuadrant(value, effort),
        ...place,
      });
  }
  return {
    priorities: priorities.toSorted((a, b) => getOrder(a) - getOrder(b)),
    unrated,
    usesReach: ranked.usesReach,
    withoutReach: ranked.withoutReach.map((key) => references.get(key)?.label ?? '').filter(Boolean),
  };
}

/** Returns the lines that explain the order: the formula, and the pains whose reach it lacks. */
export function explainPriorities(
  { usesReach, withoutReach }: RankedPriorities,
  { slides }: PictureWords,
): readonly string[] {
  return [
    usesReach ? slides.formulaWithReach : slides.formula,
    ...(withoutReach.length === 0 ? [] : [slides.reachMissing(withoutReach.join(', '))]),
  ];
}

function listOpportunities({ items, stages }: JourneyMap): readonly PlacedOpportunity[] {
  const places: readonly (Pick<Priority, 'stage'> & { readonly items: readonly MapItem[] })[] = [
    { items },
    ...stages.map((stage, i) => ({
      items: [...stage.items, ...stage.moments.flatMap((moment) => moment.items)],
      stage: { number: i + 1, title: stage.title },
    })),
  ];
  return places.flatMap(({ items: all, ...place }) =>
    filterByKind(all, 'opportunity')
      .filter(({ open }) => open !== false)
      .map((item) => ({ item, ...place })),
  );
}

/** Returns the pains and gains of a map by their ids, with the part of all customers who get there. */
function listInsights({ items, stages, funnel }: JourneyMap): ReadonlyMap<string, PriorityReason> {
  const insights = new Map<string, PriorityReason>();
  // Nobody has counted the customers of a funnel that follows from exits alone.
  const isCounted = funnel !== undefined && funnel.byExits !== true;
  const add = (all: readonly MapItem[], share: number | undefined) => {
    for (const item of [...filterByKind(all, 'pain'), ...filterByKind(all, 'gain')]) {
      const severity = item.marks.find((mark) => mark.severity !== undefined)?.severity;
      insights.set(item.id, {
        key: item.id,
        kind: item.kind === 'pain' ? 'pain' : 'gain',
        ...(severity === undefined ? {} : { severity }),
        resolved: item.open === false,
        ...(isCounted && share !== undefined ? { reach: share } : {}),
      });
    }
  };
  add(items, 1);
  for (const stage of stages) {
    const share = stage.funnel?.share;
    add(stage.items, share);
    for (const moment of stage.moments) add(moment.items, moment.funnel?.share ?? share);
  }
  return insights;
}

function listReasons(
  { answers = [], elsewhere = [] }: MapItem,
  insights: ReadonlyMap<string, PriorityReason>,
): readonly PriorityReason[] {
  return [
    ...answers.flatMap((id) => insights.get(id) ?? []),
    ...elsewhere.map(({ resolved = false, ...insight }) => ({ ...insight, resolved })),
  ];
}

const severities = ['low', 'medium', 'high', 'critical'] as const;

/** Returns the sum of the severities: 1 for low to 4 for critical. */
function sumSeverities(reasons: readonly PriorityReason[]): number {
  return reasons.reduce(
    (sum, { severity }) => sum + (severity === undefined ? 0 : severities.indexOf(severity) + 1),
    0,
  );
}

function getOrder({ rank = Infinity }: Priority): number {
  return Math.min(rank, Number.MAX_SAFE_INTEGER);
}

/** Returns the quadrant of an opportunity. High value is 4 or 5, low effort is 1 or 2, so none is on a boundary. */
function getQuadrant(value: number, effort: number): PriorityQuadrant {
  if (value >= 4) return effort <= 2 ? 'quickWins' : 'bigBets';
  return effort <= 2 ? 'fillIns' : 'timeSinks';
}
