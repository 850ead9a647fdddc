import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type TextChange, trimChange } from './map-offset.ts';

/**
 * Applies content changes to a document, each to the result of the one before.
 *
 * @param onChange called with each change, reduced to the characters that differ
 */
export function followChanges(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  onChange: (change: TextChange) => void,
): TextDocument {
  let updated = document;
  for (const change of changes) {
    const before = updated.getText();
    const span =
      'range' in change
        ? { start: updated.offsetAt(change.range.start), end: updated.offsetAt(change.range.end) }
        : { start: 0, end: before.length };
    updated = TextDocument.update(updated, [change], version);
    const trimmed = trimChange(before, { span, newText: change.text });
    if (trimmed.newText !== '' || trimmed.span.start < trimmed.span.end) onChange(trimmed);
  }
  return changes.length === 0 ? TextDocument.update(document, [], version) : updated;
}
