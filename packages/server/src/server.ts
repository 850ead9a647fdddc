import { isEditorTools } from '@journey-maps/core/protocol';
import { Emitter } from '@journey-maps/core/text';
import {
  type Connection,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSaveReason,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Maps } from './document-store.ts';
import type { EditorAbilities } from './editor-abilities.ts';
import { followEditorSettings } from './editor-settings.ts';
import type { CheckedFile, Session } from './feature.ts';
import { features } from './features/index.ts';
import { convertPosition } from './features/positions.ts';
import type { Host } from './host.ts';
import { mergeCapabilities } from './merge-capabilities.ts';
import { followChanges } from './quiet/follow-changes.ts';
import { QuietFindings } from './quiet/quiet-findings.ts';
import { canonicalizeUri } from './uris.ts';

/**
 * Runs the language server on a connection that is not listening yet. Each capability is a separate feature;
 * this function sets up the state that the features share.
 */
export function serve(connection: Connection, host: Host): void {
  // Longer than most functions: it connects all parts of the server, and each needs some of the others.
  const checked = new Emitter<CheckedFile>();
  const read = new Emitter<string>();
  const configs = new Emitter<void>();
  const ready = new Emitter<void>();
  const maps = new Maps(
    host,
    (uri, findings) => {
      const document = maps.document(uri);
      checked.fire({
        uri,
        findings: document === undefined ? findings : quiet.visible(document, findings),
      });
    },
    () => configs.fire(),
    (uri) => read.fire(uri),
    (error) => tell(error),
  );
  const quiet = new QuietFindings((uri) => session.runInBackground(maps.showAgain(uri)));
  let editor: EditorAbilities = { capabilities: {}, tools: {}, folders: [] };
  const tell = (error: unknown) =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const runInBackground = (work: Promise<unknown>) => void work.catch(tell);
  const settings = followEditorSettings(connection, runInBackground);
  const session: Session = {
    connection,
    host,
    maps,
    editor: () => editor,
    settings,
    editorsUri: (uri) => maps.editorsUri(uri),
    linked: (uri) => maps.workspace.linked(canonicalizeUri(uri)),
    findings: (uri) => {
      const document = maps.document(uri);
      return document === undefined ? [] : quiet.visible(document, maps.findings(uri));
    },
    cursor: {
      told: (at) => {
        const document = at && maps.document(at.uri);
        const isOpen = at !== undefined && maps.opened(at.uri)?.version === at.version;
        if (document === undefined) quiet.leaveAll();
        else if (isOpen) quiet.moveCursor(document.uri, convertPosition(document, at.position), true);
      },
      seen: (uri, position) => {
        const document = maps.opened(uri) && maps.document(uri);
        if (document) quiet.moveCursor(document.uri, convertPosition(document, position), false);
      },
    },
    onRead: read.event,
    onChecked: checked.event,
    onConfigs: configs.event,
    onReady: ready.event,
    runInBackground,
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
        // UTF-16 is the default encoding of positions in the protocol, and the only one of this server.
        capabilities.general?.positionEncodings?.includes(PositionEncodingKind.UTF16) === true
          ? { positionEncoding: PositionEncodingKind.UTF16 }
          : {},
        {
          textDocumentSync: {
            openClose: true,
            change: TextDocumentSyncKind.Incremental,
            willSave: true,
            save: { includeText: false },
          },
        },
        ...announced,
      ]),
    };
  });

  connection.onInitialized(() => {
    ready.fire();
    runInBackground(settings.follow(editor));
  });

  const documents = new TextDocuments({
    create: TextDocument.create,
    update: (document: TextDocument, changes, version) =>
      followChanges(document, changes, version, (change) =>
        quiet.edit(canonicalizeUri(document.uri), change),
      ),
  });
  documents.onDidOpen(({ document }) => quiet.open(canonicalizeUri(document.uri)));
  documents.onDidChangeContent(({ document }) =>
    maps.edit(document.uri, document.version, document.getText()),
  );
  // An automatic save after a delay doesn't mean that the user has finished writing.
  const savedByItself = new Set<string>();
  documents.onWillSave(({ document, reason }) => {
    if (reason === TextDocumentSaveReason.AfterDelay) savedByItself.add(document.uri);
    else savedByItself.delete(document.uri);
  });
  documents.onDidSave(({ document }) => {
    if (!savedByItself.delete(document.uri)) quiet.save(canonicalizeUri(document.uri));
  });
  documents.onDidClose(({ document }) => {
    quiet.close(canonicalizeUri(document.uri));
    session.runInBackground(maps.close(document.uri));
  });
  for (const feature of features) feature.listen(session);
  documents.listen(connection);
}
