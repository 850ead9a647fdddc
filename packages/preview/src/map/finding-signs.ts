import type { MapFinding } from '@journey-maps/core';

/** What each level of findings is shown and read aloud as. */
export const findingSigns: Readonly<
  Record<MapFinding['level'], { readonly symbol: string; readonly word: string }>
> = {
  error: { symbol: '⛔', word: 'Error' },
  warning: { symbol: '▲', word: 'Warning' },
  info: { symbol: 'ℹ', word: 'Hint' },
};
