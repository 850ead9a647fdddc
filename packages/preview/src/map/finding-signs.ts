import type { MapFinding } from '@journey-maps/core/views';

/** The symbol and the word (for screen readers) of each level of findings. */
export const findingSigns: Readonly<
  Record<MapFinding['level'], { readonly symbol: string; readonly word: string }>
> = {
  error: { symbol: '⛔', word: 'Error' },
  warning: { symbol: '▲', word: 'Warning' },
  info: { symbol: 'ℹ', word: 'Hint' },
};
