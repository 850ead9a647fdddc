import { type Fix, type Level, type RelatedPlace, rules, type Span, type TextEdit } from '@journey-maps/core';
import type { FileResult, KnownFinding, KnownSuppressed } from '../check/file-result.ts';

/** The content of a cache. */
export interface Stored {
  readonly key: string;
  /** Configuration files that were looked for, with the hash of their text; empty where there is none. */
  readonly configs: ReadonlyMap<string, string>;
  readonly maps: ReadonlyMap<string, StoredMap>;
}

export interface StoredMap extends FileResult {
  readonly hash: string;
  /** Its imports with their hashes; an empty hash where there is no file. */
  readonly imports: readonly (readonly [path: string, hash: string])[];
  /** The hash of all maps of the workspace, where it depends on them. */
  readonly workspace: string;
}

/**
 * Reads a cache, of which nothing is taken on trust: a map whose entry has a wrong shape anywhere is not in it.
 *
 * @returns undefined where it is no cache, or one of another key
 */
export function readStored(text: string, key: string): Stored | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(content) || content['key'] !== key) return undefined;
  const { configs, maps } = content;
  if (!isRecord(configs) || !isRecord(maps)) return undefined;
  if (!Object.values(configs).every(isText)) return undefined;
  return {
    key,
    configs: new Map(Object.entries(configs) as [string, string][]),
    maps: new Map(
      Object.entries(maps).filter((entry): entry is [string, StoredMap] => isStoredMap(entry[1])),
    ),
  };
}

type Check = (value: unknown) => boolean;

/** A check for each property. A property that is added to a type is missing here until its check is written. */
type Shape<T> = { readonly [Key in keyof T]-?: Check };

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isOffset: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

const isSpan = shaped<Span>({ start: isOffset, end: isOffset });
const isEdit = shaped<TextEdit>({ uri: orAbsent(isText), span: isSpan, newText: isText });
const isFix = shaped<Fix>({ title: isText, edits: listOf(isEdit), safe: isFlag });
const isRelated = shaped<RelatedPlace>({ span: isSpan, message: isText });

const ids: ReadonlySet<unknown> = new Set(rules.map(({ id }) => id));
const levels: ReadonlySet<unknown> = new Set<Level>(['error', 'warning', 'info']);

const finding: Shape<KnownFinding> = {
  rule: (value) => ids.has(value),
  level: (value) => levels.has(value),
  message: isText,
  uri: isText,
  span: isSpan,
  statement: isSpan,
  fixes: listOf(isFix),
  missing: orAbsent((value) => value === true),
  subject: orAbsent(isText),
  related: orAbsent(listOf(isRelated)),
  fingerprint: (value) => typeof value === 'string' && /^[0-9a-f]{16}$/u.test(value),
};

const isStoredMap = shaped<StoredMap>({
  hash: isText,
  workspace: isText,
  isWide: isFlag,
  imports: listOf((item) => listOf(isText)(item) && (item as readonly string[]).length === 2),
  findings: listOf(shaped<KnownFinding>(finding)),
  suppressed: listOf(shaped<KnownSuppressed>({ ...finding, reason: isText, suppression: isSpan })),
});

/** Makes a check for objects that have these properties, and no others. */
function shaped<T>(shape: Shape<T>): Check {
  const checks = Object.entries<Check>(shape);
  return (value) =>
    isRecord(value) &&
    Object.keys(value).every((key) => Object.hasOwn(shape, key)) &&
    checks.every(([key, check]) => check(Object.hasOwn(value, key) ? value[key] : undefined));
}

function listOf(isItem: Check): Check {
  return (value) => Array.isArray(value) && value.every(isItem);
}

function orAbsent(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
