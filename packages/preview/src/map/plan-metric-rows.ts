import { groupBy } from '@journey-maps/core/text';
import type { JourneyMap, MapItem, MapRow } from '@journey-maps/core/views';

/** A metric with figures in several places of the map: it has a row of its own. */
export interface MetricRow {
  readonly name: string;
  readonly items: ReadonlySet<MapItem>;
}

/** Returns the metrics with figures in two places of the map or more, in the order of the map. */
export function listMetricRows({ items, stages }: JourneyMap): readonly MetricRow[] {
  const all = [
    ...items,
    ...stages.flatMap((stage) => [...stage.items, ...stage.moments.flatMap((moment) => moment.items)]),
  ].filter(({ kind, metric, figures }) => kind === 'metric' && metric !== undefined && figures !== undefined);
  return [...groupBy(all, ({ metric = '' }) => metric)].flatMap(([name, some]) =>
    some.length < 2 ? [] : [{ name, items: new Set(some) }],
  );
}

/** Returns the id of a metric's row. */
function createMetricRowId(name: string): string {
  return `metric ${JSON.stringify(name)}`;
}

/** Gives each of these metrics a row of its own above the row of the others. */
export function splitMetricRows(rows: readonly MapRow[], metrics: readonly MetricRow[]): readonly MapRow[] {
  return rows.flatMap((row) => {
    if (row.id !== 'metrics' || metrics.length === 0) return [row];
    const own = metrics.map(({ name, items }): MapRow => {
      const [first] = items;
      return {
        ...keepItems(row, (item) => items.has(item)),
        id: createMetricRowId(name),
        heading: first?.title ?? name,
      };
    });
    const drawn = new Set(metrics.flatMap(({ items }) => [...items]));
    const others = keepItems(row, (item) => !drawn.has(item));
    return [...own, ...(isEmpty(others) ? [] : [others])];
  });
}

function keepItems(row: MapRow, isKept: (item: MapItem) => boolean): MapRow {
  return {
    ...row,
    journey: row.journey.filter(isKept),
    stages: row.stages.map((items) => items.filter(isKept)),
    moments: row.moments.map((stage) => stage.map((items) => items.filter(isKept))),
  };
}

function isEmpty({ journey, stages, moments }: MapRow): boolean {
  return [journey, ...stages, ...moments.flat()].every((items) => items.length === 0);
}
