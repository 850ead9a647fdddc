import type { Level } from '../../model/finding.ts';
import { longestIncreasingSubsequence } from '../../text/lists/longest-increasing-subsequence.ts';
import { fingerprinted, type UnmarkedChange } from './add-fingerprints.ts';
import { levelOfMove, levelOfRemoval, levelOfReordering } from './change-levels.ts';
import { changeWords, inheritedOwners } from './change-words.ts';
import { collapseSplits } from './collapse-splits.ts';
import { fieldChanges, type RenamedRef } from './field-changes.ts';
import { findingChanges } from './finding-changes.ts';
import { entityOf, whereabouts } from './identify-entity.ts';
import { ownersChangedByMove } from './inherited-owner.ts';
import type { AddedNode, FilePlace, MapDiff, NodePlace, Whereabouts } from './map-change.ts';
import { type MapNode, nodesIn, nodesWhere } from './map-node.ts';
import type { MapVersion } from './map-version.ts';
import { type PairedMaps, pairMaps } from './paired-maps.ts';
import { withRenamedRefs } from './renamed-refs.ts';
import { ruleChanges } from './rule-changes.ts';

/**
 * Compares two versions of maps as readers see them: comments, layout and spans make no difference. The base
 * and the changes are enough to build the head (`applyDiff`).
 *
 * Neither version may contain files that do not parse: text that was not understood would count as removed.
 */
export function diffMaps(
  base: MapVersion,
  head: MapVersion,
  paired: PairedMaps = pairMaps(base, head),
): MapDiff {
  // Longer than most functions: its inner functions share the matching and the list of changes.
  const { baseFiles, headFiles, baseRefs, headRefs, matching, names } = paired;
  const words = changeWords(baseRefs.titleOf, headRefs.titleOf);
  const isNew = (node: MapNode) => matching.baseOf(node) === undefined;
  const stays = (node: MapNode) => matching.headOf(node) !== undefined;
  const isGone = (node: MapNode) => !stays(node);

  const changes: UnmarkedChange[] = [];
  const renamed: RenamedRef[] = [];
  const renames = new Map<MapNode, UnmarkedChange>();
  const comparing = { words, names, onRenamed: (one: RenamedRef) => void renamed.push(one) };
  for (const file of headFiles) {
    for (const node of nodesIn(file)) {
      const before = matching.baseOf(node);
      if (before === undefined) addAdded(node);
      else addChanges(before, node);
    }
  }
  for (const node of baseFiles.flatMap(nodesIn)) if (!stays(node)) addRemoved(node);
  const all = [
    ...withRenamedRefs(changes, renamed, renames, { words, names }),
    ...findingChanges(base, head, paired),
    ...ruleChanges(base, head, paired),
  ];
  return { changes: fingerprinted(collapseSplits(all.sort(byAnchor))) };

  function addAdded(node: MapNode): void {
    const { parent } = node;
    // The parent is new as well, and its change includes this statement.
    if (parent !== undefined && parent.type !== 'file' && isNew(parent)) return;
    const what = addedNode(node, isNew);
    const into = parent === undefined ? undefined : placeIn(parent);
    const change: UnmarkedChange = {
      kind: 'added',
      level: 'info',
      entity: entityOf(node),
      ...whereabouts(node),
      head: placeOf(node),
      anchor: placeOf(node),
      message: words.added(node, isNew),
      edits: [
        into === undefined
          ? { do: 'add-file', what }
          : { do: 'add', into, key: node.key, index: node.index, what },
      ],
    };
    changes.push(change);
  }

  function addRemoved(node: MapNode): void {
    // The parent is gone as well, and its change includes this statement.
    if (node.parent !== undefined && !stays(node.parent)) return;
    const anchor = survivorAround(node);
    changes.push({
      kind: 'removed',
      level: levelOfRemoval(node, stays),
      entity: entityOf(node),
      ...whereabouts(node),
      ...(anchor !== undefined && whereabouts(anchor)),
      ...(node.type === 'file' && { journeys: goneJourneys(node) }),
      ...(node.type === 'file' &&
        !nodesWhere(node, isGone).some((inner) => inner !== node) && { isEmptied: true }),
      base: placeOf(node),
      ...(anchor !== undefined && { anchor: placeOf(anchor) }),
      message: words.removed(node, isGone),
      edits: [{ do: 'remove', at: node.at }],
    });
  }

  function goneJourneys(file: MapNode): readonly Whereabouts[] {
    const gone = (file.children['journeys'] ?? []).filter((journey) => !stays(journey));
    return gone.flatMap((journey) => whereabouts(journey).journey ?? []);
  }

  function addChanges(before: MapNode, node: MapNode): void {
    const identity = matching.identityOf(before);
    const shared = {
      entity: entityOf(node),
      ...whereabouts(node),
      ...(identity !== undefined && { identity }),
      base: placeOf(before),
      head: placeOf(node),
      anchor: placeOf(node),
    };
    for (const found of fieldChanges(before, node, comparing)) {
      const change = { ...shared, ...found };
      if (change.kind === 'renamed') renames.set(node, change);
      changes.push(change);
    }
    const { parent } = node;
    if (parent === undefined) {
      if (before.file === node.file) return;
      const edit = { do: 'rename-file', at: before.at, after: node.file } as const;
      const message = words.renamed(before, node);
      const names = { before: before.file, after: node.file };
      changes.push({
        ...shared,
        kind: 'renamed',
        level: 'info',
        field: 'path',
        ...names,
        message,
        edits: [edit],
      });
      return;
    }
    const hasMoved =
      before.key !== node.key || before.parent === undefined || matching.headOf(before.parent) !== parent;
    if (!hasMoved && isInOrder(node)) return;
    const edit = {
      do: 'move',
      at: before.at,
      into: placeIn(parent),
      key: node.key,
      index: node.index,
    } as const;
    const owners = hasMoved ? ownersChangedByMove(node, matching, names) : [];
    const level: Level = hasMoved ? levelOfMove(node, owners.length > 0) : levelOfReordering(node);
    const message = hasMoved
      ? words.moved(before, node, inheritedOwners(node, owners))
      : words.reordered(node, parent.children[node.key]?.[node.index - 1]);
    const places = hasMoved
      ? { before: before.parent && entityOf(before.parent).id, after: entityOf(parent).id }
      : { before: before.index, after: node.index };
    const change: UnmarkedChange = {
      ...shared,
      kind: hasMoved ? 'moved' : 'reordered',
      level,
      ...places,
      message,
      edits: [edit],
    };
    changes.push(change);
  }

  /**
   * Returns whether a statement keeps its order among the former members of this list. As few statements as
   * possible count as moved.
   */
  function isInOrder(node: MapNode): boolean {
    const list = node.parent?.children[node.key] ?? [];
    let stay = inOrder.get(list);
    if (stay === undefined) {
      const parentBefore = node.parent && matching.baseOf(node.parent);
      const places = list.flatMap((one) => {
        const before = matching.baseOf(one);
        return before !== undefined && before.parent === parentBefore && before.key === one.key
          ? [before.index]
          : [];
      });
      stay = longestIncreasingSubsequence(places);
      inOrder.set(list, stay);
    }
    return stay.has(matching.baseOf(node)?.index ?? -1);
  }

  function placeIn(parent: MapNode): NodePlace {
    const before = matching.baseOf(parent);
    return before === undefined ? { head: parent.at } : { base: before.at };
  }

  function survivorAround(node: MapNode): MapNode | undefined {
    for (let at = node.parent; at !== undefined; at = at.parent) {
      const found = matching.headOf(at);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

const inOrder = new WeakMap<readonly MapNode[], ReadonlySet<number>>();

function placeOf({ file, head, type }: MapNode): FilePlace {
  return { file, span: type === 'file' ? { start: 0, end: 0 } : head };
}

/**
 * Returns a new statement with all new statements inside it. Existing statements that move into it are
 * separate changes, as are the contents of a file.
 */
function addedNode(node: MapNode, isNew: (inner: MapNode) => boolean): AddedNode {
  const { at, type, file, values, items } = node;
  const children: Record<string, readonly AddedNode[]> = {};
  if (type !== 'file') {
    for (const [key, list] of Object.entries(node.children)) {
      children[key] = list.filter(isNew).map((child) => addedNode(child, isNew));
    }
  }
  return { at, type, file, values, items, children };
}

function byAnchor(a: UnmarkedChange, b: UnmarkedChange): number {
  const [here, there] = [a.anchor ?? a.base, b.anchor ?? b.base];
  const [file, other] = [here?.file ?? '', there?.file ?? ''];
  return file < other ? -1 : file > other ? 1 : (here?.span.start ?? 0) - (there?.span.start ?? 0);
}
