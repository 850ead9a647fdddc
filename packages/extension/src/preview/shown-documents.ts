import { type TextEditor, Uri, window, workspace } from 'vscode';
import { isMap } from '../map-at-hand.ts';

/** A map that no editor has open is opened, so that the server has its text as the editor reads it. */
export async function opened(uri: string): Promise<void> {
  if (workspace.textDocuments.some((document) => document.uri.toString() === uri)) return;
  await workspace.openTextDocument(Uri.parse(uri));
}

/** Returns the map in the active editor. */
export function activeMap(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document !== undefined && isMap(document) ? document.uri : undefined;
}

/** Tells whether an editor in sight has a file. */
export function isSeen(file: Uri): boolean {
  return window.visibleTextEditors.some(({ document }) => document.uri.toString() === file.toString());
}

/** Returns the offset of the cursor in a file, where an editor in sight has it. */
export function cursorIn(uri: string): number | undefined {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  return editor === undefined ? undefined : offsetOfCursor(editor);
}

/** Returns the offset of an editor's cursor. */
export function offsetOfCursor({ document, selection }: TextEditor): number {
  return document.offsetAt(selection.active);
}
