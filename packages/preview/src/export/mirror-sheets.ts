import type { SheetPlan } from './plan-sheets.ts';

/**
 * Turns a plan whose distances count from the right, as for a map from right to left, into one from the left.
 *
 * @param picture the width of the whole picture
 * @param sheet the room on a sheet, before it is scaled
 */
export function mirrorSheets({ scale, sheets }: SheetPlan, picture: number, sheet: number): SheetPlan {
  const room = sheet / scale;
  return {
    scale,
    sheets: sheets.map((parts) =>
      parts.map((part) => ({
        ...part,
        x: picture - part.x - part.width,
        toX: room - part.toX - part.width,
      })),
    ),
  };
}
