import type { Combined } from './combine-versions.ts';
import { createDeepContentKey, listComments } from './content-key.ts';
import { isOtherUnit } from './is-other-unit.ts';
import { getOtherSide } from './merge-outcomes.ts';
import type { MergedItem, Side } from './sides.ts';
import type { TextItem } from './text-item.ts';

/** Additions that must become conflicts, since the base can't show which side changed them. */
export interface UndecidedAdditions {
  /** Items that both sides have in different forms. */
  readonly whole: ReadonlySet<MergedItem>;
  /** Items that one side has beside an addition of both sides. */
  readonly unfit: ReadonlySet<MergedItem>;
}

/**
 * Finds what a merge can't decide although each side only added something. After a squash merge or a
 * cherry-pick, the base lacks statements that both sides have. So it can't show which side reworded such a
 * statement, or removed a part. This concerns additions of both sides that differ, and one side's additions
 * next to something that both sides added. Git marks the same lines as conflicts.
 */
export function findUndecidedAdditions({ all, of }: Combined): UndecidedAdditions {
  const whole = new Set<MergedItem>();
  const unfit = new Set<MergedItem>();
  for (const item of all) {
    if (isOtherUnit(item) || (isShared(item) && isDifferent(item))) whole.add(item);
    if (item.base === undefined) continue;
    for (const side of ['ours', 'theirs'] as const) {
      for (const mergedItem of listBesideShared(item[side], side)) unfit.add(mergedItem);
    }
  }
  return { whole, unfit };

  /** Lists the additions of one side in each run of additions that includes one of both sides. */
  function listBesideShared(around: TextItem | undefined, side: Side): readonly MergedItem[] {
    const items: MergedItem[] = [];
    let run: MergedItem[] = [];
    const end = (): void => {
      if (run.some(isShared))
        for (const item of run) if (item[getOtherSide(side)] === undefined) items.push(item);
      run = [];
    };
    for (const child of around?.body?.children ?? []) {
      const item = of(child);
      if (item.base === undefined) run.push(item);
      else end();
    }
    end();
    return items;
  }
}

/** Returns whether both sides added an item. */
export function isShared({ base, ours, theirs }: MergedItem): boolean {
  return base === undefined && ours !== undefined && theirs !== undefined;
}

function isDifferent({ ours, theirs }: MergedItem): boolean {
  if (ours === undefined || theirs === undefined) return false;
  return (
    createDeepContentKey(ours) !== createDeepContentKey(theirs) ||
    listComments(ours).join('\n') !== listComments(theirs).join('\n')
  );
}
