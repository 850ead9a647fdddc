import { relativePath } from '@journey-maps/core/edits';
import {
  type BodyStatement,
  type Entity,
  type JourneyDocument,
  LineIndex,
  type Place,
  type Position,
  type Ref,
  type Span,
  walk,
} from '@journey-maps/core/model';
import type { Workspace } from '@journey-maps/core/rules';
import type { LinkedDocument, Target } from '@journey-maps/core/semantics';

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

/**
 * Returns a file as JSON: `{ "version": 1, "file", "document" }`. The document is the model without its text,
 * where
 *
 * - every span (`span`, `head`, `body` …) is `{ "start": { "line", "column" }, "end": … }`, from 1, in UTF-16
 *   code units, with exclusive ends;
 * - every reference that resolves has a `target`;
 * - every import has a `file`, relative to this one, instead of a URI.
 *
 * @param file the path as it was given
 */
export function modelJson(linked: LinkedDocument, workspace: Workspace, file: string): string {
  const { uri: own, text, problems, ...others } = linked.document;
  // `missing` is only for editors: it marks statements that the user may still be typing.
  const rest = { ...others, problems: problems.map(({ missing: _, ...problem }) => problem) };
  const lines = new LineIndex(text);
  const convert = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convert);
    if (typeof value !== 'object' || value === null) return value;
    if (isSpan(value)) return rangeOf(value, lines);
    const entries = Object.entries(value).map(([key, inner]) =>
      key === 'uri' && typeof inner === 'string' ? ['file', fileSeenFrom(own, inner)] : [key, convert(inner)],
    );
    const converted = Object.fromEntries(entries);
    if (!isRef(value)) return converted;
    const target = linked.target(value);
    return target === undefined ? converted : { ...converted, target: targetOf(target, own, workspace) };
  };
  return `${JSON.stringify({ version: 1, file, document: convert(rest) }, null, 2)}\n`;
}

function targetOf({ entity, uri }: Target, own: string, workspace: Workspace): JsonTarget {
  if ('builtIn' in entity) return { kind: entity.kind, id: entity.id, builtIn: true };
  const document = workspace.get(uri ?? own);
  return {
    ...(uri === undefined || uri === own ? {} : { file: fileSeenFrom(own, uri) }),
    kind: entity.kind,
    id: document === undefined ? nameOf(entity) : idOf(entity, document),
  };
}

function idOf(entity: Entity, document: JourneyDocument): string {
  let ids = idsOf.get(document);
  if (ids === undefined) {
    ids = new Map(walk(document).map((place) => [place.statement, idAt(place)]));
    idsOf.set(document, ids);
  }
  return ids.get(entity) ?? '';
}

/** Cached, since each reference of a file needs the IDs. */
const idsOf = new WeakMap<JourneyDocument, ReadonlyMap<BodyStatement, string>>();

function idAt({ statement, parent }: Place): string {
  const name = nameOf(statement);
  let top = parent;
  while (top?.parent !== undefined) top = top.parent;
  const around = top === undefined ? '' : nameOf(top.statement);
  return around === '' ? name : `${around}.${name}`;
}

function nameOf(statement: BodyStatement): string {
  return 'name' in statement ? (statement.name?.value ?? '') : '';
}

function fileSeenFrom(own: string, uri: string): string {
  return relativePath(own, uri) ?? uri;
}

function rangeOf(
  { start, end }: Span,
  lines: LineIndex,
): { readonly start: Position; readonly end: Position } {
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
