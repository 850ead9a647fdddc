import type { Combined, MergedItem, Side } from './combine-versions.ts';
import { headSaidBy, ownComments } from './said-by.ts';
import type { TextItem } from './text-item.ts';

/** What the result would otherwise do wrong, found out by looking at it. */
export interface Doubts {
  /** What one side removed and the other one uses. */
  readonly used: ReadonlySet<MergedItem>;
  /** What one side added that does not go with what the other one did. */
  readonly unfit: ReadonlySet<MergedItem>;
  /** What is left to a human as a whole. */
  readonly whole: ReadonlySet<MergedItem>;
}

/** What becomes of each thing. */
export interface Fates {
  /** `gone`: it is in the result no more. A side: it is a conflict whether it stays, and that side wants it to. */
  of(item: MergedItem): 'stays' | 'gone' | Side;
  /** What it stands in in the result: differs by side where both sides moved it. */
  placeOf(item: MergedItem, side: Side): MergedItem | undefined;
}

export function otherSide(side: Side): Side {
  return side === 'ours' ? 'theirs' : 'ours';
}

export function fatesOf({ of }: Combined, { used, unfit, whole }: Doubts): Fates {
  const fates = new Map<MergedItem, ReturnType<Fates['of']>>();
  const changes = { ours: new Map<MergedItem, boolean>(), theirs: new Map<MergedItem, boolean>() };

  return { of: fateOf, placeOf };

  function fateOf(item: MergedItem): ReturnType<Fates['of']> {
    let fate = fates.get(item);
    if (fate === undefined) fates.set(item, (fate = find(item)));
    return fate;
  }

  function find(item: MergedItem): ReturnType<Fates['of']> {
    const { base, ours, theirs } = item;
    if (ours !== undefined && theirs !== undefined) return 'stays';
    const stayer: Side = ours === undefined ? 'theirs' : 'ours';
    const there = item[stayer];
    if (there === undefined) return 'gone';
    if (base === undefined) return unfit.has(item) ? stayer : 'stays';
    const around = there.parent && of(there.parent);
    // What goes together with what it stands in is one removal.
    if (around !== undefined && around.base !== undefined && around[otherSide(stayer)] === undefined) {
      return fateOf(around) === 'gone' ? 'gone' : 'stays';
    }
    return isChanged(item, stayer) ? stayer : 'gone';
  }

  /** Whether a side did anything to it but taking things away. */
  function isChanged(item: MergedItem, side: Side): boolean {
    const known = changes[side].get(item);
    if (known !== undefined) return known;
    const { base, [side]: now } = item;
    const is =
      base === undefined ||
      now === undefined ||
      used.has(item) ||
      headSaidBy(base) !== headSaidBy(now) ||
      ownComments(base).join('\n') !== ownComments(now).join('\n') ||
      isMoved(item, side) ||
      (now.body?.children ?? []).some((child) => isHeldBy(of(child), side));
    changes[side].set(item, is);
    return is;
  }

  /** Whether something needs what it stands in: because of what a side did to it, and not where it lives on elsewhere. */
  function isHeldBy(child: MergedItem, side: Side): boolean {
    const livesOn = child.base !== undefined && child[otherSide(side)] !== undefined;
    return livesOn ? isMoved(child, side) : isChanged(child, side);
  }

  function isMoved(item: MergedItem, side: Side): boolean {
    const [before, now] = [item.base?.parent, item[side]?.parent];
    return before !== undefined && now !== undefined && of(before) !== of(now);
  }

  function placeOf(item: MergedItem, side: Side): MergedItem | undefined {
    const other = otherSide(side);
    if (isInWhole(item.ours) !== isInWhole(item.theirs)) {
      // There, each side has its own text, and so must have it elsewhere.
      const own = (item[side] ?? item[other])?.parent;
      return own && of(own);
    }
    const isTaken = item[side] === undefined || (item[other] !== undefined && !isMoved(item, side));
    // Of what both sides added each has a place of its own; else the side that moved it decides.
    const from = isTaken && (item[side] === undefined || item.base !== undefined) ? other : side;
    const parent = item[from]?.parent;
    return parent && of(parent);
  }

  /** Returns true inside a statement of which each side keeps its whole text. */
  function isInWhole(item: TextItem | undefined): boolean {
    if (whole.size === 0) return false;
    for (let around = item?.parent; around !== undefined; around = around.parent) {
      if (whole.has(of(around))) return true;
    }
    return false;
  }
}
