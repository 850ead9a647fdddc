import { findLargest } from '@journey-maps/core/text';
import { showHyphen } from '../fit-label.ts';
import { layout } from '../layout.ts';
import type { TextMeasure } from '../measure-text.ts';
import { stackSpans } from './stack-spans.ts';

/** The input of a branch: an arc from one task to another, or an exit, which has no target. */
export interface WayToPlan {
  /** The indexes of the tasks. */
  readonly from: number;
  readonly to?: number;
  /** The share, on a separate line. */
  readonly share: string;
  readonly reason: string;
}

/** The label of a branch: a line with the share, and the reason below. */
export interface PlannedWords {
  /** The start of the lines, or their middle. */
  readonly x: number;
  /** The middle of the share's line, and the middle of all lines of the reason together. */
  readonly shareY: number;
  readonly reasonY: number;
  /** The width at which the lines of the reason break. */
  readonly width: number;
}

export interface PlannedArc {
  readonly start: number;
  readonly end: number;
  readonly far: number;
  /** The box around the label. It interrupts the arc; the label of an arc to its own task is beside the arc. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly isInArc: boolean;
  readonly words: PlannedWords;
}

export interface PlannedExit {
  /** The centre of its symbol. */
  readonly x: number;
  readonly y: number;
  readonly words: PlannedWords;
}

/** In the order of the input. */
export interface PlannedWays {
  readonly ways: readonly (PlannedArc | PlannedExit)[];
  /** The edges of the room that they take, in the units of the picture. */
  readonly bottom: number;
  readonly right: number;
}

/** Sizes of branches, in CSS pixels at a zoom of 1. Left and right refer to a diagram from left to right. */
export const wayLayout = {
  /** The y position of the line below the tasks where branches begin. */
  base: layout.bottom + 5,
  fontSize: 12,
  /** The maximum number of lines of a reason; the accessible name contains the whole reason. */
  lines: 6,
} as const;

/**
 * The ends and beginnings of arcs, relative to the middle of a task. The symbol of an exit and its label are
 * right of the middle.
 */
const ends = { into: -28, outOf: -15 };
/** The distance from the middle of a task to the label of an exit. */
const exitWords = 15;
/** The gap between the leg of an arc and a label. */
const clear = 9;
const padding = { x: 8, y: 4 };
/** The widest label of a long arc. */
const widestWords = 260;
/** The room above the label of an arc, for the arc before it. */
const aboveArc = 12;
const { base, fontSize } = wayLayout;

/**
 * Plans the branches of a diagram below its tasks: first the exits, each beside the end of its task, then the
 * arcs, short ones before long ones. No arc crosses a label, since labels stay between the positions where
 * arcs begin and end.
 *
 * @param left the x position of the first task
 */
export function planWays(ways: readonly WayToPlan[], left: number, measure: TextMeasure): PlannedWays {
  const arcEnds = new Set(ways.flatMap(({ from, to }) => (to === undefined ? [] : [from, to])));
  const middle = (task: number): number => left + layout.taskWidth / 2 + task * layout.pitch;
  const blocks = ways.map((way) =>
    way.to === undefined
      ? planExitBlock(way, middle, measure)
      : planArcBlock({ ...way, to: way.to }, arcEnds, middle, measure),
  );
  const order = [...blocks.keys()].sort((a, b) => (blocks[a]?.rank ?? 0) - (blocks[b]?.rank ?? 0) || a - b);
  const heights = stackSpans(order.flatMap((index) => blocks[index] ?? []));
  const planned = new Map(
    order.flatMap((index, i) => {
      const block = blocks[index];
      return block === undefined ? [] : [[index, block.place(base + (heights[i] ?? 0))] as const];
    }),
  );
  return {
    ways: ways.flatMap((_, index) => planned.get(index) ?? []),
    bottom: findLargest(
      order.map((index, i) => base + (heights[i] ?? 0) + (blocks[index]?.height ?? 0)),
      base,
    ),
    right: findLargest(
      blocks.map((block) => block.right),
      0,
    ),
  };
}

/**
 * A branch and the slots that it covers. Each task has two slots: one where arcs begin and end, and one up to
 * the next task.
 */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  readonly right: number;
  /** Blocks of a lower rank are nearer to the tasks. */
  readonly rank: number;
  readonly place: (y: number) => PlannedArc | PlannedExit;
}

function planExitBlock(way: WayToPlan, middle: (task: number) => number, measure: TextMeasure): Block {
  const x = middle(way.from);
  const width = middle(1) + ends.into - clear - middle(0) - exitWords;
  const words = measureWords(way, width, measure);
  const top = 5;
  return {
    from: 2 * way.from + 1,
    to: 2 * way.from + 1,
    height: top + Math.max(19, words.height) + 6,
    right: x + exitWords + words.width,
    rank: 0,
    place: (y) => ({ x, y: y + top + 8, words: words.place(x + exitWords, y + top, width) }),
  };
}

function planArcBlock(
  way: WayToPlan & { readonly to: number },
  arcEnds: ReadonlySet<number>,
  middle: (task: number) => number,
  measure: TextMeasure,
): Block {
  const [first, last] = [Math.min(way.from, way.to), Math.max(way.from, way.to)];
  const [start, end] = [middle(way.from) + ends.outOf, middle(way.to) + ends.into];
  const isInArc = first !== last;
  const centre = (start + end) / 2;
  const room = listRooms(first, Math.max(first, last - 1), arcEnds, middle)
    .map(({ from, to }) => {
      const width = Math.min(to - from - 2 * padding.x, widestWords);
      return { from, to, width, words: measureWords(way, width, measure) };
    })
    .reduce((best, other) => (computeCost(other, centre) < computeCost(best, centre) ? other : best));
  const { words } = room;
  const width = words.width + 2 * padding.x;
  const height = words.height + 2 * padding.y;
  const x = Math.max(room.from, Math.min(isInArc ? centre - width / 2 : room.from, room.to - width));
  return {
    from: 2 * first,
    to: isInArc ? 2 * last : 2 * first + 1,
    height: aboveArc + height,
    right: x + width,
    rank: 1 + last - first,
    place: (y) => ({
      start,
      end,
      far: y + aboveArc + height / 2,
      box: { x, y: y + aboveArc, width, height },
      isInArc,
      words: words.place(x + width / 2, y + aboveArc + padding.y, room.width),
    }),
  };
}

interface Room {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the gaps between two tasks that no arc passes through, since no arc begins or ends in these gaps.
 */
function listRooms(
  first: number,
  last: number,
  arcEnds: ReadonlySet<number>,
  middle: (task: number) => number,
): readonly [Room, ...Room[]] {
  const roomBehind = (task: number): Room => ({
    from: middle(task) + ends.outOf + clear,
    to: middle(task + 1) + ends.into - clear,
  });
  const rooms: [Room, ...Room[]] = [roomBehind(first)];
  for (let task = first + 1; task <= last; task++) {
    const before = rooms.at(-1);
    if (before !== undefined && !arcEnds.has(task))
      rooms[rooms.length - 1] = { from: before.from, to: roomBehind(task).to };
    else rooms.push(roomBehind(task));
  }
  return rooms;
}

/**
 * Returns the cost of a position for a label: fewer lines are better, then a smaller distance from the middle
 * of the arc.
 */
function computeCost(
  { from, to, words }: Room & { readonly words: { readonly height: number } },
  centre: number,
) {
  return words.height * 1000 + Math.max(0, from - centre, centre - to);
}

interface MeasuredWords {
  readonly width: number;
  readonly height: number;
  readonly place: (x: number, top: number, width: number) => PlannedWords;
}

function measureWords({ share, reason }: WayToPlan, width: number, measure: TextMeasure): MeasuredWords {
  const { lines, rest } =
    reason === '' ? { lines: [], rest: '' } : measure.fit(reason, width, wayLayout.lines, { size: fontSize });
  const shareLines = share === '' ? 0 : 1;
  const widths = lines.map((line) => measure.width(showHyphen(line.trimEnd()), fontSize));
  return {
    width:
      rest === ''
        ? Math.min(width, findLargest([measure.width(share, fontSize, 'bold'), ...widths], 0))
        : width,
    height: (shareLines + lines.length) * layout.lineHeight,
    place: (x, top, within) => ({
      x,
      shareY: top + layout.lineHeight / 2,
      reasonY: top + (shareLines + lines.length / 2) * layout.lineHeight,
      width: within,
    }),
  };
}
