import type { Property } from '../../model/properties/property.ts';
import { append } from '../../text/lists/append.ts';
import type { UnmarkedChange } from './add-fingerprints.ts';
import { levelOfField } from './change-levels.ts';
import type { ChangeWords } from './change-words.ts';
import { type ListChangePart, listChanges } from './list-changes.ts';
import type { FilePlace, MapEdit } from './map-change.ts';
import { isSame, type MapNode, partsOf, type Said } from './map-node.ts';
import { type PlainValue, plainEmotion, plainValue } from './plain-value.ts';
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
  /** Receives references that only have another name: they belong to the rename of their target. */
  readonly onRenamed: (renamed: RenamedRef) => void;
}

/** Compares each value and list of a statement, without its children. */
export function fieldChanges(before: MapNode, node: MapNode, comparing: Comparing): readonly FieldChange[] {
  const { words, names, onRenamed } = comparing;
  const shapes = partsOf(node.type);
  const changes: FieldChange[] = [];
  for (const key of new Set([...Object.keys(before.values), ...Object.keys(node.values)])) {
    const [was, is] = [before.values[key] as Said | undefined, node.values[key] as Said | undefined];
    const isEqual = isSame(was, is, (a, b) => names.isSame(a, b, before, node));
    if (isEqual && isSame(was, is)) continue;
    const edit: MapEdit = { do: 'set', at: before.at, key, before: was, after: is };
    const keyword = shapes.get(key)?.keyword ?? key;
    const values = valuesOf(saidIfAny(was), saidIfAny(is));
    const base = placeOf(before, before.valueSpans[key]);
    const head = placeOf(node, node.valueSpans[key]);
    if (isEqual && was !== undefined && is !== undefined) {
      onRenamed({ was, is, before, node, field: keyword, base, head, edit });
      continue;
    }
    if (key === 'name') {
      // The former name that it adds belongs to the rename.
      const edits = [edit, ...itemEdits(before, node, 'formerNames')];
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
    const level = levelOfField(node, keyword, was, is);
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
      append(changes, itemChanges(before, node, shape, comparing));
  }
  return changes;
}

function itemChanges(
  before: MapNode,
  node: MapNode,
  shape: Property,
  { words, names, onRenamed }: Comparing,
): readonly FieldChange[] {
  const { key, keyword } = shape;
  const [was, is] = [before.items[key] ?? [], node.items[key] ?? []];
  return listChanges(was, is, names.between(before, node)).flatMap(({ kind, parts }): FieldChange[] => {
    const edits = parts.map((part) => itemEdit(before, key, part, is));
    if (kind === 'order') {
      const values = { before: was.map(plainValue), after: is.map(plainValue) };
      const message = words.order(node, keyword);
      return [{ kind: 'reordered', level: 'info', field: keyword, ...values, message, edits }];
    }
    const [{ from = -1, to = -1 } = {}] = parts;
    const [old, now] = [was[from], is[to]];
    const base = placeOf(before, before.itemSpans[key]?.[from]);
    const head = placeOf(node, node.itemSpans[key]?.[to]);
    if (kind === 'name') {
      const [edit] = edits;
      if (old !== undefined && now !== undefined && edit !== undefined)
        onRenamed({ was: old, is: now, before, node, field: keyword, base, head, edit });
      return [];
    }
    return [
      {
        kind: 'changed',
        level: levelOfField(node, keyword, old, now),
        field: keyword,
        ...itemValues(shape, old, now),
        base,
        head,
        anchor: head,
        message: words.item(node, shape, old, now),
        edits,
      },
    ];
  });
}

/** Returns the values of a change: for an emotion its score, or all of it if the score stays the same. */
function itemValues({ type: kind }: Property, was: Said | undefined, is: Said | undefined) {
  if (kind === 'emotion' && was !== undefined && is !== undefined && isSame(was['score'], is['score']))
    return valuesOf(plainEmotion(was), plainEmotion(is));
  return valuesOf(saidIfAny(was), saidIfAny(is));
}

function itemEdits(before: MapNode, node: MapNode, key: string): readonly MapEdit[] {
  const is = node.items[key] ?? [];
  const changes = listChanges(before.items[key] ?? [], is);
  return changes.flatMap(({ parts }) => parts.map((part) => itemEdit(before, key, part, is)));
}

function itemEdit(before: MapNode, key: string, part: ListChangePart, head: readonly Said[]): MapEdit {
  const after = part.to === undefined ? undefined : head[part.to];
  return { do: 'item', at: before.at, key, ...part, ...(after !== undefined && { after }) };
}

function valuesOf(before: unknown, after: unknown): { readonly before?: unknown; readonly after?: unknown } {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** Returns the position of a value, or that of its statement if the value has no span. */
function placeOf({ file, head }: MapNode, span = head): FilePlace {
  return { file, span };
}

function saidIfAny(value: Said | undefined): PlainValue | undefined {
  return value === undefined ? undefined : plainValue(value);
}
