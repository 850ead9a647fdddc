import { type TextDocument, Uri, window, workspace } from 'vscode';
import { olderScheme } from './compare/base-address.ts';

/** Returns whether a document is a map that the user can edit, and not a base version. */
export function isMap({ languageId, uri }: TextDocument): boolean {
  return languageId === 'journey' && uri.scheme !== olderScheme;
}

/** Returns the active map, else a visible map, else a map with unsaved changes, else any open map. */
export function getCurrentMap(): TextDocument | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const maps = workspace.textDocuments.filter(isMap);
  return (
    editors.flatMap((editor) => (editor === undefined ? [] : [editor.document])).find(isMap) ??
    maps.find(({ isDirty, isUntitled }) => isDirty && !isUntitled) ??
    maps.find(({ isDirty }) => isDirty) ??
    maps[0]
  );
}

/** The maximum number of maps to offer. */
const mostMaps = 200;

/**
 * Asks for a map of the workspace, when none is open.
 *
 * @returns undefined if the workspace has no map, or if the user cancels
 */
export async function askForMap(placeHolder: string): Promise<Uri | undefined> {
  const files = await workspace.findFiles('**/*.journey', '**/node_modules/**', mostMaps);
  const [first] = files;
  if (first === undefined || files.length === 1) return first;
  const items = files
    .map((file) => ({ label: workspace.asRelativePath(file), file }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (await window.showQuickPick(items, { placeHolder }))?.file;
}

/** Returns whether a map can still be shown: it is open, or its file exists. */
export async function isStillThere(file: Uri): Promise<boolean> {
  if (workspace.textDocuments.some(({ uri }) => uri.toString() === file.toString())) return true;
  if (file.scheme === 'untitled') return false;
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
