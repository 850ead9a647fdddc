import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type TextChange, trimChange } from './map-offset.ts';

/**
 * Updates a text by changes of the protocol, each of which is of the text that the one before leaves.
 *
 * @param onChange told of each, reduced to what differs
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
