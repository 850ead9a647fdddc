import { LineIndex, type Span } from '@journey-maps/core/model';
import type { KnownFinding } from '../check/file-result.ts';
import { visibleJson } from '../terminal/visible.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

/**
 * Writes for programs. Lines and columns are from 1, columns in UTF-16 code units, ends exclusive. Additions
 * are new properties; a change of existing ones is a new `version`.
 */
export const json: Reporter = ({ files, summary, problems }) => {
  const report = {
    version: 1,
    findings: files.flatMap(findingsOf),
    suppressed: files.flatMap(suppressedOf),
    summary,
    problems,
  };
  return `${visibleJson(JSON.stringify(report, null, 2))}\n`;
};

function findingsOf(file: CheckedFile) {
  if (file.findings.length === 0) return [];
  const lines = new LineIndex(file.text);
  return file.findings.map((finding) => asJson(finding, file, lines));
}

function suppressedOf(file: CheckedFile) {
  if (file.suppressed.length === 0) return [];
  const lines = new LineIndex(file.text);
  return file.suppressed.map((finding) => ({ ...asJson(finding, file, lines), reason: finding.reason }));
}

function asJson(
  { rule, level, message, span, related, fingerprint, fixes, uri }: KnownFinding,
  { path }: CheckedFile,
  lines: LineIndex,
) {
  return {
    rule,
    severity: level,
    message,
    file: path,
    range: rangeOf(span, lines),
    ...(related && {
      related: related.map((place) => ({ range: rangeOf(place.span, lines), message: place.message })),
    }),
    fingerprint,
    fixes: fixes
      // Leaves out fixes that edit other files, since the report does not contain their texts.
      .filter(({ edits }) => edits.every((edit) => edit.uri === undefined || edit.uri === uri))
      .map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map((edit) => ({ range: rangeOf(edit.span, lines), newText: edit.newText })),
      })),
  };
}

function rangeOf({ start, end }: Span, lines: LineIndex) {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
