import type { Level } from '../../model/finding.ts';
import { findLongestIncreasingSubsequence } from '../../text/lists/longest-increasing-subsequence.ts';
import { addFingerprints, type UnmarkedChange } from './add-fingerprints.ts';
import { getLevelOfMove, getLevelOfRemoval, getLevelOfReordering } from './change-levels.ts';
import { changeWords, describeInheritedOwners } from './change-words.ts';
import { collapseReadings, type ReadingChange } from './collapse-readings.ts';
import { collapseSplits } from './collapse-splits.ts';
import { compareFields, type RenamedRef } from './field-changes.ts';
import { compareFindings } from './finding-changes.ts';
import { findJourneyAndStage, identifyEntity } from './identify-entity.ts';
import { findOwnersChangedByMove } from './inherited-owner.ts';
import type { AddedNode, FilePlace, MapDiff, NodePlace, Whereabouts } from './map-change.ts';
import { listNodes, listNodesWhere, type MapNode } from './map-node.ts';
import type { MapVersion } from './map-version.ts';
import { type PairedMaps, pairMaps } from './paired-maps.ts';
import { combineRenamedRefs } from './renamed-refs.ts';
import { compareRules } from './rule-changes.ts';

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
  const words = changeWords(baseRefs.getTitle, headRefs.getTitle);
  const isNew = (node: MapNode) => matching.getBase(node) === undefined;
  const isStaying = (node: MapNode) => matching.getHead(node) !== undefined;
  const isGone = (node: MapNode) => !isStaying(node);

  const changes: UnmarkedChange[] = [];
  const readings: ReadingChange[] = [];
  const renamed: RenamedRef[] = [];
  const renames = new Map<MapNode, UnmarkedChange>();
  const comparing = { words, names, onRenamed: (ref: RenamedRef) => void renamed.push(ref) };
  for (const file of headFiles) {
    for (const node of listNodes(file)) {
      const before = matching.getBase(node);
      const count = changes.length;
      if (before === undefined) addAdded(node);
      else addChanges(before, node);
      noteReadings(node, count);
    }
  }
  for (const node of baseFiles.flatMap(listNodes)) {
    const count = changes.length;
    if (!isStaying(node)) addRemoved(node);
    noteReadings(node, count);
  }
  const combined = collapseReadings(changes, readings, matching.getBase, matching.getHead);
  const all = [
    ...combineRenamedRefs(combined, renamed, renames, { words, names }),
    ...compareFindings(base, head, paired),
    ...compareRules(base, head, paired),
  ];
  return { changes: addFingerprints(collapseSplits(all.sort(compareByAnchor))) };

  /** Notes the changes of a reading that were just added, except those of its sample, notes and links. */
  function noteReadings(node: MapNode, from: number): void {
    if (node.type !== 'reading') return;
    for (const change of changes.slice(from))
      if (change.kind !== 'changed' || change.field === 'value') readings.push({ change, reading: node });
  }

  function addAdded(node: MapNode): void {
    const { parent } = node;
    // The parent is new as well, and its change includes this statement.
    if (parent !== undefined && parent.type !== 'file' && isNew(parent)) return;
    const what = collectAddedNode(node, isNew);
    const into = parent === undefined ? undefined : getPlaceIn(parent);
    const change: UnmarkedChange = {
      kind: 'added',
      level: 'info',
      entity: identifyEntity(node),
      ...findJourneyAndStage(node),
      head: getPlace(node),
      anchor: getPlace(node),
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
    if (node.parent !== undefined && !isStaying(node.parent)) return;
    const anchor = findSurvivorAround(node);
    changes.push({
      kind: 'removed',
      level: getLevelOfRemoval(node, isStaying),
      entity: identifyEntity(node),
      ...findJourneyAndStage(node),
      ...(anchor !== undefined && findJourneyAndStage(anchor)),
      ...(node.type === 'file' && { journeys: listGoneJourneys(node) }),
      ...(node.type === 'file' &&
        !listNodesWhere(node, isGone).some((inner) => inner !== node) && { isEmptied: true }),
      base: getPlace(node),
      ...(anchor !== undefined && { anchor: getPlace(anchor) }),
      message: words.removed(node, isGone),
      edits: [{ do: 'remove', at: node.at }],
    });
  }

  function listGoneJourneys(file: MapNode): readonly Whereabouts[] {
    const gone = (file.children['journeys'] ?? []).filter((journey) => !isStaying(journey));
    return gone.flatMap((journey) => findJourneyAndStage(journey).journey ?? []);
  }

  function addChanges(before: MapNode, node: MapNode): void {
    const identity = matching.getIdentity(before);
    const shared = {
      entity: identifyEntity(node),
      ...findJourneyAndStage(node),
      ...(identity !== undefined && { identity }),
      base: getPlace(before),
      head: getPlace(node),
      anchor: getPlace(node),
    };
    for (const fieldChange of compareFields(before, node, comparing)) {
      const change = { ...shared, ...fieldChange };
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
      before.key !== node.key || before.parent === undefined || matching.getHead(before.parent) !== parent;
    if (!hasMoved && isInOrder(node)) return;
    const edit = {
      do: 'move',
      at: before.at,
      into: getPlaceIn(parent),
      key: node.key,
      index: node.index,
    } as const;
    const owners = hasMoved ? findOwnersChangedByMove(node, matching, names) : [];
    const level: Level = hasMoved ? getLevelOfMove(node, owners.length > 0) : getLevelOfReordering(node);
    const message = hasMoved
      ? words.moved(before, node, describeInheritedOwners(node, owners))
      : words.reordered(node, parent.children[node.key]?.[node.index - 1]);
    const places = hasMoved
      ? { before: before.parent && identifyEntity(before.parent).id, after: identifyEntity(parent).id }
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
      const parentBefore = node.parent && matching.getBase(node.parent);
      const places = list.flatMap((mapNode) => {
        const before = matching.getBase(mapNode);
        return before !== undefined && before.parent === parentBefore && before.key === mapNode.key
          ? [before.index]
          : [];
      });
      stay = findLongestIncreasingSubsequence(places);
      inOrder.set(list, stay);
    }
    return stay.has(matching.getBase(node)?.index ?? -1);
  }

  function getPlaceIn(parent: MapNode): NodePlace {
    const before = matching.getBase(parent);
    return before === undefined ? { head: parent.at } : { base: before.at };
  }

  function findSurvivorAround(node: MapNode): MapNode | undefined {
    for (let at = node.parent; at !== undefined; at = at.parent) {
      const survivor = matching.getHead(at);
      if (survivor !== undefined) return survivor;
    }
    return undefined;
  }
}

const inOrder = new WeakMap<readonly MapNode[], ReadonlySet<number>>();

function getPlace({ file, head, type }: MapNode): FilePlace {
  return { file, span: type === 'file' ? { start: 0, end: 0 } : head };
}

/**
 * Returns a new statement with all new statements inside it. Existing statements that move into it are
 * separate changes, as are the contents of a file.
 */
function collectAddedNode(node: MapNode, isNew: (inner: MapNode) => boolean): AddedNode {
  const { at, type, file, values, items } = node;
  const children: Record<string, readonly AddedNode[]> = {};
  if (type !== 'file') {
    for (const [key, list] of Object.entries(node.children)) {
      children[key] = list.filter(isNew).map((child) => collectAddedNode(child, isNew));
    }
  }
  return { at, type, file, values, items, children };
}

function compareByAnchor(a: UnmarkedChange, b: UnmarkedChange): number {
  const [here, otherFile] = [a.anchor ?? a.base, b.anchor ?? b.base];
  const [file, other] = [here?.file ?? '', otherFile?.file ?? ''];
  return file < other ? -1 : file > other ? 1 : (here?.span.start ?? 0) - (otherFile?.span.start ?? 0);
}
