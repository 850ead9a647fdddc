import type { UnmarkedChange } from './add-fingerprints.ts';
import type { ChangeWords } from './change-words.ts';
import type { RenamedRef } from './field-changes.ts';
import { findJourneyAndStage, identifyEntity } from './identify-entity.ts';
import type { MapEdit } from './map-change.ts';
import { isRef, type MapNode, type Said } from './map-node.ts';
import type { Rename, SharedNames } from './shared-names.ts';
import { getName } from './similarity.ts';

/** The references that follow one rename. */
interface Followers {
  readonly rename: Rename;
  readonly first: RenamedRef;
  readonly edits: MapEdit[];
}

/**
 * Combines the rename of a target with the changed names of its references, so that one rename is one change.
 * A rename in a file that is not compared is reported at the first changed reference.
 *
 * @param renames the changes that are renames, by the statement in the head
 */
export function combineRenamedRefs(
  changes: readonly UnmarkedChange[],
  renamed: readonly RenamedRef[],
  renames: ReadonlyMap<MapNode, UnmarkedChange>,
  { words, names }: { readonly words: ChangeWords; readonly names: SharedNames },
): readonly UnmarkedChange[] {
  const followers = new Map<MapNode, Followers>();
  const others: UnmarkedChange[] = [];
  for (const renamedRef of renamed) {
    const ref = findRef(renamedRef.is);
    const rename = ref && names.renameOf(ref, renamedRef.node);
    const group = rename && followers.get(rename.now);
    if (rename === undefined) others.push(createRespelling(renamedRef, words));
    else if (group === undefined)
      followers.set(rename.now, { rename, first: renamedRef, edits: [renamedRef.edit] });
    else group.edits.push(renamedRef.edit);
  }
  const editsOf = new Map<UnmarkedChange, readonly MapEdit[]>();
  for (const { rename, first, edits } of followers.values()) {
    const change = renames.get(rename.now);
    if (change !== undefined) editsOf.set(change, edits);
    else others.push({ ...renameElsewhere(rename, first, words), edits });
  }
  return [
    ...changes.map((change) => {
      const edits = editsOf.get(change);
      return edits === undefined ? change : { ...change, edits: [...change.edits, ...edits] };
    }),
    ...others,
  ];
}

function renameElsewhere({ before, now }: Rename, { base, head }: RenamedRef, words: ChangeWords) {
  const names = { before: getName(before), after: getName(now) };
  return {
    kind: 'renamed',
    level: 'info',
    entity: identifyEntity(now),
    field: 'name',
    ...names,
    base,
    head,
    anchor: head,
    message: words.renamed(before, now),
  } as const;
}

function createRespelling({ was, is, node, field, ...rest }: RenamedRef, words: ChangeWords): UnmarkedChange {
  const [old, now] = [findRef(was) ?? was, findRef(is) ?? is];
  const { base, head, edit } = rest;
  return {
    kind: 'changed',
    level: 'info',
    entity: identifyEntity(node),
    ...findJourneyAndStage(node),
    field,
    before: old['name'],
    after: now['name'],
    base,
    head,
    anchor: head,
    message: words.written(node, old, now),
    edits: [edit],
  };
}

/** Returns the reference that a value is or contains. */
function findRef(value: Said): Said | undefined {
  return isRef(value) ? value : Object.values(value).find(isRef);
}
