import { type Finding, isEditorTools } from '@journey-maps/core';
import {
  type Connection,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editorSettings } from './editor-settings.ts';
import type { EditorAbilities, Session } from './feature.ts';
import { features } from './features/index.ts';
import type { Host } from './host.ts';
import { Maps } from './maps.ts';
import { mergeCapabilities } from './merge-capabilities.ts';
import { canonical } from './uris.ts';

/**
 * A language server for maps on a connection that is not listening yet. It tells the findings of every map in the
 * workspace, answers what an editor asks of an open one, and gives the preview its pictures: each is a feature of its
 * own, and here is what they share.
 */
export function serve(connection: Connection, host: Host): void {
  const checkedListeners: ((uri: string, findings: readonly Finding[]) => void)[] = [];
  const readListeners: ((uri: string) => Promise<void> | undefined)[] = [];
  const configListeners: (() => void)[] = [];
  const readyListeners: (() => void)[] = [];
  const maps = new Maps(
    host,
    (uri, findings) => {
      for (const listener of checkedListeners) listener(uri, findings);
    },
    () => {
      for (const listener of configListeners) listener();
    },
    (uri) => {
      const shown = readListeners.flatMap((listener) => listener(uri) ?? []);
      return shown.length === 0 ? undefined : Promise.all(shown).then(() => undefined);
    },
  );
  let editor: EditorAbilities = { capabilities: {}, tools: {}, folders: [] };
  const quietly = (work: Promise<unknown>) => {
    work.catch((error: unknown) =>
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  };
  const settings = editorSettings(connection, quietly);
  const session: Session = {
    connection,
    host,
    maps,
    editor: () => editor,
    settings,
    editorsUri: (uri) => maps.editorsUri(uri),
    linked: (uri) => maps.workspace.linked(canonical(uri)),
    onRead: (listener) => readListeners.push(listener),
    onChecked: (listener) => checkedListeners.push(listener),
    onConfigs: (listener) => configListeners.push(listener),
    onReady: (listener) => readyListeners.push(listener),
    quietly,
  };

  connection.onInitialize(({ capabilities, initializationOptions, ...params }): InitializeResult => {
    editor = {
      capabilities,
      tools: isEditorTools(initializationOptions) ? initializationOptions : {},
      folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []),
    };
    settings.begin(initializationOptions);
    const announced = features.map(
      ({ capabilities: own }): ServerCapabilities =>
        typeof own === 'function' ? own(capabilities) : (own ?? {}),
    );
    return {
      serverInfo: { name: 'Journey Maps' },
      capabilities: mergeCapabilities([
        // The encoding of positions in the protocol's base version, and the only one of this server.
        capabilities.general?.positionEncodings?.includes(PositionEncodingKind.UTF16) === true
          ? { positionEncoding: PositionEncodingKind.UTF16 }
          : {},
        { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
        ...announced,
      ]),
    };
  });

  connection.onInitialized(() => {
    for (const listener of readyListeners) listener();
    quietly(settings.follow(editor));
  });

  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) =>
    maps.edit(document.uri, document.version, document.getText()),
  );
  documents.onDidClose(({ document }) => session.quietly(maps.close(document.uri)));
  for (const feature of features) feature.listen(session);
  documents.listen(connection);
}
