import type { JourneyDocument } from '../../model/document.ts';
import type { BodyName, Property } from '../../model/properties/property.ts';
import { properties } from '../../model/properties/property-table.ts';
import type { Ref, Span } from '../../model/values.ts';

/** The content of a map as data without spans: a value, a list or a statement of the model. */
export type Said = Readonly<Record<string, unknown>>;

/**
 * A statement or a whole file of one version, prepared for comparison: its single values, its lists of values,
 * and its children that have bodies.
 */
export interface MapNode {
  readonly type: BodyName;
  /** A unique key for this statement in its version: the file and the path to the statement. */
  readonly at: string;
  /** The path of its file. */
  readonly file: string;
  readonly span: Span;
  readonly head: Span;
  /** Resolves the references of its version. */
  readonly refs: RefReading;
  readonly parent: MapNode | undefined;
  /** The property of the parent that lists this node. */
  readonly key: string;
  /** Its index in that list. */
  readonly index: number;
  /** By property of the model; no value is `undefined`. */
  readonly values: Said;
  readonly valueSpans: Readonly<Record<string, Span>>;
  /** By property of the model; empty lists are left out. */
  readonly items: Readonly<Record<string, readonly Said[]>>;
  /** The spans of items, in the same order. */
  readonly itemSpans: Readonly<Record<string, readonly Span[]>>;
  readonly children: Readonly<Record<string, readonly MapNode[]>>;
}

/** Resolves the references of one version. */
export interface RefReading {
  /** Returns the title of a reference's target, or the name of the reference if there is no title. */
  readonly getTitle: TitleOfRef;
  /** Returns the target of a reference; `undefined` if no statement declares it, as for a built-in channel. */
  getTarget(ref: Said): MapNode | undefined;
}

export type TitleOfRef = (ref: Said) => string;

/** Shows references by their names, and resolves none. */
const readByName: RefReading = { getTitle: ({ name }) => name as string, getTarget: () => undefined };

/** A reference of the model, and the path of its file. */
export interface RefOrigin {
  readonly ref: Ref;
  readonly file: string;
}

const origins = new WeakMap<Said, RefOrigin>();

/** Returns the model's reference for a value without spans. */
export function getOrigin(ref: Said): RefOrigin | undefined {
  return origins.get(ref);
}

/** Returns whether a value is a reference. */
export function isRef(value: unknown): value is Said & { readonly to: string; readonly name: string } {
  return typeof value === 'object' && value !== null && 'to' in value && 'name' in value;
}

/** Converts a file into the form for comparison. */
export function createFileNode(
  path: string,
  document: JourneyDocument,
  refs: RefReading = readByName,
): MapNode {
  const whole = { start: 0, end: document.text.length };
  return createNode(
    document as unknown as Said,
    'file',
    { at: path, file: path, key: 'files', index: 0, refs },
    undefined,
    whole,
  );
}

/** Returns the parts that a body can have, by property of the model. */
export function getParts(type: BodyName): ReadonlyMap<string, Property> {
  return parts[type];
}

/** The properties in the header of a statement, which have no shapes in its body. */
const headParts: Readonly<Partial<Record<BodyName, readonly string[]>>> = {
  file: [],
  handover: ['owner', 'condition'],
  next: ['target', 'when'],
  exit: ['why'],
  reading: ['date'],
  touchpoint: ['name', 'title', 'meets'],
  metric: ['name', 'title', 'meets'],
  lane: ['name', 'title', 'lane'],
};

const named = ['name', 'title'];

const parts = Object.fromEntries(
  Object.entries(properties).map(([type, list]) => [
    type,
    new Map([...list].reverse().map((shape) => [shape.key, shape])),
  ]),
) as unknown as Record<BodyName, ReadonlyMap<string, Property>>;

function createNode(
  data: Said,
  type: BodyName,
  place: Pick<MapNode, 'at' | 'file' | 'key' | 'index' | 'refs'>,
  parent: MapNode | undefined,
  span = data['span'] as Span,
): MapNode {
  const values: Record<string, unknown> = {};
  const valueSpans: Record<string, Span> = {};
  const items: Record<string, readonly Said[]> = {};
  const itemSpans: Record<string, readonly Span[]> = {};
  const children: Record<string, readonly MapNode[]> = {};
  const node: MapNode = {
    ...place,
    type,
    span,
    head: (data['head'] as Span | undefined) ?? { start: span.start, end: span.start },
    parent,
    values,
    valueSpans,
    items,
    itemSpans,
    children,
  };
  for (const key of headParts[type] ?? named) {
    if (data[key] !== undefined) put(key, data[key]);
  }
  for (const [key, shape] of parts[type]) {
    const part = data[key];
    if (part === undefined) continue;
    if (shape.type === 'statement') {
      const list = part as readonly Said[];
      if (list.length === 0) continue;
      children[key] = list.map((child, index) =>
        createNode(
          child,
          shape.body ?? 'file',
          { ...place, at: `${place.at}#${key}.${index}`, key, index },
          node,
        ),
      );
    } else if (shape.many || shape.type === 'refs') {
      const list = part as readonly Said[];
      if (list.length === 0) continue;
      items[key] = list.map((item) => removeSpans(item, place.file) as Said);
      itemSpans[key] = list.map((item) => item['span'] as Span);
    } else put(key, part);
  }
  return node;

  function put(key: string, value: unknown): void {
    values[key] = removeSpans(value, place.file);
    const { span: own } = value as { readonly span?: Span };
    if (own !== undefined) valueSpans[key] = own;
  }
}

/** Returns a value of the model without its spans. */
function removeSpans(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => removeSpans(inner, file));
  if (typeof value !== 'object' || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    // The URI of an import follows from its path and the folder of its file.
    if (key !== 'span' && key !== 'uri' && inner !== undefined) result[key] = removeSpans(inner, file);
  }
  if (isRef(value)) origins.set(result, { ref: value as unknown as Ref, file });
  return result;
}

/** Lists all statements of a file, each parent before its children. */
export function listNodes(node: MapNode): readonly MapNode[] {
  return listNodesWhere(node, () => true);
}

/** Lists the statements that pass a test, if all their ancestors pass it as well. */
export function listNodesWhere(node: MapNode, counts: (mapNode: MapNode) => boolean): readonly MapNode[] {
  const nodes: MapNode[] = [];
  const add = (mapNode: MapNode): void => {
    if (!counts(mapNode)) return;
    nodes.push(mapNode);
    for (const list of Object.values(mapNode.children)) for (const child of list) add(child);
  };
  add(node);
  return nodes;
}

/**
 * Returns whether two values without spans are equal.
 *
 * @param isSameRef compares references; without it, their names are compared
 */
export function isSame(a: unknown, b: unknown, isSameRef?: (a: Said, b: Said) => boolean): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isSameRef !== undefined && isRef(a) && isRef(b)) return isSameRef(a, b);
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && isSame((a as Said)[key], (b as Said)[key], isSameRef));
}
