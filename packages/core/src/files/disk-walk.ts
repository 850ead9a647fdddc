/** A question to a disk, which a command answers at once and a server when it can. Paths have slashes. */
export type DiskQuestion =
  | { readonly ask: 'entries'; readonly path: string }
  | { readonly ask: 'text'; readonly path: string }
  | { readonly ask: 'kind'; readonly path: string };

export type FileKind = 'file' | 'folder' | 'other';

export interface DiskEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/** The answer: entries, a text, a `FileKind`; undefined where there is nothing; a problem where it cannot be read. */
export type DiskAnswer = readonly DiskEntry[] | string | { readonly problem: string } | undefined;

/** A walk that asks as it goes. `runWalk` and `runWalkLater` give the answers. */
export type Walk<T> = Generator<DiskQuestion, T, DiskAnswer>;

export function isProblem(answer: DiskAnswer): answer is { readonly problem: string } {
  return typeof answer === 'object' && 'problem' in answer;
}

/** Runs a walk whose questions are answered at once. */
export function runWalk<T>(walk: Walk<T>, answer: (question: DiskQuestion) => DiskAnswer): T {
  let step = walk.next();
  while (step.done !== true) step = walk.next(answer(step.value));
  return step.value;
}

/** Runs a walk whose questions take their time. */
export async function runWalkLater<T>(
  walk: Walk<T>,
  answer: (question: DiskQuestion) => Promise<DiskAnswer>,
): Promise<T> {
  let step = walk.next();
  while (step.done !== true) step = walk.next(await answer(step.value));
  return step.value;
}
