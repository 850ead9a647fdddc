import { LineIndex } from '@journey-maps/core/model';
import { checkDocument } from '@journey-maps/core/rules';
import { removeIsolates } from '@journey-maps/core/text';
import { diffMaps, type MapChange, type MapVersion } from '@journey-maps/core/versions';
import type { CheckOptions } from './check.ts';
import { getContext, type MapContext, type MapInput } from './parse.ts';
import { createSettings, getDay } from './settings.ts';

/** A statement that changed. */
export interface ChangedStatement {
  /** The keyword of the statement, or `file`. */
  readonly type: string;
  /** The names of its journey and of itself, such as `buying.pay`; titles replace missing names. */
  readonly id: string;
  readonly title: string;
}

/** One change that readers of the map want to know. */
export interface Change {
  readonly kind:
    | 'added'
    | 'removed'
    | 'changed'
    | 'renamed'
    | 'moved'
    | 'reordered'
    | 'new-finding'
    | 'fixed-finding'
    | 'silenced-finding'
    | 'changed-suppression'
    | 'weaker-rules';
  /** `error` if the map lost information, `warning` if readers should know about it. */
  readonly level: 'error' | 'warning' | 'info';
  readonly entity: ChangedStatement;
  /** A sentence for people who know maps but no diffs. */
  readonly message: string;
  /** The rule of a finding. */
  readonly rule?: string;
  /** The keyword of the value that changed. */
  readonly field?: string;
  /** Texts, numbers and names as written; absent if there is no value. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The line of the statement in the base; absent if it is new. */
  readonly baseLine?: number;
  /** The line of the statement in the head; absent if it was removed. */
  readonly headLine?: number;
  /** 16 hex digits that depend on the change itself, and on no position. */
  readonly fingerprint: string;
}

/** The result of `diff`. */
export interface Diff {
  readonly changes: readonly Change[];
  /**
   * Reasons why the changes are incomplete. With a problem, `changes` is empty: text that cannot be read would
   * look removed.
   */
  readonly problems: readonly string[];
}

/**
 * Returns what a change to a map means for the customer, as `journey diff` does. Comments and layout make no
 * difference.
 *
 * @throws TypeError or RangeError if the options are invalid; no map causes an exception
 */
export function diff(base: MapInput, head: MapInput, options: CheckOptions = {}): Diff {
  const [older, newer] = [getContext(base), getContext(head)];
  const problems = [...listProblems(older, 'older'), ...listProblems(newer, 'newer')];
  if (problems.length > 0) return { changes: [], problems };
  // The same key makes them versions of one file, whatever their paths are.
  const key = newer.path;
  const { changes } = diffMaps(createVersion(older, key, options), createVersion(newer, key, options));
  const [olderLines, newerLines] = [older, newer].map(({ document }) => new LineIndex(document.text));
  return { changes: changes.map((change) => convertChange(change, olderLines, newerLines)), problems };
}

function listProblems({ document }: MapContext, version: 'older' | 'newer'): readonly string[] {
  const [first] = document.problems;
  if (first === undefined) return [];
  const { line, column } = new LineIndex(document.text).positionAt(first.span.start);
  return [`Line ${line}, column ${column} of the ${version} map cannot be read: ${first.message}`];
}

function createVersion(
  { document, linked, workspace }: MapContext,
  key: string,
  options: CheckOptions,
): MapVersion {
  const settings = createSettings(options.config);
  const result = checkDocument(linked, workspace, { today: getDay(options.today), settings });
  const others = workspace.uris().flatMap((uri) => (uri === document.uri ? [] : (workspace.get(uri) ?? [])));
  return {
    maps: new Map([[key, document]]),
    findings: new Map([[key, result.findings]]),
    suppressed: new Map([[key, result.suppressed]]),
    leftOutInDrafts: new Map([[key, result.leftOutInDrafts]]),
    others,
  };
}

function convertChange(change: MapChange, base: LineIndex | undefined, head: LineIndex | undefined): Change {
  const { kind, level, entity, rule, field, before, after, fingerprint } = change;
  const { type, id, title } = entity;
  return {
    kind,
    level,
    entity: { type, id, title },
    message: removeIsolates(change.wording),
    ...(rule === undefined ? {} : { rule }),
    ...(field === undefined ? {} : { field }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(change.base && base ? { baseLine: base.positionAt(change.base.span.start).line } : {}),
    ...(change.head && head ? { headLine: head.positionAt(change.head.span.start).line } : {}),
    fingerprint,
  };
}
