import { removeIsolates } from '@journey-maps/core/text';
import { escapeJson } from '../terminal/escape-controls.ts';
import type { DiffReport, DiffReporter } from './diff-report.ts';

/** Writes all changes for programs, as one object. */
export const writeJsonReport: DiffReporter = (report) => {
  const { base, head, summary, problems, notes } = report;
  const whole = {
    version: 1,
    // `changes` then has the changes to all other files.
    status: problems.length > 0 ? 'failed' : 'ok',
    base: { ref: base.ref },
    head: { ref: head.ref },
    ...(problems.length > 0 && { problems }),
    ...(notes.length > 0 && { notes }),
    summary,
    changes: convertChanges(report),
  };
  return `${escapeJson(JSON.stringify(whole, null, 2))}\n`;
};

/** Returns the changes as data. */
export function convertChanges({ changes, placeInBase, placeInHead }: DiffReport): readonly object[] {
  return changes.map((change) => {
    const anchor = placeInHead(change.anchor);
    return {
      kind: change.kind,
      level: change.level,
      entity: change.entity,
      ...(change.rule !== undefined && { rule: change.rule }),
      ...(change.field !== undefined && { field: change.field }),
      ...(change.before !== undefined && { before: change.before }),
      ...(change.after !== undefined && { after: change.after }),
      ...(change.identity !== undefined && { identity: change.identity }),
      ...(change.base !== undefined && { baseSource: placeInBase(change.base) }),
      ...(change.head !== undefined && { headSource: placeInHead(change.head) }),
      ...(anchor !== undefined && { anchor: { file: anchor.file, line: anchor.line } }),
      message: removeIsolates(change.wording),
      fingerprint: change.fingerprint,
    };
  });
}

/**
 * Writes the object for versions that could not be read. It has no list of changes, since an empty list would
 * mean no changes.
 */
export function writeFailedJson(base: string, head: string, problems: readonly string[]): string {
  const whole = { version: 1, status: 'failed', base: { ref: base }, head: { ref: head }, problems };
  return `${escapeJson(JSON.stringify(whole, null, 2))}\n`;
}
