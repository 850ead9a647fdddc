/** Sizes of the map, in CSS pixels at a zoom of 1. The style sheet has the same widths. */
export const mapLayout = {
  headingWidth: 150,
  curveHeight: 190,
  /** Between the best emotion and the row's upper edge, and the worst and its lower one. */
  curveMargin: 26,
  /** Of the arrows of side paths: how far the next one lies above the last. */
  wayStep: 14,
} as const;

/** A map of few columns gives each more room; below the last of these widths a card's words no longer fit. */
export function columnWidthOf(columns: number): number {
  if (columns <= 3) return 320;
  return columns <= 5 ? 260 : 210;
}
