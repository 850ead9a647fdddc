import type { ConflictStyle } from '@journey-maps/core';

/** By git's names: what both sides have, with the base as well, and that without the lines that both sides have. */
export const conflictStyles = [
  'merge',
  'diff3',
  'zdiff3',
] as const satisfies readonly ConflictStyle['style'][];
