/** An arc that leaves a line and returns to it, with room for a label. All in CSS pixels. */
export interface Arc {
  /** Its beginning and its end on the line. */
  readonly start: number;
  readonly end: number;
  /** The y positions of the line and of the part of the arc that is parallel to the line. */
  readonly base: number;
  readonly far: number;
  /** The y position of its end, where its head begins. */
  readonly tip: number;
  /** The part that is left out for a label. */
  readonly gap?: { readonly from: number; readonly to: number };
}

/** Returns the `d` of an arc with round corners, above or below its line. */
export function createArcPath({ start, end, base, far, tip, gap }: Arc): string {
  const corner = Math.min(mostCorner, Math.abs(end - start) / 2);
  const along = Math.sign(end - start) * corner;
  const turn = far - Math.sign(far - base) * corner;
  const [near, next] =
    gap === undefined ? [] : along > 0 ? [gap.from, gap.to] : ([gap.to, gap.from] as const);
  const middle = near === undefined ? '' : `H${near}M${next},${far}`;
  return `M${start},${base}V${turn}Q${start},${far} ${start + along},${far}${middle}H${end - along}Q${end},${far} ${end},${turn}V${tip}`;
}

const mostCorner = 6;

/** Returns the `d` of the dot with which an arc begins. */
export function startPath(x: number, y: number): string {
  return `M${x - 3},${y}a3,3 0 1 0 6,0a3,3 0 1 0 -6,0z`;
}

/** Returns the `d` of an arrow head that ends here, downwards for 1 and upwards for -1. */
export function createArrowHeadPath(x: number, y: number, down: 1 | -1): string {
  return `M${x},${y}l-5,${-9 * down}h10z`;
}
