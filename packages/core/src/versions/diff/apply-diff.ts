import type { JourneyDocument } from '../../model/document.ts';
import type { BodyName } from '../../model/properties/property.ts';
import type { AddedNode, MapDiff, MapEdit, NodePlace } from './map-change.ts';
import { createFileNode, getParts, type MapNode, type Said } from './map-node.ts';

/** The content of one file as its model, without spans, comments and text that does not parse. */
export type MapContents = Said;

/** Returns the content of each file, by path. */
export function collectContents(
  maps: ReadonlyMap<string, JourneyDocument>,
): ReadonlyMap<string, MapContents> {
  return new Map(
    [...maps].map(([path, document]) => [
      path,
      convertToModel(convertToChangeable(createFileNode(path, document))),
    ]),
  );
}

/**
 * Applies a diff to the base, and returns the content of the head by path. Reads nothing of the head itself.
 *
 * @param base the base of the diff
 */
export function applyDiff(
  { changes }: MapDiff,
  base: ReadonlyMap<string, JourneyDocument>,
): ReadonlyMap<string, MapContents> {
  const edits = changes.flatMap((change) => change.edits);
  const before = new Map<string, Changeable>();
  const after = new Map<string, Changeable>();
  const files = [...base].map(([path, document]) => {
    const file = convertToChangeable(createFileNode(path, document));
    remember(file, before);
    return file;
  });
  for (const edit of edits) {
    if (edit.do === 'add' || edit.do === 'add-file') remember(convertToChangeable(edit.what), after);
  }
  const find = (place: NodePlace) => ('base' in place ? before.get(place.base) : after.get(place.head));

  const gone = new Set<Changeable>();
  for (const edit of edits) {
    if (edit.do !== 'remove' && edit.do !== 'move') continue;
    const node = before.get(edit.at);
    if (node !== undefined) gone.add(node);
  }
  for (const node of before.values()) {
    for (const [key, list] of node.children)
      node.children.set(
        key,
        list.filter((child) => !gone.has(child)),
      );
  }
  changeItems(edits, before);
  for (const edit of edits) {
    const node = 'at' in edit ? before.get(edit.at) : undefined;
    if (edit.do === 'set' && node !== undefined) {
      if (edit.after === undefined) node.values.delete(edit.key);
      else node.values.set(edit.key, edit.after);
    } else if (edit.do === 'rename-file' && node !== undefined) node.file = edit.after;
  }
  // Inserts by ascending index, so that the siblings before each statement are already in the list.
  const inserts = edits
    .filter((edit) => edit.do === 'add' || edit.do === 'move')
    .sort((a, b) => a.index - b.index);
  for (const edit of inserts) {
    const node = edit.do === 'add' ? after.get(edit.what.at) : before.get(edit.at);
    const parent = find(edit.into);
    if (node === undefined || parent === undefined) continue;
    const list = parent.children.get(edit.key) ?? [];
    list.splice(edit.index, 0, node);
    parent.children.set(edit.key, list);
  }
  const added = edits.flatMap((edit) => (edit.do === 'add-file' ? (after.get(edit.what.at) ?? []) : []));
  const remaining = [...files.filter((file) => !gone.has(file)), ...added];
  return new Map(remaining.map((file) => [file.file, convertToModel(file)]));
}

interface Changeable {
  readonly type: BodyName;
  readonly at: string;
  file: string;
  readonly values: Map<string, unknown>;
  readonly items: Map<string, readonly Said[]>;
  readonly children: Map<string, Changeable[]>;
}

function convertToChangeable(node: MapNode | AddedNode): Changeable {
  const children = Object.entries(node.children).map(
    ([key, list]) => [key, list.map(convertToChangeable)] as const,
  );
  return {
    type: node.type,
    at: node.at,
    file: node.file,
    values: new Map(Object.entries(node.values)),
    items: new Map(Object.entries(node.items)),
    children: new Map(children),
  };
}

function remember(node: Changeable, byPlace: Map<string, Changeable>): void {
  byPlace.set(node.at, node);
  for (const list of node.children.values()) for (const child of list) remember(child, byPlace);
}

function changeItems(edits: readonly MapEdit[], before: ReadonlyMap<string, Changeable>): void {
  const lists = new Map<string, Extract<MapEdit, { do: 'item' }>[]>();
  for (const edit of edits) {
    if (edit.do !== 'item') continue;
    const key = `${edit.at}\n${edit.key}`;
    lists.set(key, [...(lists.get(key) ?? []), edit]);
  }
  for (const group of lists.values()) {
    const [{ at, key } = { at: '', key: '' }] = group;
    const node = before.get(at);
    if (node === undefined) continue;
    const old = node.items.get(key) ?? [];
    const taken = new Set(group.map(({ from }) => from));
    const list = old.filter((_, i) => !taken.has(i));
    const inserts = group.filter(({ to }) => to !== undefined).sort((a, b) => (a.to ?? 0) - (b.to ?? 0));
    for (const { from, to = 0, after = old[from ?? -1] } of inserts) {
      if (after !== undefined) list.splice(to, 0, after);
    }
    node.items.set(key, list);
  }
}

function convertToModel({ type, values, items, children }: Changeable): MapContents {
  const model: Record<string, unknown> = {
    ...(type !== 'file' && { kind: type }),
    ...Object.fromEntries(values),
  };
  for (const [key, shape] of getParts(type)) {
    if (shape.type === 'statement') model[key] = (children.get(key) ?? []).map(convertToModel);
    else if (shape.many || shape.type === 'refs') model[key] = items.get(key) ?? [];
  }
  return model;
}
