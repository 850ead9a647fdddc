import { createCommentKey } from './content-key.ts';
import type { MergedItem } from './sides.ts';
import type { TextItem } from './text-item.ts';

/** The comments of a statement in the result. */
export interface MergedComments {
  readonly above: readonly string[];
  readonly behind: readonly string[];
  /** After the opening brace of its body. */
  readonly open: readonly string[];
}

/**
 * Merges the comments of a statement. Comments of both sides stay: if both changed one in different ways, the
 * result has both.
 */
export function mergeComments({ base, ours, theirs }: MergedItem): MergedComments {
  const above = mergeThreeWays(base?.comments, ours?.comments, theirs?.comments);
  const behind = mergeThreeWays(base?.asides, ours?.asides, theirs?.asides);
  const open = mergeThreeWays(openOf(base), openOf(ours), openOf(theirs));
  // Only the comments of one side fit beside a statement; the other side's comments go above it.
  return {
    above: [...above.comments, ...above.more, ...behind.more, ...open.more],
    behind: behind.comments,
    open: open.comments,
  };
}

function openOf(item: TextItem | undefined): Comments {
  return item && (item.body?.comments ?? []);
}

type Comments = readonly string[] | undefined;

function mergeThreeWays(
  base: Comments,
  ours: Comments,
  theirs: Comments,
): { readonly comments: readonly string[]; readonly more: readonly string[] } {
  if (ours === undefined || theirs === undefined) return { comments: ours ?? theirs ?? [], more: [] };
  const before = base ?? [];
  if (isSame(ours, theirs) || isSame(before, theirs)) return { comments: ours, more: [] };
  if (isSame(before, ours)) return { comments: theirs, more: [] };
  const [was, here, theirComments] = [before, ours, theirs].map(
    (list) => new Set(list.map(createCommentKey)),
  );
  const isInBase = (comment: string) => was?.has(createCommentKey(comment)) === true;
  return {
    comments: ours.filter(
      (comment) => theirComments?.has(createCommentKey(comment)) === true || !isInBase(comment),
    ),
    more: theirs.filter((comment) => !isInBase(comment) && here?.has(createCommentKey(comment)) !== true),
  };
}

/** Returns whether two lists of comments are equal apart from indentation. */
export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length &&
    a.every((comment, i) => createCommentKey(comment) === createCommentKey(b[i] ?? ''))
  );
}
