import type { Combined } from './combine-versions.ts';
import { createCommentKey, createDeepContentKey, listComments } from './content-key.ts';
import type { MergedEntry } from './entry-list.ts';
import { mergeComments } from './merge-comments.ts';
import { mergeHead } from './merge-head.ts';
import { type Doubts, findMergeOutcomes, type MergeOutcomes } from './merge-outcomes.ts';
import { listMergedEntries } from './merged-entries.ts';
import type { MergedItem, Side } from './sides.ts';
import type { TextItem } from './text-item.ts';

/** The content of the result, before it is written. */
export interface MergedView {
  readonly root: MergedItem;
  readonly fates: MergeOutcomes;
  /** Lists the contents of a body, in order. */
  listEntries(item: MergedItem): readonly MergedEntry[];
  /** Lists the contents of a body with each conflict decided for one side; without a side, the contents of both. */
  chosen(item: MergedItem, pick: Side | undefined): readonly MergedItem[];
  listStatementsIn(item: MergedItem, side: Side): readonly MergedItem[];
  /** Returns whether the body contains a conflict. */
  hasConflict(item: MergedItem): boolean;
  /** Returns a side's version of an item that is a single conflict. */
  getWhole(item: MergedItem, side: Side): TextItem | undefined;
  /** Returns the content with each conflict resolved for one side, as a key like those of `createDeepContentKey`. */
  said(side: Side): string;
  /** Lists the comments with each conflict decided for one side, sorted. */
  comments(side: Side): readonly string[];
}

/** Decides which items are in the result, and where. */
export function createMergedView(combined: Combined, doubts: Doubts): MergedView {
  const { root } = combined;
  const fates = findMergeOutcomes(combined, doubts);
  const entries = new Map<MergedItem, readonly MergedEntry[]>();
  return {
    root,
    fates,
    listEntries,
    chosen: listChosen,
    listStatementsIn,
    hasConflict,
    getWhole,
    said: getContentOfSide,
    comments: listSideComments,
  };

  function listEntries(item: MergedItem): readonly MergedEntry[] {
    let list = entries.get(item);
    if (list === undefined) entries.set(item, (list = listMergedEntries(item, combined, fates)));
    return list;
  }

  function listChosen(item: MergedItem, pick: Side | undefined): readonly MergedItem[] {
    return listEntries(item).flatMap(({ item: child, only }) =>
      only === undefined || pick === undefined || only === pick ? [child] : [],
    );
  }

  function hasConflict(item: MergedItem): boolean {
    return listEntries(item).some(
      ({ item: child, only }) =>
        only !== undefined || doubts.whole.has(child) || mergeHead(child) === undefined || hasConflict(child),
    );
  }

  function getContentOfSide(side: Side): string {
    return getContent(root, side);
  }

  function getContent(item: MergedItem, side: Side): string {
    const whole = getWhole(item, side);
    if (whole !== undefined) return createDeepContentKey(whole);
    const head = item === root ? ' []' : (mergeHead(item, side)?.said ?? '');
    const children = listStatementsIn(item, side);
    return children.length === 0
      ? head
      : `${head}{${children.map((mergedItem) => getContent(mergedItem, side)).join('\n')}}`;
  }

  function getWhole(item: MergedItem, side: Side): TextItem | undefined {
    const isWhole = doubts.whole.has(item) && item.ours !== undefined && item.theirs !== undefined;
    return isWhole ? item[side] : undefined;
  }

  function listStatementsIn(item: MergedItem, side: Side): readonly MergedItem[] {
    return listChosen(item, side).filter(
      (mergedItem) => (mergedItem.ours ?? mergedItem.theirs)?.kind === 'statement',
    );
  }

  function listSideComments(side: Side): readonly string[] {
    const comments: string[] = [];
    const add = (item: MergedItem): void => {
      const whole = getWhole(item, side);
      if (whole !== undefined) {
        for (const comment of listComments(whole)) comments.push(comment);
        return;
      }
      const any = item.ours ?? item.theirs;
      if (any?.kind === 'comment') comments.push(createCommentKey(any.head));
      const { above, behind, open } = mergeComments(item);
      for (const comment of [...above, ...behind, ...open]) comments.push(createCommentKey(comment));
      for (const child of listChosen(item, side)) add(child);
    };
    add(root);
    return comments.sort();
  }
}
