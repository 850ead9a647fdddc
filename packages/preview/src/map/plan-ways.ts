import type { JourneyMap, MapItem, MapRow } from '@journey-maps/core/views';

/** A branch to a moment other than the next, as an arc over the columns. */
export interface Way {
  readonly item: MapItem;
  /** The column where it begins and the one where it ends, from 0. */
  readonly from: number;
  readonly to: number;
}

/** An arc with its lane, from 0 at the top. */
export interface PlacedWay extends Way {
  readonly lane: number;
  /**
   * The columns that its label may cover, without the end. No leg of an arc from a higher lane crosses these
   * columns.
   */
  readonly room: readonly [from: number, to: number];
}

export type WayDirection = 'back' | 'ahead' | 'again';

/** Returns the direction of an arc, seen from its beginning. */
export function getDirection({ from, to }: Pick<Way, 'from' | 'to'>): WayDirection {
  if (from === to) return 'again';
  return to < from ? 'back' : 'ahead';
}

/** Returns the branches of a row that lead to a moment of this map. A branch of a stage begins at the stage's end. */
export function findWays({ stages }: JourneyMap, row: MapRow): readonly Way[] {
  const columns = new Map(stages.flatMap(({ moments }) => moments).map(({ id }, i) => [id, i]));
  let first = 0;
  return stages.flatMap(({ moments }, s) => {
    const end = first + moments.length - 1;
    const begin = first;
    first += moments.length;
    const all = [
      ...(row.stages[s] ?? []).map((item) => ({ item, from: end })),
      ...moments.flatMap((_, m) => (row.moments[s]?.[m] ?? []).map((item) => ({ item, from: begin + m }))),
    ];
    return all.flatMap(({ item, from }) => {
      const to = item.target === undefined ? undefined : columns.get(item.target);
      return to === undefined ? [] : [{ item, from, to }];
    });
  });
}

/** Returns a row without the items that are drawn as arcs. */
export function removeWays(row: MapRow, ways: readonly Way[]): MapRow {
  const drawn = new Set(ways.map(({ item }) => item));
  const others = (items: readonly MapItem[]) => items.filter((item) => !drawn.has(item));
  return { ...row, stages: row.stages.map(others), moments: row.moments.map((stage) => stage.map(others)) };
}

/**
 * Distributes arcs over lanes, so that arcs that meet have different lanes. Arcs to their own column are
 * highest, since their labels are above their legs, then the longest arcs. So an arc above another does not
 * cross it.
 */
export function assignLanes(ways: readonly Way[]): readonly PlacedWay[] {
  const placed: PlacedWay[] = [];
  for (const way of ways.toSorted((a, b) => getRank(b) - getRank(a) || 0)) {
    const taken = new Set(placed.filter((other) => isMeeting(way, other)).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane++;
    const above = placed.filter((other) => other.lane < lane);
    placed.push({ ...way, lane, room: findRoom(way, above) });
  }
  return placed;
}

function getRank({ from, to }: Way): number {
  return from === to ? Number.POSITIVE_INFINITY : Math.abs(to - from);
}

function isMeeting(a: Way, b: Way): boolean {
  return Math.min(a.from, a.to) <= Math.max(b.from, b.to) && Math.min(b.from, b.to) <= Math.max(a.from, a.to);
}

/** Finds the widest room for a label on an arc between the legs that come down through it. */
function findRoom(way: Way, above: readonly Way[]): readonly [from: number, to: number] {
  const first = Math.min(way.from, way.to);
  const last = Math.max(way.from, way.to);
  // The label of an arc to its own column may be wider than the arc.
  const [start, end] = first === last ? [first, last + 1] : [first + 0.5, last + 0.5];
  const legs = above
    .filter(({ from, to }) => from !== way.from || to !== way.to)
    .flatMap(({ from, to }) => [from + 0.5, to + 0.5])
    .filter((leg) => leg > start && leg < end)
    .sort((a, b) => a - b);
  const edges = [start, ...legs, end];
  const gaps = edges.slice(1).map((edge, i): readonly [number, number] => [edges[i] ?? start, edge]);
  return gaps.reduce((widest, gap) => (gap[1] - gap[0] > widest[1] - widest[0] ? gap : widest));
}
