import type { JourneyDocument } from '../model/document.ts';
import type { Ref, Span } from '../model/values.ts';
import { type BodyName, type Shape, shapes } from '../write/shapes.ts';

/** What a map says, as data without places: a value, a list or a statement as the model has it, spans left out. */
export type Said = Readonly<Record<string, unknown>>;

/**
 * A statement (or a whole file) of one version of the maps, in the form that is compared: which of its parts are single
 * values, which are lists of values, and which are statements with bodies of their own.
 */
export interface MapNode {
  readonly type: BodyName;
  /** Names this statement in its version, and no other: the file and the way to it. */
  readonly at: string;
  /** The path of its file. */
  readonly file: string;
  readonly span: Span;
  readonly head: Span;
  /** What references mean in its version. */
  readonly refs: RefReading;
  readonly parent: MapNode | undefined;
  /** The property of the parent that lists it. */
  readonly key: string;
  /** Its place in that list. */
  readonly index: number;
  /** By property of the model; none is undefined. */
  readonly values: Said;
  readonly valueSpans: Readonly<Record<string, Span>>;
  /** By property of the model; empty lists are left out. */
  readonly items: Readonly<Record<string, readonly Said[]>>;
  /** The places of items, in the same order. */
  readonly itemSpans: Readonly<Record<string, readonly Span[]>>;
  readonly children: Readonly<Record<string, readonly MapNode[]>>;
}

/** What the references of one version mean. */
export interface RefReading {
  /** The title of what a reference leads to, or its name where nothing has one. */
  readonly titleOf: TitleOfRef;
  /** The statement that a reference leads to; undefined where none declares it, as for a built-in channel. */
  targetOf(ref: Said): MapNode | undefined;
}

export type TitleOfRef = (ref: Said) => string;

/** Reads references by their names alone. */
const readByName: RefReading = { titleOf: ({ name }) => name as string, targetOf: () => undefined };

/** A reference of the model, and the path of the file that it stands in. */
export interface RefOrigin {
  readonly ref: Ref;
  readonly file: string;
}

const origins = new WeakMap<Said, RefOrigin>();

/** Returns the reference of the model that a value without places was made of. */
export function originOf(ref: Said): RefOrigin | undefined {
  return origins.get(ref);
}

/** Whether a value is a reference. */
export function isRef(value: unknown): value is Said & { readonly to: string; readonly name: string } {
  return typeof value === 'object' && value !== null && 'to' in value;
}

/** A file as it is compared. */
export function nodeOfFile(path: string, document: JourneyDocument, refs: RefReading = readByName): MapNode {
  const whole = { start: 0, end: document.text.length };
  return nodeOf(
    document as unknown as Said,
    'file',
    { at: path, file: path, key: 'files', index: 0, refs },
    undefined,
    whole,
  );
}

/** What a body may hold, by property of the model. */
export function partsOf(type: BodyName): ReadonlyMap<string, Shape> {
  return parts[type];
}

/** The properties that stand before a body, and are no shapes of it. */
const headParts: Readonly<Partial<Record<BodyName, readonly string[]>>> = {
  file: [],
  handover: ['owner', 'condition'],
  next: ['target', 'when'],
  exit: ['why'],
  touchpoint: ['name', 'title', 'meets'],
  metric: ['name', 'title', 'meets'],
  lane: ['name', 'title', 'lane'],
};

const named = ['name', 'title'];

const parts = Object.fromEntries(
  Object.entries(shapes).map(([type, list]) => [
    type,
    new Map([...list].reverse().map((shape) => [shape.key, shape])),
  ]),
) as unknown as Record<BodyName, ReadonlyMap<string, Shape>>;

function nodeOf(
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
    if (shape.kind === 'statement') {
      const list = part as readonly Said[];
      if (list.length === 0) continue;
      children[key] = list.map((child, index) =>
        nodeOf(
          child,
          shape.body ?? 'file',
          { ...place, at: `${place.at}#${key}.${index}`, key, index },
          node,
        ),
      );
    } else if (shape.many || shape.kind === 'refs') {
      const list = part as readonly Said[];
      if (list.length === 0) continue;
      items[key] = list.map((item) => said(item, place.file) as Said);
      itemSpans[key] = list.map((item) => item['span'] as Span);
    } else put(key, part);
  }
  return node;

  function put(key: string, value: unknown): void {
    values[key] = said(value, place.file);
    const { span: own } = value as { readonly span?: Span };
    if (own !== undefined) valueSpans[key] = own;
  }
}

/** A value of the model without its places. */
function said(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => said(inner, file));
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    // An import's address follows from its path and from where its file is.
    if (key !== 'span' && key !== 'uri' && inner !== undefined) kept[key] = said(inner, file);
  }
  if (isRef(value)) origins.set(kept, { ref: value as unknown as Ref, file });
  return kept;
}

/** Every statement of a file, parents before what stands in them. */
export function nodesIn(node: MapNode): readonly MapNode[] {
  return nodesWhere(node, () => true);
}

/** Those that count, where what they stand in counts as well. */
export function nodesWhere(node: MapNode, counts: (one: MapNode) => boolean): readonly MapNode[] {
  const found: MapNode[] = [];
  const add = (one: MapNode): void => {
    if (!counts(one)) return;
    found.push(one);
    for (const list of Object.values(one.children)) for (const child of list) add(child);
  };
  add(node);
  return found;
}

/**
 * Whether two values without places are the same.
 *
 * @param isSameRef compares references; without, they are compared by their names
 */
export function isSame(a: unknown, b: unknown, isSameRef?: (a: Said, b: Said) => boolean): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isSameRef !== undefined && isRef(a) && isRef(b)) return isSameRef(a, b);
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && isSame((a as Said)[key], (b as Said)[key], isSameRef));
}
