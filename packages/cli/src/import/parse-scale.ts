import type { Scale } from '@journey-maps/core/interchange';
import type { Result } from '@journey-maps/core/text';

/** Parses a scale from the command line: `10` for 1 to 10, or `0..100` with both ends. */
export function parseScale(text: string): Result<Scale> {
  const [, first = '', second] = /^(-?\d{1,9})(?:\.\.(-?\d{1,9}))?$/u.exec(text.trim()) ?? [];
  const scale =
    second === undefined ? { from: 1, to: Number(first) } : { from: Number(first), to: Number(second) };
  if (first !== '' && scale.from < scale.to) return scale;
  return { problem: `--scale “${text}” is not a scale. Write its best score (10), or both ends (0..100).` };
}
