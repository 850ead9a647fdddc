import type { Priority } from './slide.ts';

/** The positions of opportunities in the priority matrix, as fractions of its width and height from the top left. */
export interface BubblePlaces {
  readonly bubbles: readonly {
    readonly priority: Priority;
    readonly x: number;
    readonly y: number;
    /** In px; larger if it addresses more severity. */
    readonly radius: number;
    /** The width for its title, in px. */
    readonly room: number;
  }[];
  /** The boundary between low and high effort. */
  readonly splitX: number;
  /** The boundary between high and low value. */
  readonly splitY: number;
  /** The centre of each effort and each value. */
  readonly efforts: readonly { readonly effort: number; readonly x: number }[];
  readonly values: readonly { readonly value: number; readonly y: number }[];
}

const ratings = [1, 2, 3, 4, 5] as const;

/** The least distance between the middles of bubbles, in px. */
const leastDistance = 28;

/**
 * Places opportunities by value and effort. An unused rating takes half the room. Equal opportunities are side by
 * side, and in several lines if there are many.
 *
 * @param width of the matrix, in px
 */
export function positionBubbles(
  priorities: readonly Priority[],
  width: number,
  height = (width * 4) / 5,
): BubblePlaces {
  const efforts = computeMiddles(priorities.map(({ effort }) => effort));
  const values = computeMiddles(priorities.map(({ value }) => value));
  const placed = new Map<string, number>();
  const counts = new Map<string, number>();
  const getKey = ({ value, effort }: Priority) => `${value} ${effort}`;
  for (const priority of priorities) counts.set(getKey(priority), (counts.get(getKey(priority)) ?? 0) + 1);
  return {
    bubbles: priorities.map((priority) => {
      const key = getKey(priority);
      const index = placed.get(key) ?? 0;
      placed.set(key, index + 1);
      const count = counts.get(key) ?? 1;
      const room = {
        x: (efforts.size.get(priority.effort) ?? 0) * width,
        y: (values.size.get(priority.value) ?? 0) * height,
      };
      const inLine = Math.min(count, Math.max(1, Math.floor(room.x / leastDistance)));
      const lines = Math.ceil(count / inLine);
      const line = Math.floor(index / inLine);
      const inThisLine = Math.min(inLine, count - line * inLine);
      // Opportunities with equal ratings share the room.
      const most = Math.min(room.x / inLine, lines > 1 ? room.y / lines : Infinity) / 2 - 2;
      const radius = Math.max(11, Math.min(15 + 3 * Math.min(priority.severity, 8), most));
      // Titles of equal opportunities need the whole room.
      const step = room.x / inLine;
      return {
        priority,
        x:
          (efforts.middle.get(priority.effort) ?? 0) +
          ((index % inLine) - (inThisLine - 1) / 2) * (step / width),
        y:
          1 - (values.middle.get(priority.value) ?? 0) + (line - (lines - 1) / 2) * (room.y / lines / height),
        radius,
        room: lines > 1 ? 0 : step,
      };
    }),
    splitX: efforts.getEnd(2),
    splitY: 1 - values.getEnd(3),
    efforts: ratings.map((effort) => ({ effort, x: efforts.middle.get(effort) ?? 0 })),
    values: ratings.map((value) => ({ value, y: 1 - (values.middle.get(value) ?? 0) })),
  };
}

function computeMiddles(used: readonly number[]): {
  readonly middle: ReadonlyMap<number, number>;
  readonly size: ReadonlyMap<number, number>;
  readonly getEnd: (rating: number) => number;
} {
  const weights = ratings.map((rating) => (used.includes(rating) ? 1 : 0.5));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const sumBefore = (index: number) => weights.slice(0, index).reduce((sum, weight) => sum + weight, 0) / all;
  return {
    middle: new Map(ratings.map((rating, i) => [rating, sumBefore(i) + (weights[i] ?? 0) / all / 2])),
    size: new Map(ratings.map((rating, i) => [rating, (weights[i] ?? 0) / all])),
    getEnd: (rating) => sumBefore(rating),
  };
}
