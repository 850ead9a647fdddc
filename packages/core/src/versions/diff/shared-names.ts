import type { RefComparison } from './list-changes.ts';
import type { MapNode, Said } from './map-node.ts';
import type { Matching } from './matching.ts';
import { getDisplayTitle, getName } from './similarity.ts';

/** Compares references of two versions by their targets, whatever the names in each version. */
export interface SharedNames {
  /** Returns the name of a reference in the base, if both versions have its target. */
  getName(ref: Said, node: MapNode): string;
  /**
   * Returns a key that is equal for references of both versions to one target; `undefined` if the target
   * exists in only one version.
   */
  getKey(ref: Said, node: MapNode): string | undefined;
  isSame(was: Said, is: Said, before: MapNode, node: MapNode): boolean;
  /** Returns the comparison of references in two statements. */
  between(before: MapNode, node: MapNode): RefComparison;
  /**
   * Returns the rename that gave a reference its new name: of its target, or of an ancestor of that
   * (`buying.slow`).
   */
  renameOf(is: Said, node: MapNode): Rename | undefined;
}

export interface Rename {
  readonly before: MapNode;
  readonly now: MapNode;
}

/**
 * Creates the comparison.
 *
 * @param matching the pairs in the files that are compared
 * @param others the pairs in files that are not compared, but referred to
 * @param isUnchanged whether a file is the same in both versions
 */
export function createSharedNames(
  matching: Matching,
  others: Matching,
  isUnchanged: (file: string) => boolean,
): SharedNames {
  return { getName: getSharedName, getKey, isSame, between: createComparison, renameOf };

  function createComparison(before: MapNode, node: MapNode): RefComparison {
    return {
      isSame: (was, is) => isSame(was, is, before, node),
      keyOfOlder: (ref) => getKey(ref, before),
      keyOfNewer: (ref) => getKey(ref, node),
    };
  }

  function getSharedName(ref: Said, node: MapNode): string {
    const target = node.refs.getTarget(ref);
    return (target && getName(getBase(target) ?? target)) ?? (ref['name'] as string);
  }

  function getKey(ref: Said, node: MapNode): string | undefined {
    const target = node.refs.getTarget(ref);
    return target && getBase(target)?.at;
  }

  function isSame(was: Said, is: Said, before: MapNode, node: MapNode): boolean {
    if (was['to'] !== is['to']) return false;
    const [old, now] = [before.refs.getTarget(was), node.refs.getTarget(is)];
    const older = old && getBase(old);
    if (older !== undefined && now !== undefined && older.at === getBase(now)?.at) return true;
    if (was['name'] !== is['name']) return false;
    // If the target is missing in one version, only the name identifies it. A copy of a declaration has the
    // same title.
    return old === undefined || now === undefined || getDisplayTitle(old) === getDisplayTitle(now);
  }

  function renameOf(is: Said, node: MapNode): Rename | undefined {
    const target = node.refs.getTarget(is);
    for (let now: MapNode | undefined = target; now !== undefined; now = now.parent) {
      const before = getBase(now);
      if (before !== undefined && getName(before) !== getName(now)) return { before, now };
    }
    return undefined;
  }

  /** Returns the base's counterpart of a statement of either version. */
  function getBase(node: MapNode): MapNode | undefined {
    const older = matching.getBase(node) ?? others.getBase(node);
    if (older !== undefined) return older;
    const isOlder = matching.getHead(node) !== undefined || others.getHead(node) !== undefined;
    return isOlder || isUnchanged(node.file) ? node : undefined;
  }
}
