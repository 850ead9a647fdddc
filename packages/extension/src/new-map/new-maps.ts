import { type DraftMap, fileNameFromTitle, type MapDraft, type MapParts } from '@journey-maps/core';
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
import { quickInputs } from './quick-inputs.ts';
import { snippetOf } from './snippet-of.ts';

export interface NewMaps {
  /** @param folder where the map shall be saved; that of the active map where it is undefined */
  readonly create: (folder: Uri | undefined) => Promise<void>;
  /** A map with one finding, to be mended. */
  readonly practise: () => Promise<void>;
  /** The walkthrough. */
  readonly getStarted: () => Promise<void>;
  readonly dispose: () => void;
}

/** As in the manifest. */
const walkthrough = 'journey-maps.journey-maps#journey.getStarted';

/** Maps to begin with. */
export function newMaps(server: LanguageServer, previews: Pick<Previews, 'open'>): NewMaps {
  const watching = new Set<Disposable>();
  return {
    create: (folder) => createMap(server, previews, folder ?? folderAtHand()),
    practise: async () => {
      const draft = await server.practiceMap();
      if (draft === undefined) return;
      // Whoever opened it before goes on with it; whoever has fixed it practises once more.
      const known = workspace.textDocuments.find((one) => one.isUntitled && one.getText() === draft.text);
      const document =
        known ?? (await workspace.openTextDocument({ language: 'journey', content: draft.text }));
      watching.add(tellWhenMended(document));
      const editor = await window.showTextDocument(document, { preview: false });
      goTo(editor, draft.placeholders[0]?.start ?? 0);
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
  // What stands beside a map can only be imported where one knows where that is.
  const parts = folder === undefined ? Promise.resolve(nothing) : server.mapParts();
  // Somebody may think better of it before it is known.
  parts.catch(() => undefined);
  const wanted = await askNewMap(parts, quickInputs);
  if (wanted === undefined) return;
  const file = folder && (await freeFile(folder, wanted.title));
  const asked: DraftMap = { ...wanted, uri: file?.toString() ?? 'untitled:new.journey' };
  const draft = await server.draftMap(asked);
  if (draft === undefined) {
    await window.showInformationMessage(
      'The persona or the journey is not there any more. Please try again.',
    );
    return;
  }
  // It is nowhere saved, but knows where it will be: what it imports is found from there.
  const document =
    file === undefined
      ? await workspace.openTextDocument({ language: 'journey' })
      : await workspace.openTextDocument(Uri.from({ scheme: 'untitled', path: file.path }));
  await insert(await window.showTextDocument(document, { preview: false }), draft);
  await previews.open(document.uri, 'to-side');
  await commands.executeCommand('setContext', 'journey.hasNewMap', true);
}

async function insert(editor: TextEditor, draft: MapDraft): Promise<void> {
  await editor.insertSnippet(new SnippetString(snippetOf(draft)), new Position(0, 0));
}

/** The folder of the active map, else the first one of the workspace. */
function folderAtHand(): Uri | undefined {
  const uri = window.activeTextEditor?.document.uri;
  const isInWorkspace = uri !== undefined && workspace.getWorkspaceFolder(uri) !== undefined;
  return isInWorkspace ? Uri.joinPath(uri, '..') : workspace.workspaceFolders?.[0]?.uri;
}

/** A file that is not there yet, and that no editor is about to save. */
async function freeFile(folder: Uri, title: string): Promise<Uri> {
  const taken = new Set<string>();
  for (;;) {
    const file = Uri.joinPath(folder, `${fileNameFromTitle(title, taken)}.journey`);
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

function goTo(editor: TextEditor, offset: number): void {
  const position = editor.document.positionAt(offset);
  editor.selection = new Selection(position, position);
}

/** Sets what the walkthrough's step waits for, once the practice map had a finding and has none any more. */
function tellWhenMended(document: TextDocument): Disposable {
  // It may have been found before anybody listens.
  let hadFinding = findingsIn(document) > 0;
  const listener = languages.onDidChangeDiagnostics(() => {
    if (document.isClosed) return listener.dispose();
    const findings = findingsIn(document);
    if (findings > 0) hadFinding = true;
    if (findings > 0 || !hadFinding) return;
    void commands.executeCommand('setContext', 'journey.practiceMapIsMended', true);
    listener.dispose();
  });
  return listener;
}

/** How many findings of ours a document has: a spelling checker may have others. */
function findingsIn({ uri }: TextDocument): number {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'journey').length;
}
