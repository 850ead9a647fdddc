import { nameOf, titleOf } from './likeness.ts';
import type { RefComparison } from './list-changes.ts';
import type { MapNode, Said } from './map-node.ts';
import type { Matching } from './matching.ts';

/** Compares references of two versions by what they lead to, whatever that is called in each of them. */
export interface SharedNames {
  /** What a reference is called in the older version, where both versions have what it leads to. */
  nameOf(ref: Said, node: MapNode): string;
  /** The same for references of both versions that lead to the same; undefined where only one version has that. */
  keyOf(ref: Said, node: MapNode): string | undefined;
  isSame(was: Said, is: Said, before: MapNode, node: MapNode): boolean;
  /** The same for the references in two statements. */
  between(before: MapNode, node: MapNode): RefComparison;
  /** The rename that gave a reference another name: of what it leads to, or of what it stands in (`buying.slow`). */
  renameOf(is: Said, node: MapNode): Rename | undefined;
}

export interface Rename {
  readonly before: MapNode;
  readonly now: MapNode;
}

/**
 * @param matching of the files that are compared
 * @param others that of files which are not compared, and which names lead to
 * @param isUnchanged whether a file is the same in both versions
 */
export function sharedNames(
  matching: Matching,
  others: Matching,
  isUnchanged: (file: string) => boolean,
): SharedNames {
  return { nameOf: sharedName, keyOf, isSame, between, renameOf };

  function between(before: MapNode, node: MapNode): RefComparison {
    return {
      isSame: (was, is) => isSame(was, is, before, node),
      keyOfOlder: (ref) => keyOf(ref, before),
      keyOfNewer: (ref) => keyOf(ref, node),
    };
  }

  function sharedName(ref: Said, node: MapNode): string {
    const target = node.refs.targetOf(ref);
    return (target && nameOf(olderOf(target) ?? target)) ?? (ref['name'] as string);
  }

  function keyOf(ref: Said, node: MapNode): string | undefined {
    const target = node.refs.targetOf(ref);
    return target && olderOf(target)?.at;
  }

  function isSame(was: Said, is: Said, before: MapNode, node: MapNode): boolean {
    if (was['to'] !== is['to']) return false;
    const [old, now] = [before.refs.targetOf(was), node.refs.targetOf(is)];
    const older = old && olderOf(old);
    if (older !== undefined && now !== undefined && older.at === olderOf(now)?.at) return true;
    if (was['name'] !== is['name']) return false;
    // A name that leads nowhere in one version is known by itself alone, and a copy of a declaration says the same.
    return old === undefined || now === undefined || titleOf(old) === titleOf(now);
  }

  function renameOf(is: Said, node: MapNode): Rename | undefined {
    const target = node.refs.targetOf(is);
    for (let now: MapNode | undefined = target; now !== undefined; now = now.parent) {
      const before = olderOf(now);
      if (before !== undefined && nameOf(before) !== nameOf(now)) return { before, now };
    }
    return undefined;
  }

  /** The statement of the older version that a statement of either version is. */
  function olderOf(node: MapNode): MapNode | undefined {
    const older = matching.baseOf(node) ?? others.baseOf(node);
    if (older !== undefined) return older;
    const isOlder = matching.headOf(node) !== undefined || others.headOf(node) !== undefined;
    return isOlder || isUnchanged(node.file) ? node : undefined;
  }
}
