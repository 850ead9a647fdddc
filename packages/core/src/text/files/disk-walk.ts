import type { Failure } from '../result.ts';

/** A question to a disk, which the command answers synchronously and the server asynchronously. Paths have slashes. */
export type DiskQuestion =
  | { readonly ask: 'entries'; readonly path: string }
  | { readonly ask: 'text'; readonly path: string }
  | { readonly ask: 'kind'; readonly path: string };

export type FileKind = 'file' | 'folder' | 'other';

export interface DiskEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/**
 * The answer: entries, a text or a `FileKind`; `undefined` for a path that does not exist; a problem if it
 * cannot be read.
 */
export type DiskAnswer = readonly DiskEntry[] | string | Failure | undefined;

/** A walk through folders that yields questions. `runWalk` and `runWalkLater` answer them. */
export type Walk<T> = Generator<DiskQuestion, T, DiskAnswer>;

/** Runs a walk with synchronous answers. */
export function runWalk<T>(walk: Walk<T>, answer: (question: DiskQuestion) => DiskAnswer): T {
  let step = walk.next();
  while (step.done !== true) step = walk.next(answer(step.value));
  return step.value;
}

/** Runs a walk with asynchronous answers. */
export async function runWalkLater<T>(
  walk: Walk<T>,
  answer: (question: DiskQuestion) => Promise<DiskAnswer>,
): Promise<T> {
  let step = walk.next();
  while (step.done !== true) step = walk.next(await answer(step.value));
  return step.value;
}
