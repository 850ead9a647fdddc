import type { Shape } from '../write/shapes.ts';
import { levelOfField } from './change-levels.ts';
import type { ChangeWords } from './change-words.ts';
import type { UnmarkedChange } from './fingerprinted.ts';
import { type ListChangePart, listChanges } from './list-changes.ts';
import type { FilePlace, MapEdit } from './map-change.ts';
import { isSame, type MapNode, partsOf, type Said } from './map-node.ts';
import { type SaidValue, saidEmotion, saidValue } from './said-value.ts';

type FieldChange = Pick<UnmarkedChange, 'kind' | 'level' | 'message' | 'edits'> & Partial<UnmarkedChange>;

/** What a statement itself says otherwise: its values and lists of values, one by one. */
export function fieldChanges(before: MapNode, node: MapNode, words: ChangeWords): readonly FieldChange[] {
  const shapes = partsOf(node.type);
  const changes: FieldChange[] = [];
  for (const key of new Set([...Object.keys(before.values), ...Object.keys(node.values)])) {
    const [was, is] = [before.values[key] as Said | undefined, node.values[key] as Said | undefined];
    if (isSame(was, is)) continue;
    const edit: MapEdit = { do: 'set', at: before.at, key, before: was, after: is };
    const keyword = shapes.get(key)?.keyword ?? key;
    const values = valuesOf(saidIfAny(was), saidIfAny(is));
    const base = placeOf(before, before.valueSpans[key]);
    const head = placeOf(node, node.valueSpans[key]);
    if (key === 'name') {
      // Its former name comes with it.
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
    const level = levelOfField(node, keyword, is === undefined);
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
      changes.push(...itemChanges(before, node, shape, words));
  }
  return changes;
}

function itemChanges(
  before: MapNode,
  node: MapNode,
  shape: Shape,
  words: ChangeWords,
): readonly FieldChange[] {
  const { key, keyword } = shape;
  const [was, is] = [before.items[key] ?? [], node.items[key] ?? []];
  return listChanges(was, is).map(({ kind, parts }): FieldChange => {
    const edits = parts.map((part) => itemEdit(before, key, part, is));
    if (kind === 'order') {
      const values = { before: was.map(saidValue), after: is.map(saidValue) };
      return {
        kind: 'reordered',
        level: 'info',
        field: keyword,
        ...values,
        message: words.order(node, keyword),
        edits,
      };
    }
    const [{ from = -1, to = -1 } = {}] = parts;
    const [old, now] = [was[from], is[to]];
    const base = placeOf(before, before.itemSpans[key]?.[from]);
    const head = placeOf(node, node.itemSpans[key]?.[to]);
    return {
      kind: 'changed',
      level: levelOfField(node, keyword, now === undefined),
      field: keyword,
      ...itemValues(shape, old, now),
      base,
      head,
      anchor: head,
      message: words.item(node, shape, old, now),
      edits,
    };
  });
}

/** Of an emotion the score, unless that is what stays. */
function itemValues({ kind }: Shape, was: Said | undefined, is: Said | undefined) {
  if (kind === 'emotion' && was !== undefined && is !== undefined && isSame(was['score'], is['score']))
    return valuesOf(saidEmotion(was), saidEmotion(is));
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

/** Where a value stands; where its statement does, if it has none. */
function placeOf({ file, head }: MapNode, span = head): FilePlace {
  return { file, span };
}

function saidIfAny(value: Said | undefined): SaidValue | undefined {
  return value === undefined ? undefined : saidValue(value);
}
