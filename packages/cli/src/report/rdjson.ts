import { applyEdits } from '@journey-maps/core/edits';
import { type Fix, LineIndex, type Span } from '@journey-maps/core/model';
import { findLargest, findSmallest } from '@journey-maps/core/text';
import { escapeJson } from '../terminal/escape-controls.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

/**
 * Writes the format of reviewdog, which comments on pull requests of many services. Its columns are from 1,
 * in UTF-8 bytes.
 *
 * Source: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
export const writeRdjson: Reporter = ({ files }) => {
  const report = { source: { name: 'journey' }, diagnostics: files.flatMap(createDiagnostics) };
  return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
};

const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

function createDiagnostics({ path, text, findings }: CheckedFile) {
  const lines = new LineIndex(text);
  return findings.map(({ rule, level, message, span, fixes, uri }) => {
    const suggestions = fixes.flatMap((fix) => createSuggestion(fix, uri, text, lines) ?? []);
    return {
      message,
      location: { path, range: convertRange(span, text, lines) },
      severity: severities[level],
      code: { value: rule },
      ...(suggestions.length > 0 && { suggestions }),
    };
  });
}

/** Returns a suggestion, which has only one range: combines several edits and the text between them. */
function createSuggestion({ edits }: Fix, own: string, text: string, lines: LineIndex) {
  if (edits.length === 0 || edits.some(({ uri }) => uri !== undefined && uri !== own)) return undefined;
  const start = findSmallest(edits.map(({ span }) => span.start));
  const end = findLargest(edits.map(({ span }) => span.end));
  const newText = applyEdits(
    text.slice(start, end),
    edits.map((edit) => ({
      span: { start: edit.span.start - start, end: edit.span.end - start },
      newText: edit.newText,
    })),
  );
  return newText === undefined
    ? undefined
    : { range: convertRange({ start, end }, text, lines), text: newText };
}

function convertRange({ start, end }: Span, text: string, lines: LineIndex) {
  return { start: convertPosition(start, text, lines), end: convertPosition(end, text, lines) };
}

function convertPosition(offset: number, text: string, lines: LineIndex) {
  const { line } = lines.positionAt(offset);
  const before = text.slice(lines.offsetAt({ line, column: 1 }), offset);
  return { line, column: Buffer.byteLength(before, 'utf8') + 1 };
}
