import type { Import, JourneyDocument, TextEdit } from '../../model/document.ts';
import type { Span } from '../../model/values.ts';
import { quote } from '../../text/quote.ts';
import { getOwnLine, removeLines } from '../text-edits/get-whole-lines.ts';
import { insertImport } from '../text-edits/insert-at-top.ts';
import { removeStatement } from '../text-edits/remove-statement.ts';

/**
 * Returns the edits that remove imports from a file and add others. Replaces one with another as far as
 * possible, so that comments beside them stay and nothing else moves.
 *
 * @param cuts other whole lines to remove
 */
export function changeImports(
  document: JourneyDocument,
  gone: readonly Import[],
  paths: readonly string[],
  cuts: readonly Span[] = [],
): readonly TextEdit[] {
  const replaced = gone
    .slice(0, paths.length)
    .map(({ path }, i): TextEdit => ({ span: path.span, newText: quote(paths[i] ?? '') }));
  const lines: Span[] = [...cuts];
  const removed = gone.slice(paths.length).flatMap(({ span }): readonly TextEdit[] => {
    const line = getOwnLine(document.text, span);
    if (line === undefined) return [removeStatement(document.text, span)];
    lines.push(line);
    return [];
  });
  return [
    ...replaced,
    ...removed,
    ...paths.slice(gone.length).map((path) => insertImport(document, path)),
    ...removeLines(document.text, lines),
  ];
}
