import type { Combined } from './combine-versions.ts';
import { createHeaderKey, listOwnComments } from './content-key.ts';
import type { MergedItem, Side } from './sides.ts';
import type { TextItem } from './text-item.ts';

/**
 * Items that must become conflicts although the three versions alone could be merged. Checks of the result, and of
 * additions, find these items.
 */
export interface Doubts {
  /** Items that one side removed and the other side uses. */
  readonly used: ReadonlySet<MergedItem>;
  /** Additions of one side that conflict with a change of the other side. */
  readonly unfit: ReadonlySet<MergedItem>;
  /** Items that become one conflict, with the whole text of each side. */
  readonly whole: ReadonlySet<MergedItem>;
}

/** The outcome of the merge for each item. */
export interface MergeOutcomes {
  /**
   * Returns `gone` if the result no longer has the item. A side means a conflict about a removal, in which
   * that side keeps the item.
   */
  of(item: MergedItem): 'stays' | 'gone' | Side;
  /** Returns the parent of the item in the result. It differs by side if both sides moved the item. */
  getPlace(item: MergedItem, side: Side): MergedItem | undefined;
}

export function getOtherSide(side: Side): Side {
  return side === 'ours' ? 'theirs' : 'ours';
}

/** Decides for each item whether it is in the result, and in which parent. */
export function findMergeOutcomes({ of }: Combined, { used, unfit, whole }: Doubts): MergeOutcomes {
  // Longer than most functions: its inner functions share the outcomes that are decided so far.
  const fates = new Map<MergedItem, ReturnType<MergeOutcomes['of']>>();
  const changes = { ours: new Map<MergedItem, boolean>(), theirs: new Map<MergedItem, boolean>() };

  return { of: getOutcome, getPlace };

  function getOutcome(item: MergedItem): ReturnType<MergeOutcomes['of']> {
    let fate = fates.get(item);
    if (fate === undefined) fates.set(item, (fate = find(item)));
    return fate;
  }

  function find(item: MergedItem): ReturnType<MergeOutcomes['of']> {
    const { base, ours, theirs } = item;
    if (ours !== undefined && theirs !== undefined) return 'stays';
    const stayer: Side = ours === undefined ? 'theirs' : 'ours';
    const stayerItem = item[stayer];
    if (stayerItem === undefined) return 'gone';
    if (base === undefined) return unfit.has(item) ? stayer : 'stays';
    const around = stayerItem.parent && of(stayerItem.parent);
    // An item that is gone together with its parent belongs to that removal.
    if (around !== undefined && around.base !== undefined && around[getOtherSide(stayer)] === undefined) {
      return getOutcome(around) === 'gone' ? 'gone' : 'stays';
    }
    return isChanged(item, stayer) ? stayer : 'gone';
  }

  /** Returns whether a side changed an item in any way other than removing something from it. */
  function isChanged(item: MergedItem, side: Side): boolean {
    const known = changes[side].get(item);
    if (known !== undefined) return known;
    const { base, [side]: now } = item;
    const is =
      base === undefined ||
      now === undefined ||
      used.has(item) ||
      createHeaderKey(base) !== createHeaderKey(now) ||
      listOwnComments(base).join('\n') !== listOwnComments(now).join('\n') ||
      isMoved(item, side) ||
      (now.body?.children ?? []).some((child) => isHeldBy(of(child), side));
    changes[side].set(item, is);
    return is;
  }

  /**
   * Returns whether a child keeps its parent in the result. If the other side has the child elsewhere, only a
   * move into this parent counts; otherwise any change counts.
   */
  function isHeldBy(child: MergedItem, side: Side): boolean {
    const livesOn = child.base !== undefined && child[getOtherSide(side)] !== undefined;
    return livesOn ? isMoved(child, side) : isChanged(child, side);
  }

  function isMoved(item: MergedItem, side: Side): boolean {
    const [before, now] = [item.base?.parent, item[side]?.parent];
    return before !== undefined && now !== undefined && of(before) !== of(now);
  }

  function getPlace(item: MergedItem, side: Side): MergedItem | undefined {
    const other = getOtherSide(side);
    if (isInWhole(item.ours) !== isInWhole(item.theirs)) {
      // On one side, a conflict with the whole text contains the item. So each side keeps the item at its own
      // position.
      const own = (item[side] ?? item[other])?.parent;
      return own && of(own);
    }
    const isTaken = item[side] === undefined || (item[other] !== undefined && !isMoved(item, side));
    // An addition of both sides has its own position on each side. Otherwise the side that moved the item decides.
    const from = isTaken && (item[side] === undefined || item.base !== undefined) ? other : side;
    const parent = item[from]?.parent;
    return parent && of(parent);
  }

  /** Returns whether the item is inside a statement whose whole text each side keeps. */
  function isInWhole(item: TextItem | undefined): boolean {
    if (whole.size === 0) return false;
    for (let around = item?.parent; around !== undefined; around = around.parent) {
      if (whole.has(of(around))) return true;
    }
    return false;
  }
}
