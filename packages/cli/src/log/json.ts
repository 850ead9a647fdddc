import { convertChanges } from '../diff/json.ts';
import { escapeJson } from '../terminal/escape-controls.ts';
import type { LogEntry } from './log-entries.ts';
import type { LogFormatter } from './log-reporter.ts';

/** Writes for programs: one object, with `status` at its end. */
export const writeJson: LogFormatter = (path) => {
  let isFirst = true;
  return {
    start: escapeJson(`{\n  "version": 1,\n  "file": ${JSON.stringify(path)},\n  "commits": [`),
    entry: (entry) => {
      const gap = isFirst ? '\n' : ',\n';
      isFirst = false;
      return gap + escapeJson(JSON.stringify(convertEntry(entry), null, 2)).replace(/^/gmu, '    ');
    },
    end: (problem) => {
      const status = problem === undefined ? { status: 'ok' } : { status: 'failed', problems: [problem] };
      const rest = escapeJson(JSON.stringify(status, null, 2)).replace(/^\{\n/u, '');
      return `${isFirst ? '' : '\n  '}],\n${rest}\n`;
    },
  };
};

function convertEntry(entry: LogEntry): object {
  const { id, author, date, subject, before, after } = entry.commit;
  const shared = {
    commit: id,
    date,
    author,
    subject,
    ...(after !== undefined && { path: after.path }),
    ...(before !== undefined && before.path !== after?.path && { formerPath: before.path }),
    status: entry.status,
  };
  if ('problems' in entry) {
    return { ...shared, problems: entry.problems };
  }
  const { comparedWith, report } = entry;
  return {
    ...shared,
    ...(comparedWith !== undefined && { comparedWith }),
    summary: report.summary,
    changes: convertChanges(report),
  };
}
