import { getRelativePath } from '../../edits/text-edits/relative-path.ts';
import type { JourneyDocument } from '../../model/document.ts';
import { LineIndex, type Position } from '../../model/source-position.ts';
import type { BodyStatement, Entity } from '../../model/statements.ts';
import type { Ref, Span } from '../../model/values.ts';
import { type StatementContext, walk } from '../../model/walk.ts';
import type { LinkedDocument, Target } from '../../semantics/link/linked-document.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';

/** The target of a reference. */
export interface JsonTarget {
  /**
   * The path of its file, relative to the rendered one (`./people.journey`); absent for the same file and for
   * built-in channels.
   */
  readonly file?: string;
  readonly kind: Entity['kind'];
  /** `name`; inside a journey or an empathy map, `journey.name`. */
  readonly id: string;
  /** True for a channel that every file has. */
  readonly builtIn?: true;
}

/** A range of the text. Lines and columns are from 1, columns in UTF-16 code units; the end is exclusive. */
export interface JsonRange {
  readonly start: Position;
  readonly end: Position;
}

/** A part of the model as JSON: spans are ranges, imports have a `file`, and references have their `target`. */
export type AsJson<T> = T extends Span
  ? JsonRange
  : T extends readonly (infer Item)[]
    ? readonly AsJson<Item>[]
    : T extends Ref
      ? { readonly [Key in keyof T]: AsJson<T[Key]> } & { readonly target?: JsonTarget }
      : T extends object
        ? { readonly [Key in keyof T as Key extends 'uri' ? 'file' : Key]: AsJson<T[Key]> }
        : T;

/** The content of a map as JSON (`schemas/journey.map.schema.json`). */
export interface ModelJson {
  /** Increases when a key changes its meaning or is removed. */
  readonly version: 2;
  /** The path of the file. */
  readonly file: string;
  readonly document: AsJson<Omit<JourneyDocument, 'uri' | 'text'>>;
}

/**
 * Returns a file as JSON: `{ "version": 2, "file", "document" }`. The document is the model without its text,
 * where
 *
 * - every span (`span`, `head`, `body` …) is `{ "start": { "line", "column" }, "end": … }`, from 1, in UTF-16
 *   code units, with exclusive ends;
 * - every reference that resolves has a `target`;
 * - every import has a `file`, relative to this one, instead of a URI.
 *
 * @param file the path as it was given
 */
export function createModelJson(linked: LinkedDocument, workspace: WorkspaceView, file: string): ModelJson {
  const { uri: own, text, problems, ...others } = linked.document;
  // `missing` is only for editors: it marks statements that the user may still be typing.
  const rest = { ...others, problems: problems.map(({ missing: _, ...problem }) => problem) };
  const lines = new LineIndex(text);
  const convert = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convert);
    if (typeof value !== 'object' || value === null) return value;
    if (isSpan(value)) return getRange(value, lines);
    const entries = Object.entries(value).map(([key, inner]) =>
      key === 'uri' && typeof inner === 'string' ? ['file', getPathFrom(own, inner)] : [key, convert(inner)],
    );
    const converted = Object.fromEntries(entries);
    if (!isRef(value)) return converted;
    const target = linked.target(value);
    return target === undefined ? converted : { ...converted, target: convertTarget(target, own, workspace) };
  };
  // Absent values are properties that are `undefined`, which JSON omits.
  return JSON.parse(JSON.stringify({ version: 2, file, document: convert(rest) })) as ModelJson;
}

function convertTarget({ entity, uri }: Target, own: string, workspace: WorkspaceView): JsonTarget {
  if ('builtIn' in entity) return { kind: entity.kind, id: entity.id, builtIn: true };
  const document = workspace.get(uri ?? own);
  return {
    ...(uri === undefined || uri === own ? {} : { file: getPathFrom(own, uri) }),
    kind: entity.kind,
    id: document === undefined ? getName(entity) : getId(entity, document),
  };
}

function getId(entity: Entity, document: JourneyDocument): string {
  let ids = idsOf.get(document);
  if (ids === undefined) {
    ids = new Map(walk(document).map((place) => [place.statement, createId(place)]));
    idsOf.set(document, ids);
  }
  return ids.get(entity) ?? '';
}

/** Cached, since each reference of a file needs the IDs. */
const idsOf = new WeakMap<JourneyDocument, ReadonlyMap<BodyStatement, string>>();

function createId({ statement, parent }: StatementContext): string {
  const name = getName(statement);
  let top = parent;
  while (top?.parent !== undefined) top = top.parent;
  const around = top === undefined ? '' : getName(top.statement);
  return around === '' ? name : `${around}.${name}`;
}

function getName(statement: BodyStatement): string {
  return 'name' in statement ? (statement.name?.value ?? '') : '';
}

function getPathFrom(own: string, uri: string): string {
  return getRelativePath(own, uri) ?? uri;
}

function getRange({ start, end }: Span, lines: LineIndex): JsonRange {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

function isSpan(value: object): value is Span {
  return (
    'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
  );
}

function isRef(value: object): value is Ref {
  return 'to' in value && 'name' in value && 'span' in value;
}
