import type { Priority } from './slide.ts';

/** The positions of opportunities in the priority matrix, as fractions of its width and height from the top left. */
export interface BubblePlaces {
  readonly bubbles: readonly {
    readonly priority: Priority;
    readonly x: number;
    readonly y: number;
    /** In px of a slide of 1280 × 720; larger if it addresses more severity. */
    readonly radius: number;
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

/**
 * Places opportunities by value and effort. An unused rating takes half the room, and equal opportunities are
 * side by side.
 */
export function positionBubbles(priorities: readonly Priority[], width: number): BubblePlaces {
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
      const room = (efforts.size.get(priority.effort) ?? 0) * width;
      // Opportunities with equal ratings share the room.
      const radius = Math.min(15 + 3 * Math.min(priority.severity, 8), room / count / 2 - 2);
      const step = Math.min(2 * radius + 6, room / count) / width;
      return {
        priority,
        x: (efforts.middle.get(priority.effort) ?? 0) + (index - (count - 1) / 2) * step,
        y: 1 - (values.middle.get(priority.value) ?? 0),
        radius: Math.max(11, radius),
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
