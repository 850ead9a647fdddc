import type { Problem } from '@journey-maps/core/model';
import { isLfsPointer } from '@journey-maps/core/text';

/** Returns the problem of a Git LFS pointer in place of a map, or undefined for other texts. */
export function detectLfsPointer(text: string): Problem | undefined {
  if (!isLfsPointer(text)) return undefined;
  const end = text.search(/\r?\n|$/u);
  return {
    span: { start: 0, end },
    message:
      'This is a Git LFS pointer, not the map itself. Git LFS keeps the map elsewhere: fetch it with `git lfs pull`.',
  };
}
