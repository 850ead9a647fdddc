import type { MapDraft } from '@journey-maps/core/edits';
import { deriveFileName } from '@journey-maps/core/templates';
import type { DraftMap, MapParts } from '@journey-maps/core/views';
import {
  commands,
  type Disposable,
  languages,
  Position,
  Selection,
  SnippetString,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import type { Previews } from '../preview/previews.ts';
import { askNewMap } from './ask-new-map.ts';
import { createSnippet } from './create-snippet.ts';
import { quickInputs } from './quick-inputs.ts';

export interface NewMaps {
  /** @param folder the folder for the map; if undefined, the folder of the active map */
  readonly create: (folder: Uri | undefined) => Promise<void>;
  /** Opens a map with one finding to fix. */
  readonly practise: () => Promise<void>;
  /** Opens the walkthrough. */
  readonly getStarted: () => Promise<void>;
  readonly dispose: () => void;
}

/** The id in the manifest. */
const walkthrough = 'journey-maps.journey-maps#journey.getStarted';

/** Creates new maps and the practice map. */
export function createNewMaps(server: LanguageServer, previews: Pick<Previews, 'open'>): NewMaps {
  const watching = new Set<Disposable>();
  return {
    create: (folder) => createMap(server, previews, folder ?? chooseFolder()),
    practise: async () => {
      const draft = await server.practiceMap();
      if (draft === undefined) return;
      // Continues with a practice map that is still open. If the user has fixed it already, a new one opens.
      const known = workspace.textDocuments.find(
        (textDocument) => textDocument.isUntitled && textDocument.getText() === draft.text,
      );
      const document =
        known ?? (await workspace.openTextDocument({ language: 'journey', content: draft.text }));
      watching.add(tellWhenMended(document));
      const editor = await window.showTextDocument(document, { preview: false });
      moveCursorTo(editor, draft.placeholders[0]?.start ?? 0);
    },
    getStarted: async () => {
      await commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
    },
    dispose: () => {
      for (const each of watching) each.dispose();
    },
  };
}

const nothing: MapParts = { personas: [], journeys: [] };

async function createMap(
  server: LanguageServer,
  previews: Pick<Previews, 'open'>,
  folder: Uri | undefined,
): Promise<void> {
  // Imports are paths relative to the new map, so a map without a folder has no imports.
  const parts = folder === undefined ? Promise.resolve(nothing) : server.mapParts();
  // The user may cancel before the answer arrives, and then nothing else handles its error.
  parts.catch(() => undefined);
  const wantedMap = await askNewMap(parts, quickInputs);
  if (wantedMap === undefined) return;
  const file = folder && (await findFreeFile(folder, wantedMap.title));
  const asked: DraftMap = { ...wantedMap, uri: file?.toString() ?? 'untitled:new.journey' };
  const draft = await server.draftMap(asked);
  if (draft === undefined) {
    await window.showInformationMessage(
      'The persona or the journey that you chose no longer exists. Create the map again.',
    );
    return;
  }
  // The document is unsaved, but has the URI of the future file, so that imports resolve relative to that
  // file.
  const document =
    file === undefined
      ? await workspace.openTextDocument({ language: 'journey' })
      : await workspace.openTextDocument(Uri.from({ scheme: 'untitled', path: file.path }));
  await insert(await window.showTextDocument(document, { preview: false }), draft);
  await previews.open(document.uri, 'to-side');
  await commands.executeCommand('setContext', 'journey.hasNewMap', true);
}

async function insert(editor: TextEditor, draft: MapDraft): Promise<void> {
  await editor.insertSnippet(new SnippetString(createSnippet(draft)), new Position(0, 0));
}

/** Returns the folder of the active map, else the first workspace folder. */
function chooseFolder(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  const isInWorkspace = uri !== undefined && workspace.getWorkspaceFolder(uri) !== undefined;
  return isInWorkspace ? Uri.joinPath(uri, '..') : workspace.workspaceFolders?.[0]?.uri;
}

/** Returns a path without an existing file or unsaved document. */
async function findFreeFile(folder: Uri, title: string): Promise<Uri> {
  const taken = new Set<string>();
  for (;;) {
    const file = Uri.joinPath(folder, `${deriveFileName(title, taken)}.journey`);
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.path === file.path);
    if (!isOpen && !(await isThere(file))) return file;
  }
}

async function isThere(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

function moveCursorTo(editor: TextEditor, offset: number): void {
  const position = editor.document.positionAt(offset);
  editor.selection = new Selection(position, position);
}

/** Sets the context key of the walkthrough's step when the practice map had a finding and has none any more. */
function tellWhenMended(document: TextDocument): Disposable {
  // The finding may have been published before the listener was added.
  let hadFinding = countFindings(document) > 0;
  const listener = languages.onDidChangeDiagnostics(() => {
    if (document.isClosed) return listener.dispose();
    const findings = countFindings(document);
    if (findings > 0) hadFinding = true;
    if (findings > 0 || !hadFinding) return;
    void commands.executeCommand('setContext', 'journey.practiceMapIsMended', true);
    listener.dispose();
  });
  return listener;
}

/**
 * Returns the number of our diagnostics of a document. Other tools, such as a spelling checker, may add
 * diagnostics.
 */
function countFindings({ uri }: TextDocument): number {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'journey').length;
}
