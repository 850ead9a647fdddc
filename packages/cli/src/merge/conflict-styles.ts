import type { ConflictStyle } from '@journey-maps/core/versions';

/** Git's conflict styles: both sides; both sides and the base; the same without the lines that both sides share. */
export const conflictStyles = [
  'merge',
  'diff3',
  'zdiff3',
] as const satisfies readonly ConflictStyle['style'][];
