/** A rectangle of a picture, in the picture's own CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Rounds to a hundredth of a pixel. */
export function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
