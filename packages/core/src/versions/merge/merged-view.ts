import type { Combined } from './combine-versions.ts';
import { commentsIn, contentKeyOfComment, contentKeys } from './content-key.ts';
import type { MergedEntry } from './entry-list.ts';
import { mergeComments } from './merge-comments.ts';
import { mergeHead } from './merge-head.ts';
import { type Doubts, findMergeOutcomes, type MergeOutcomes } from './merge-outcomes.ts';
import { mergedEntries } from './merged-entries.ts';
import type { MergedItem, Side } from './sides.ts';
import type { TextItem } from './text-item.ts';

/** The content of the result, before it is written. */
export interface MergedView {
  readonly root: MergedItem;
  readonly fates: MergeOutcomes;
  /** Lists the contents of a body, in order. */
  entriesOf(item: MergedItem): readonly MergedEntry[];
  /** Lists the contents of a body with each conflict decided for one side; without a side, the contents of both. */
  chosen(item: MergedItem, pick: Side | undefined): readonly MergedItem[];
  statementsIn(item: MergedItem, side: Side): readonly MergedItem[];
  /** Returns whether the body contains a conflict. */
  hasConflict(item: MergedItem): boolean;
  /** Returns a side's version of an item that is a single conflict. */
  wholeOf(item: MergedItem, side: Side): TextItem | undefined;
  /** Returns the content with each conflict decided for one side, in the form of `contentKeys`. */
  said(side: Side): string;
  /** Lists the comments with each conflict decided for one side, sorted. */
  comments(side: Side): readonly string[];
}

/** Decides which items are in the result, and where. */
export function mergedView(combined: Combined, doubts: Doubts): MergedView {
  const { root } = combined;
  const fates = findMergeOutcomes(combined, doubts);
  const entries = new Map<MergedItem, readonly MergedEntry[]>();
  return { root, fates, entriesOf, chosen, statementsIn, hasConflict, wholeOf, said, comments };

  function entriesOf(item: MergedItem): readonly MergedEntry[] {
    let list = entries.get(item);
    if (list === undefined) entries.set(item, (list = mergedEntries(item, combined, fates)));
    return list;
  }

  function chosen(item: MergedItem, pick: Side | undefined): readonly MergedItem[] {
    return entriesOf(item).flatMap(({ item: child, only }) =>
      only === undefined || pick === undefined || only === pick ? [child] : [],
    );
  }

  function hasConflict(item: MergedItem): boolean {
    return entriesOf(item).some(
      ({ item: child, only }) =>
        only !== undefined || doubts.whole.has(child) || mergeHead(child) === undefined || hasConflict(child),
    );
  }

  function said(side: Side): string {
    return saidOf(root, side);
  }

  function saidOf(item: MergedItem, side: Side): string {
    const whole = wholeOf(item, side);
    if (whole !== undefined) return contentKeys(whole);
    const head = item === root ? ' []' : (mergeHead(item, side)?.said ?? '');
    const children = statementsIn(item, side);
    return children.length === 0 ? head : `${head}{${children.map((one) => saidOf(one, side)).join('\n')}}`;
  }

  function wholeOf(item: MergedItem, side: Side): TextItem | undefined {
    const isWhole = doubts.whole.has(item) && item.ours !== undefined && item.theirs !== undefined;
    return isWhole ? item[side] : undefined;
  }

  function statementsIn(item: MergedItem, side: Side): readonly MergedItem[] {
    return chosen(item, side).filter((one) => (one.ours ?? one.theirs)?.kind === 'statement');
  }

  function comments(side: Side): readonly string[] {
    const found: string[] = [];
    const add = (item: MergedItem): void => {
      const whole = wholeOf(item, side);
      if (whole !== undefined) {
        for (const comment of commentsIn(whole)) found.push(comment);
        return;
      }
      const any = item.ours ?? item.theirs;
      if (any?.kind === 'comment') found.push(contentKeyOfComment(any.head));
      const { above, behind, open } = mergeComments(item);
      for (const comment of [...above, ...behind, ...open]) found.push(contentKeyOfComment(comment));
      for (const child of chosen(item, side)) add(child);
    };
    add(root);
    return found.sort();
  }
}
