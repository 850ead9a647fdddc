import { type TextDocument, Uri, window, workspace } from 'vscode';
import { olderScheme } from './compare/older-address.ts';

/** Whether a document is a map that somebody writes, and not an older version of one. */
export function isMap({ languageId, uri }: TextDocument): boolean {
  return languageId === 'journey' && uri.scheme !== olderScheme;
}

/** Returns the active map, else one that is seen, else one that has unsaved changes, else any that
 * is open. */
export function openMap(): TextDocument | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const maps = workspace.textDocuments.filter(isMap);
  return (
    editors.flatMap((editor) => (editor === undefined ? [] : [editor.document])).find(isMap) ??
    maps.find(({ isDirty, isUntitled }) => isDirty && !isUntitled) ??
    maps.find(({ isDirty }) => isDirty) ??
    maps[0]
  );
}

/** How many maps are offered at most: a list that is longer is searched by its beginning. */
const mostMaps = 200;

/**
 * Asks for a map of the workspace, where none is open.
 *
 * @returns undefined where there is none, or nobody chose one
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

/** Whether a map can still be shown: it is open, or there is a file of it. */
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
