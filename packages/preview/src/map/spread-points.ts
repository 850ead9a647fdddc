/** How far two points beside each other are apart, in CSS pixels: a number with its sign and a star fits between. */
const pointStep = 44;

/** Points whose heights differ by less than this would lie on one another. */
const pointHeight = 25;

/**
 * Spreads the points of a moment, so that none hides another: those at (about) one height are side by side around the
 * middle of the column, in their order.
 *
 * @param heights of all people; `undefined` for somebody who is not there
 * @returns how far each is from the middle of its column
 */
export function spreadPoints(heights: readonly (number | undefined)[]): readonly number[] {
  const present = heights.flatMap((height, index) => (height === undefined ? [] : [{ height, index }]));
  const groups: { height: number; index: number }[][] = [];
  for (const point of present.toSorted((a, b) => a.height - b.height)) {
    const last = groups.at(-1);
    const above = last?.at(-1);
    if (above !== undefined && point.height - above.height < pointHeight) last?.push(point);
    else groups.push([point]);
  }
  const offsets = heights.map(() => 0);
  for (const group of groups) {
    const inOrder = group.toSorted((a, b) => a.index - b.index);
    for (const [place, { index }] of inOrder.entries())
      offsets[index] = (place - (inOrder.length - 1) / 2) * pointStep;
  }
  return offsets;
}
