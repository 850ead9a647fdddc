import type { FileEdit } from '@journey-maps/core/edits';
import type { JourneyDocument } from '@journey-maps/core/model';
import { exampleReason, exampleTexts } from '@journey-maps/core/templates';
import type { SnippetTextEdit } from 'vscode-languageserver';
import { rangeOf } from './positions.ts';

/**
 * Returns the edits of one file as snippets with their example texts as tab stops, so that the first is
 * selected. Returns `undefined` if there are no example texts, or if editors would change the indentation.
 *
 * Editors add the indentation of the line where a snippet begins to each of its other lines.
 */
export function snippetEditsOf(
  document: JourneyDocument,
  edits: readonly FileEdit[],
): SnippetTextEdit[] | undefined {
  let stops = 0;
  const snippets: SnippetTextEdit[] = [];
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
  for (const { span, newText } of inOrder) {
    const written = outdented(newText, indentBefore(document.text, span.start));
    if (written === undefined) return undefined;
    const value = escaped(written)
      .replaceAll(/"((?:\\.|[^"\\])*)"/gu, (quoted, inner: string) =>
        exampleTexts().isExample(inner) ? `"\${${++stops}:${inner}}"` : quoted,
      )
      .replace(` -- ${exampleReason}`, () => ` -- \${${++stops}:${exampleReason}}`);
    snippets.push({ range: rangeOf(document, span), snippet: { kind: 'snippet', value } });
  }
  return stops === 0 ? undefined : snippets;
}

function indentBefore(text: string, offset: number): string {
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/u.exec(text.slice(line, offset))?.[0] ?? '';
}

function outdented(text: string, indent: string): string | undefined {
  const [first = '', ...others] = text.split(/(?<=\r\n|\r(?!\n)|\n)/u);
  if (others.some((line) => line.trim() !== '' && !line.startsWith(indent))) return undefined;
  return first + others.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/gu, '\\$&');
}
