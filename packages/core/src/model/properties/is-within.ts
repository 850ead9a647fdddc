import type { NumberRange } from './property.ts';

/** Returns whether a number is valid. */
export function isWithin(value: number, { least, most, isWhole }: NumberRange): boolean {
  return value >= least && value <= most && (!isWhole || Number.isInteger(value));
}
