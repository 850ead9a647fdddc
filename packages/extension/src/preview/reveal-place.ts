import type { Position as MapPosition, Span } from '@journey-maps/core/model';
import { exampleMap } from '@journey-maps/core/protocol';
import {
  Position,
  Range,
  Selection,
  TabInputText,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/**
 * Moves the cursor to the start of a span or position, and scrolls it into view. Doesn't select it: the next
 * key would replace a whole step.
 *
 * @param column where to open the file if no editor shows it
 */
export async function revealPlace(uri: string, place: Span | MapPosition, column: ViewColumn): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const range = convertRange(document, place);
  const editor = await window.showTextDocument(document, { viewColumn: findColumn(uri) ?? column });
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Adds the example map to the end of a file, and shows the file. */
export async function insertExample(uri: string, column: ViewColumn): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const text = document.getText();
  const end = document.positionAt(text.length);
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, end, text === '' || text.endsWith('\n') ? exampleMap : `\n${exampleMap}`);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document, { viewColumn: findColumn(uri) ?? column });
}

/**
 * Converts a place in a map to a range. Positions of maps count from 1, positions of VS Code from 0. VS Code
 * corrects positions outside the text.
 */
function convertRange(document: TextDocument, place: Span | MapPosition): Range {
  if ('line' in place) {
    const at = document.validatePosition(
      new Position(Math.max(0, place.line - 1), Math.max(0, place.column - 1)),
    );
    return new Range(at, at);
  }
  return new Range(document.positionAt(place.start), document.positionAt(place.end));
}

/** Returns the column of an editor with the file, visible or behind another tab. */
function findColumn(uri: string): ViewColumn | undefined {
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  if (visible?.viewColumn !== undefined) return visible.viewColumn;
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
  )?.viewColumn;
}
