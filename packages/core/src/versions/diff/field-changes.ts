import type { Property } from '../../model/properties/property.ts';
import { append } from '../../text/lists/append.ts';
import type { UnmarkedChange } from './add-fingerprints.ts';
import { getLevelOfField } from './change-levels.ts';
import type { ChangeWords } from './change-words.ts';
import { type ListChangePart, listChanges } from './list-changes.ts';
import type { FilePlace, MapEdit } from './map-change.ts';
import { getParts, isRef, isSame, type MapNode, type Said } from './map-node.ts';
import { convertToPlainValue, formatEmotion, type PlainValue } from './plain-value.ts';
import type { SharedNames } from './shared-names.ts';

type FieldChange = Pick<UnmarkedChange, 'kind' | 'level' | 'message' | 'edits'> & Partial<UnmarkedChange>;

/** A reference that has another name and the same target. */
export interface RenamedRef {
  readonly was: Said;
  readonly is: Said;
  readonly before: MapNode;
  readonly node: MapNode;
  readonly field: string;
  readonly base: FilePlace;
  readonly head: FilePlace;
  readonly edit: MapEdit;
}

interface Comparing {
  readonly words: ChangeWords;
  readonly names: SharedNames;
  /** Receives references of which only the name changed: they belong to the rename of their target. */
  readonly onRenamed: (renamed: RenamedRef) => void;
}

/** Compares each value and list of a statement, without its children. */
export function compareFields(before: MapNode, node: MapNode, comparing: Comparing): readonly FieldChange[] {
  const { words, names, onRenamed } = comparing;
  const shapes = getParts(node.type);
  const changes: FieldChange[] = [];
  for (const key of new Set([...Object.keys(before.values), ...Object.keys(node.values)])) {
    const [was, is] = [before.values[key] as Said | undefined, node.values[key] as Said | undefined];
    const isEqual = isSame(was, is, (a, b) => names.isSame(a, b, before, node));
    if (isEqual && isSame(was, is)) continue;
    const edit: MapEdit = { do: 'set', at: before.at, key, before: was, after: is };
    const keyword = shapes.get(key)?.keyword ?? key;
    const values = pickValues(formatIfPresent(was), formatIfPresent(is));
    const base = getPlace(before, before.valueSpans[key]);
    const head = getPlace(node, node.valueSpans[key]);
    if (isEqual && was !== undefined && is !== undefined) {
      onRenamed({ was, is, before, node, field: keyword, base, head, edit });
      continue;
    }
    if (key === 'name') {
      // The former name that it adds belongs to the rename.
      const edits = [edit, ...createItemEdits(before, node, 'formerNames')];
      changes.push({
        kind: 'renamed',
        level: 'info',
        field: 'name',
        ...values,
        base,
        head,
        anchor: head,
        message: words.renamed(before, node),
        edits,
      });
      continue;
    }
    const level = getLevelOfField(node, keyword, was, is);
    const message = words.value(key === 'title' ? before : node, keyword, was, is);
    changes.push({
      kind: 'changed',
      level,
      field: keyword,
      ...values,
      base,
      head,
      anchor: head,
      message,
      edits: [edit],
    });
  }
  const isRenamed = changes.some(({ kind }) => kind === 'renamed');
  for (const key of new Set([...Object.keys(before.items), ...Object.keys(node.items)])) {
    const shape = shapes.get(key);
    if (shape !== undefined && !(isRenamed && key === 'formerNames'))
      append(changes, compareItems(before, node, shape, comparing));
  }
  return changes;
}

function compareItems(
  before: MapNode,
  node: MapNode,
  shape: Property,
  { words, names, onRenamed }: Comparing,
): readonly FieldChange[] {
  const { key, keyword } = shape;
  const [was, is] = [before.items[key] ?? [], node.items[key] ?? []];
  return listChanges(was, is, names.between(before, node)).flatMap(({ kind, parts }): FieldChange[] => {
    const edits = parts.map((part) => createItemEdit(before, key, part, is));
    if (kind === 'order') {
      const values = { before: was.map(convertToPlainValue), after: is.map(convertToPlainValue) };
      const message = words.order(node, keyword);
      return [{ kind: 'reordered', level: 'info', field: keyword, ...values, message, edits }];
    }
    const [{ from = -1, to = -1 } = {}] = parts;
    const [old, now] = [was[from], is[to]];
    const base = getPlace(before, before.itemSpans[key]?.[from]);
    const head = getPlace(node, node.itemSpans[key]?.[to]);
    if (kind === 'name') {
      const [edit] = edits;
      if (old !== undefined && now !== undefined && edit !== undefined)
        for (const [was, is] of listRenamedRefs(old, now))
          onRenamed({ was, is, before, node, field: keyword, base, head, edit });
      return [];
    }
    return [
      {
        kind: 'changed',
        level: getLevelOfField(node, keyword, old, now),
        field: keyword,
        ...getItemValues(shape, old, now),
        base,
        head,
        anchor: head,
        message: words.item(node, shape, old, now),
        edits,
      },
    ];
  });
}

/** Lists the references with different names in two values that are otherwise equal. */
function listRenamedRefs(was: Said, is: Said): readonly (readonly [Said, Said])[] {
  const [old, now] = [listRefsIn(was), listRefsIn(is)];
  return old.flatMap((ref, i) => {
    const other = now[i];
    return other === undefined || ref['name'] === other['name'] ? [] : [[ref, other] as const];
  });
}

function listRefsIn(value: unknown): readonly Said[] {
  if (isRef(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listRefsIn);
}

/** Returns the values of a change: for an emotion its score, or all of it if the score stays the same. */
function getItemValues({ type: kind }: Property, was: Said | undefined, is: Said | undefined) {
  if (kind === 'emotion' && was !== undefined && is !== undefined && isSame(was['score'], is['score']))
    return pickValues(formatEmotion(was), formatEmotion(is));
  return pickValues(formatIfPresent(was), formatIfPresent(is));
}

function createItemEdits(before: MapNode, node: MapNode, key: string): readonly MapEdit[] {
  const is = node.items[key] ?? [];
  const changes = listChanges(before.items[key] ?? [], is);
  return changes.flatMap(({ parts }) => parts.map((part) => createItemEdit(before, key, part, is)));
}

function createItemEdit(before: MapNode, key: string, part: ListChangePart, head: readonly Said[]): MapEdit {
  const after = part.to === undefined ? undefined : head[part.to];
  return { do: 'item', at: before.at, key, ...part, ...(after !== undefined && { after }) };
}

function pickValues(
  before: unknown,
  after: unknown,
): { readonly before?: unknown; readonly after?: unknown } {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** Returns the position of a value, or the position of its statement if the value has no span. */
function getPlace({ file, head }: MapNode, span = head): FilePlace {
  return { file, span };
}

function formatIfPresent(value: Said | undefined): PlainValue | undefined {
  return value === undefined ? undefined : convertToPlainValue(value);
}
