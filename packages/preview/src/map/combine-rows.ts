import type { MapRow, PictureWords } from '@journey-maps/core/views';
import type { MapFilter } from './map-filter.ts';
import { getRowStyle } from './row-styles.ts';

/** The rows of a map above and below its curve. */
export interface MapRows {
  readonly above: readonly MapRow[];
  readonly below: readonly MapRow[];
}

/** The ids of rows that are merged, each with the id of the row that contains it. */
export type SharedRows = ReadonlyMap<string, string>;

/**
 * Merges related rows: pains with gains, branches with handovers, and wants with thoughts unless everything
 * is shown. The merged row always has the id of the same row, so nothing moves when another row is added.
 */
export function combineRows(rows: MapRows, density: MapFilter['density'], words: PictureWords): MapRows {
  const isAll = density === 'everything';
  const above = isAll
    ? rows.above
    : mergeRows(rows.above, 'thoughts', ['goals', 'thoughts'], words.rows.wants);
  const ways = isAll ? rows.below : mergeRows(rows.below, 'ways', ['ways', 'handovers'], words.rows.ways);
  return { above, below: mergeRows(ways, 'pains', ['pains', 'gains'], words.rows.hurting) };
}

/** Finds groups of several rows that have a single item each. */
export function findSharedRows({ above, below }: MapRows, density: MapFilter['density']): SharedRows {
  const shared = new Map<string, string>();
  if (density === 'everything') return shared;
  const single = [...above, ...below].filter((row) => countItems(row) === 1);
  for (const row of single) {
    const others = single.filter(({ id }) => getRowStyle(id).group === getRowStyle(row.id).group);
    const [first] = others;
    if (first !== undefined && others.length > 1) shared.set(row.id, first.id);
  }
  return shared;
}

/** Merges the rows that `findSharedRows` found. */
export function mergeSharedRows({ above, below }: MapRows, shared: SharedRows): MapRows {
  const share = (rows: readonly MapRow[]): readonly MapRow[] => {
    let all = rows;
    for (const first of new Set(shared.values())) {
      const ids = [...shared].flatMap(([id, into]) => (into === first ? [id] : []));
      const headings = rows.filter(({ id }) => ids.includes(id)).map(({ heading }) => heading);
      all = mergeRows(all, first, ids, headings.join(', '));
    }
    return all;
  };
  return { above: share(above), below: share(below) };
}

/**
 * Moves the items of a whole stage into one of its columns, so that they don't need a separate line: branches
 * and handovers into the last column, from which they lead on, and all other items into the first column.
 */
export function moveStageItems({ above, below }: MapRows, density: MapFilter['density']): MapRows {
  if (density === 'everything') return { above, below };
  const place = (row: MapRow): MapRow => {
    const isLast = row.id === 'ways';
    return {
      ...row,
      stages: row.stages.map(() => []),
      moments: row.moments.map((moments, s) =>
        moments.map((items, m) =>
          m === (isLast ? moments.length - 1 : 0) ? [...(row.stages[s] ?? []), ...items] : items,
        ),
      ),
    };
  };
  return { above: above.map(place), below: below.map(place) };
}

export function countItems({ journey, stages, moments }: MapRow): number {
  return [journey, ...stages, ...moments.flat()].reduce((sum, items) => sum + items.length, 0);
}

/**
 * Merges rows into one.
 *
 * @param heading the heading of the merged row, if several rows are merged
 */
function mergeRows(
  rows: readonly MapRow[],
  id: string,
  ids: readonly string[],
  heading: string,
): readonly MapRow[] {
  const parts = rows.filter((row) => ids.includes(row.id));
  const [first] = parts;
  if (first === undefined) return rows;
  const row: MapRow = {
    ...first,
    id,
    ...(parts.length > 1 ? { heading } : {}),
    journey: parts.flatMap(({ journey }) => journey),
    stages: first.stages.map((_, s) => parts.flatMap(({ stages }) => stages[s] ?? [])),
    moments: first.moments.map((moments, s) =>
      moments.map((__, m) => parts.flatMap((part) => part.moments[s]?.[m] ?? [])),
    ),
  };
  return rows.flatMap((mapRow) => (mapRow === first ? [row] : parts.includes(mapRow) ? [] : [mapRow]));
}
