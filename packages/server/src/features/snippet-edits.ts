import type { FileEdit } from '@journey-maps/core/edits';
import type { JourneyDocument } from '@journey-maps/core/model';
import { collectExampleTexts, exampleReason } from '@journey-maps/core/templates';
import type { SnippetTextEdit } from 'vscode-languageserver';
import { convertSpan } from './positions.ts';

/**
 * Returns the edits of one file as snippets with their example texts as tab stops, so that the first is
 * selected. Returns `undefined` if there are no example texts, or if editors would change the indentation.
 *
 * Editors add the indentation of the line where a snippet begins to each of its other lines.
 */
export function createSnippetEdits(
  document: JourneyDocument,
  edits: readonly FileEdit[],
): SnippetTextEdit[] | undefined {
  let stops = 0;
  const snippets: SnippetTextEdit[] = [];
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
  for (const { span, newText } of inOrder) {
    const written = removeIndent(newText, getIndentBefore(document.text, span.start));
    if (written === undefined) return undefined;
    const value = escapeSnippet(written)
      .replaceAll(/"((?:\\.|[^"\\])*)"/gu, (quoted, inner: string) =>
        collectExampleTexts().isExample(inner) ? `"\${${++stops}:${inner}}"` : quoted,
      )
      .replace(` -- ${exampleReason}`, () => ` -- \${${++stops}:${exampleReason}}`);
    snippets.push({ range: convertSpan(document, span), snippet: { kind: 'snippet', value } });
  }
  return stops === 0 ? undefined : snippets;
}

function getIndentBefore(text: string, offset: number): string {
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/u.exec(text.slice(line, offset))?.[0] ?? '';
}

function removeIndent(text: string, indent: string): string | undefined {
  const [first = '', ...others] = text.split(/(?<=\r\n|\r(?!\n)|\n)/u);
  if (others.some((line) => line.trim() !== '' && !line.startsWith(indent))) return undefined;
  return first + others.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('');
}

function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/gu, '\\$&');
}
