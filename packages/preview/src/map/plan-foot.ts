import type { JourneyMap, MapItem, PictureLanguage } from '@journey-maps/core/views';
import type { MapFilter } from './map-filter.ts';
import { listMetricRows } from './plan-metric-rows.ts';

/** Everything below the table of a map except its legend. */
export interface PlannedFoot {
  readonly actions: readonly MapItem[];
  /** The number of action items, the number of those in progress, and the next due date. */
  readonly summary: string;
  readonly resources: readonly MapItem[];
  readonly metrics: readonly FootMetric[];
  readonly evidence: readonly MapItem[];
}

export interface FootMetric {
  readonly item: MapItem;
  /** The number of the metric's stage, from 1; absent for a metric of the whole journey. */
  readonly stage?: number;
  /** The title of the metric's moment or stage. */
  readonly at?: string;
}

/** Returns the ids of the rows whose content is below the table, not inside it. */
export function listRowsInFoot(map: JourneyMap): ReadonlySet<string> {
  return new Set(['action-items', 'resources', 'evidence', ...(hasMetricRow(map) ? [] : ['metrics'])]);
}

/** Returns whether metrics have a row in the table: this is so if more than a third of the columns have a metric. */
function hasMetricRow({ stages }: JourneyMap): boolean {
  const columns = stages.flatMap(({ moments }) => moments);
  const measured = columns.filter(({ items }) => items.some(isMetric));
  return measured.length * 3 > columns.length;
}

/**
 * Collects the content below a map by kind.
 *
 * @param map the filtered map
 * @param whole the unfiltered map, which decides where metrics are shown
 */
export function planFoot(
  map: JourneyMap,
  whole: JourneyMap,
  language: PictureLanguage,
  density?: MapFilter['density'],
): PlannedFoot {
  if (density === 'overview') return { actions: [], summary: '', resources: [], metrics: [], evidence: [] };
  const all = [
    ...map.items,
    ...map.stages.flatMap(({ items, moments }) => [...items, ...moments.flatMap((moment) => moment.items)]),
  ];
  const ofKind = (kind: MapItem['kind']) => all.filter((item) => item.kind === kind);
  const actions = ofKind('action-item');
  return {
    actions,
    summary: summarizeActions(
      actions.filter(({ change }) => change !== 'removed'),
      language,
    ),
    resources: ofKind('resource'),
    metrics: listRowsInFoot(whole).has('metrics') ? listOtherMetrics(map, whole) : [],
    evidence: ofKind('evidence'),
  };
}

/** Returns the metrics without a row of their own. */
function listOtherMetrics(map: JourneyMap, whole: JourneyMap): FootMetric[] {
  const rows = listMetricRows(whole);
  return listMetrics(map).filter(({ item }) => !rows.some(({ items }) => items.has(item)));
}

function listMetrics({ items, stages }: JourneyMap): FootMetric[] {
  return [
    ...items.filter(isMetric).map((item) => ({ item })),
    ...stages.flatMap((stage, s) => [
      ...stage.items.filter(isMetric).map((item) => ({ item, stage: s + 1, at: stage.title })),
      ...stage.moments.flatMap((moment) =>
        moment.items.filter(isMetric).map((item) => ({ item, stage: s + 1, at: moment.title })),
      ),
    ]),
  ];
}

function isMetric({ kind }: MapItem): boolean {
  return kind === 'metric';
}

function summarizeActions(actions: readonly MapItem[], { words, formats }: PictureLanguage): string {
  const doing = actions.filter(({ marks }) => marks.some(({ word }) => word === 'doing')).length;
  const [next] = actions
    .filter(({ open }) => open === true)
    .flatMap(({ facts }) => facts.filter(({ name }) => name === 'due'))
    .toSorted((a, b) => (a.word ?? '').localeCompare(b.word ?? ''));
  return [
    formats.number(actions.length),
    ...(doing === 0 ? [] : [words.signs.underWay(doing)]),
    ...(next === undefined ? [] : [words.signs.nextDue(next.value)]),
  ].join(', ');
}
