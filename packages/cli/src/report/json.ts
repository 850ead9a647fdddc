import { LineIndex } from '@journey-maps/core';
import { visibleJson } from '../terminal/visible.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

/**
 * For programs. Lines and columns are from 1, columns in UTF-16 code units, ends exclusive. What is added to it later
 * is added as new properties; a change of these is a new `version`.
 */
export const json: Reporter = ({ files, summary }) => {
  const report = { version: 1, findings: files.flatMap(findingsOf), summary };
  return `${visibleJson(JSON.stringify(report, null, 2))}\n`;
};

function findingsOf({ path, text, findings }: CheckedFile) {
  if (findings.length === 0) return [];
  const lines = new LineIndex(text);
  return findings.map(({ rule, level, message, span }) => ({
    rule,
    severity: level,
    message,
    file: path,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
  }));
}
