import type { Fix, Level, RelatedPlace, Span, TextEdit } from '@journey-maps/core/model';
import { rules } from '@journey-maps/core/rules';
import type { FileResult, KnownFinding, KnownSuppressed } from '../check/file-result.ts';

/** The content of a cache. */
export interface Stored {
  readonly key: string;
  /** The hashes of all configuration files that were looked for, by path; empty for missing files. */
  readonly configs: ReadonlyMap<string, string>;
  readonly maps: ReadonlyMap<string, StoredMap>;
}

export interface StoredMap extends FileResult {
  readonly hash: string;
  /** The imports with their hashes; an empty hash for a missing file. */
  readonly imports: readonly (readonly [path: string, hash: string])[];
  /** The hash of all maps in the workspace if the result depends on them; otherwise empty. */
  readonly workspace: string;
}

/**
 * Reads a cache without trusting it: skips each map whose entry has a wrong shape anywhere.
 *
 * @returns undefined if the text isn't a cache, or has another key
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

/** A check for each property. The compiler asks for the check of every property that is added to a type. */
type Shape<T> = { readonly [Key in keyof T]-?: Check };

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isOffset: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

const isSpan = checkShape<Span>({ start: isOffset, end: isOffset });
const isEdit = checkShape<TextEdit>({ uri: allowAbsent(isText), span: isSpan, newText: isText });
const isFix = checkShape<Fix>({
  title: isText,
  edits: checkList(isEdit),
  safe: isFlag,
  asks: allowAbsent((value) => value === true),
});
const isRelated = checkShape<RelatedPlace>({ span: isSpan, message: isText });

const ids: ReadonlySet<unknown> = new Set(rules.map(({ id }) => id));
const levels: ReadonlySet<unknown> = new Set<Level>(['error', 'warning', 'info']);

const finding: Shape<KnownFinding> = {
  rule: (value) => ids.has(value),
  level: (value) => levels.has(value),
  message: isText,
  uri: isText,
  span: isSpan,
  statement: isSpan,
  fixes: checkList(isFix),
  missing: allowAbsent((value) => value === true),
  isPrivate: allowAbsent((value) => value === true),
  subject: allowAbsent(isText),
  related: allowAbsent(checkList(isRelated)),
  fingerprint: (value) => typeof value === 'string' && /^[0-9a-f]{16}$/u.test(value),
};

const isScope: Check = (value) => value === 'statement' || value === 'file';

const isStoredMap = checkShape<StoredMap>({
  hash: isText,
  workspace: isText,
  isWide: isFlag,
  imports: checkList((item) => checkList(isText)(item) && (item as readonly string[]).length === 2),
  findings: checkList(checkShape<KnownFinding>(finding)),
  suppressed: checkList(
    checkShape<KnownSuppressed>({ ...finding, reason: isText, scope: isScope, suppression: isSpan }),
  ),
});

/** Returns a check for objects with exactly these properties. */
function checkShape<T>(shape: Shape<T>): Check {
  const checks = Object.entries<Check>(shape);
  return (value) =>
    isRecord(value) &&
    Object.keys(value).every((key) => Object.hasOwn(shape, key)) &&
    checks.every(([key, check]) => check(Object.hasOwn(value, key) ? value[key] : undefined));
}

function checkList(isItem: Check): Check {
  return (value) => Array.isArray(value) && value.every(isItem);
}

function allowAbsent(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
