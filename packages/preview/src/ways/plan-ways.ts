import { largest } from '@journey-maps/core';
import { withHyphen } from '../fit-label.ts';
import { layout } from '../layout.ts';
import type { TextMeasure } from '../measure-text.ts';
import { stackSpans } from './stack-spans.ts';

/** A way as it is to be drawn: an arc from one task to another, or an exit, which has a task that it begins at alone. */
export interface WayToPlan {
  /** The numbers of the tasks. */
  readonly from: number;
  readonly to?: number;
  /** How many go this way, in a line of its own. */
  readonly share: string;
  readonly reason: string;
}

/** Words of a way: their first line says how many, the others when or why. */
export interface PlannedWords {
  /** The start of the lines, or their middle. */
  readonly x: number;
  /** The middle of the line with the share, and of all lines of the reason together. */
  readonly shareY: number;
  readonly reasonY: number;
  /** The width in which the lines of the reason are broken. */
  readonly width: number;
}

export interface PlannedArc {
  readonly start: number;
  readonly end: number;
  readonly far: number;
  /** The box around the words: the arc is interrupted by it, or has it beside it where it leads to its own task. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly isInArc: boolean;
  readonly words: PlannedWords;
}

export interface PlannedExit {
  /** The middle of its sign. */
  readonly x: number;
  readonly y: number;
  readonly words: PlannedWords;
}

/** In the order of the ways. */
export interface PlannedWays {
  readonly ways: readonly (PlannedArc | PlannedExit)[];
  /** How far they reach, in the units of the picture. */
  readonly bottom: number;
  readonly right: number;
}

/** Sizes of ways, in CSS pixels at a zoom of 1. Left and right are those of a diagram from left to right. */
export const wayLayout = {
  /** The height of the line below the tasks that ways begin at. */
  base: layout.bottom + 5,
  fontSize: 12,
  /** Lines of a reason; the accessible name has all of it. */
  lines: 6,
} as const;

/** The ends and beginnings of arcs, from the middle of a task. Right of the middle is the sign of an exit, with its words. */
const ends = { into: -28, outOf: -15 };
/** From the middle of a task to the words of an exit. */
const exitWords = 15;
/** Between the leg of an arc and words. */
const clear = 9;
const padding = { x: 8, y: 4 };
/** Words of a long arc are not all of one line. */
const widestWords = 260;
/** Above the words of an arc there is room for the arc before it. */
const aboveArc = 12;
const { base, fontSize } = wayLayout;

/**
 * Plans the ways of a diagram below its tasks: the exits first, each beside the end of its task, then the arcs, short ones
 * before long ones. No line of an arc crosses any words: words keep between the places where arcs begin and end.
 *
 * @param left where the first task begins
 */
export function planWays(ways: readonly WayToPlan[], left: number, measure: TextMeasure): PlannedWays {
  const arcEnds = new Set(ways.flatMap(({ from, to }) => (to === undefined ? [] : [from, to])));
  const middle = (task: number): number => left + layout.taskWidth / 2 + task * layout.pitch;
  const blocks = ways.map((way) =>
    way.to === undefined
      ? exitBlock(way, middle, measure)
      : arcBlock({ ...way, to: way.to }, arcEnds, middle, measure),
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
    bottom: largest(
      order.map((index, i) => base + (heights[i] ?? 0) + (blocks[index]?.height ?? 0)),
      base,
    ),
    right: largest(
      blocks.map((block) => block.right),
      0,
    ),
  };
}

/**
 * A way with the room that it takes: over places of which each task has two, that where arcs begin and end, and that up to
 * the next task.
 */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly height: number;
  readonly right: number;
  /** Those of a low rank are nearer to the tasks. */
  readonly rank: number;
  readonly place: (y: number) => PlannedArc | PlannedExit;
}

function exitBlock(way: WayToPlan, middle: (task: number) => number, measure: TextMeasure): Block {
  const x = middle(way.from);
  const width = middle(1) + ends.into - clear - middle(0) - exitWords;
  const words = wordsOf(way, width, measure);
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

function arcBlock(
  way: WayToPlan & { readonly to: number },
  arcEnds: ReadonlySet<number>,
  middle: (task: number) => number,
  measure: TextMeasure,
): Block {
  const [first, last] = [Math.min(way.from, way.to), Math.max(way.from, way.to)];
  const [start, end] = [middle(way.from) + ends.outOf, middle(way.to) + ends.into];
  const isInArc = first !== last;
  const centre = (start + end) / 2;
  const room = roomsBetween(first, Math.max(first, last - 1), arcEnds, middle)
    .map(({ from, to }) => {
      const width = Math.min(to - from - 2 * padding.x, widestWords);
      return { from, to, width, words: wordsOf(way, width, measure) };
    })
    .reduce((best, other) => (costOf(other, centre) < costOf(best, centre) ? other : best));
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

/** Returns the rooms from one task to behind another that no arc can lead through, since none begins or ends in them. */
function roomsBetween(
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

/** The fewer lines the better; of the same number, the nearer to the middle of the arc. */
function costOf({ from, to, words }: Room & { readonly words: { readonly height: number } }, centre: number) {
  return words.height * 1000 + Math.max(0, from - centre, centre - to);
}

interface MeasuredWords {
  readonly width: number;
  readonly height: number;
  readonly place: (x: number, top: number, width: number) => PlannedWords;
}

function wordsOf({ share, reason }: WayToPlan, width: number, measure: TextMeasure): MeasuredWords {
  const { lines, rest } =
    reason === '' ? { lines: [], rest: '' } : measure.fit(reason, width, wayLayout.lines, { size: fontSize });
  const shareLines = share === '' ? 0 : 1;
  const widths = lines.map((line) => measure.width(withHyphen(line.trimEnd()), fontSize));
  return {
    width:
      rest === '' ? Math.min(width, largest([measure.width(share, fontSize, 'bold'), ...widths], 0)) : width,
    height: (shareLines + lines.length) * layout.lineHeight,
    place: (x, top, within) => ({
      x,
      shareY: top + layout.lineHeight / 2,
      reasonY: top + (shareLines + lines.length / 2) * layout.lineHeight,
      width: within,
    }),
  };
}
