import { type TextEditor, Uri, window, workspace } from 'vscode';
import { isMap } from '../get-current-map.ts';

/** Opens a map that is not open in VS Code, so that the server gets the text from the editor. */
export async function openDocument(uri: string): Promise<void> {
  if (workspace.textDocuments.some((document) => document.uri.toString() === uri)) return;
  await workspace.openTextDocument(Uri.parse(uri));
}

/** Returns the map in the active editor. */
export function getActiveMap(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && isMap(document) ? document.uri : undefined;
}

/** Returns whether a visible editor shows a file. */
export function isSeen(file: Uri): boolean {
  return window.visibleTextEditors.some(({ document }) => document.uri.toString() === file.toString());
}

/** Returns the offset of the cursor in a file, if a visible editor shows it. */
export function getCursorOffset(uri: string): number | undefined {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  return editor === undefined ? undefined : getEditorCursorOffset(editor);
}

/** Returns the offset of an editor's cursor. */
export function getEditorCursorOffset({ document, selection }: TextEditor): number {
  return document.offsetAt(selection.active);
}
