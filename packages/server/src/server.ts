import {
  type EditorTools,
  type Finding,
  type GetPicture,
  getPicture,
  getReport,
  getRulePage,
  getSuppression,
  isEditorTools,
  isGetReport,
  isGetRulePage,
  isGetSuppression,
  type LinkedDocument,
  listRules,
  type PictureChanged,
  pictureChanged,
} from '@journey-maps/core';
import type { ConfigProblem } from '@journey-maps/language';
import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from './features/code-actions.ts';
import { configDiagnostics } from './features/config-diagnostics.ts';
import { diagnosticOf } from './features/diagnostics.ts';
import { documentSymbols } from './features/document-symbols.ts';
import { foldingRanges } from './features/folding-ranges.ts';
import { mapReport } from './features/map-report.ts';
import { pictureOf } from './features/picture.ts';
import { pageOf, ruleList } from './features/rule-pages.ts';
import { semanticTokens, semanticTokensLegend } from './features/semantic-tokens.ts';
import { suppressionText } from './features/suppression-text.ts';
import type { Host } from './host.ts';
import { Maps } from './maps.ts';
import { canonical } from './uris.ts';

/**
 * A language server for maps on a connection that is not listening yet. It tells the findings of every map in the
 * workspace, answers what an editor asks of an open one, and gives the preview its pictures.
 */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  /** What was last told of each file, so that nothing is told twice. */
  const published = new Map<string, { findings: readonly Finding[]; version: number | undefined }>();
  const publishedConfigs = new Map<string, readonly ConfigProblem[]>();
  /** Files whose picture somebody shows, and what it was last made from. */
  const watchedPictures = new Map<string, LinkedDocument | undefined>();
  let initial: InitializeParams | undefined;
  /** What the editor can do beyond the protocol. */
  let tools: EditorTools = {};

  const maps = new Maps(
    host,
    (uri, findings) => {
      publish(uri, findings);
      announcePicture(uri);
    },
    publishConfigs,
  );

  const editorsUri = (uri: string) => maps.opened(uri)?.uri ?? uri;

  function publish(uri: string, findings: readonly Finding[]): void {
    const version = maps.opened(uri)?.version;
    const last = published.get(uri);
    if (
      last
        ? last.findings === findings && last.version === version
        : findings.length === 0 && version === undefined
    ) {
      return;
    }
    const document = maps.document(uri);
    if (document) published.set(uri, { findings, version });
    else published.delete(uri);
    void connection.sendDiagnostics({
      uri: editorsUri(uri),
      ...(version !== undefined && { version }),
      diagnostics: document ? findings.map((finding) => diagnosticOf(document, finding, tools)) : [],
    });
  }

  function publishConfigs(): void {
    const problems = maps.configs.problems();
    for (const uri of new Set([...publishedConfigs.keys(), ...problems.keys()])) {
      const found = problems.get(uri) ?? [];
      const last = publishedConfigs.get(uri) ?? [];
      if (last === found || (last.length === 0 && found.length === 0)) continue;
      publishedConfigs.set(uri, found);
      const open = maps.configs.opened(uri);
      void connection.sendDiagnostics({
        uri: open?.uri ?? uri,
        ...(open !== undefined && { version: open.version }),
        diagnostics: configDiagnostics(maps.configs.textOf(uri) ?? '', found),
      });
    }
  }

  function announcePicture(uri: string): void {
    if (!watchedPictures.has(uri)) return;
    const linked = maps.workspace.linked(uri);
    if (watchedPictures.get(uri) === linked) return;
    watchedPictures.set(uri, linked);
    const changed: PictureChanged = { uri: editorsUri(uri), version: maps.opened(uri)?.version ?? 0 };
    void connection.sendNotification(pictureChanged, changed);
  }

  connection.onInitialize((params): InitializeResult => {
    initial = params;
    if (isEditorTools(params.initializationOptions)) tools = params.initializationOptions;
    return {
      serverInfo: { name: 'Journey Maps' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        documentSymbolProvider: { label: 'Journey Maps' },
        foldingRangeProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        semanticTokensProvider: { legend: semanticTokensLegend, full: true },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: {
            didCreate: { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] },
            didRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] },
            didDelete: { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] },
          },
        },
      },
    };
  });

  connection.onInitialized(() => {
    const { capabilities, workspaceFolders } = initial ?? {};
    if (capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        // Configurations may build on files of any name, which are looked at only where one does.
        watchers: [{ globPattern: '**/*.journey' }, { globPattern: '**/*.json' }],
      });
    }
    if (capabilities?.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        quietly(maps.removeFolders(removed.map((folder) => folder.uri)));
        quietly(maps.addFolders(added.map((folder) => folder.uri)));
      });
    }
    const root = initial?.rootUri;
    const folders = workspaceFolders?.map((folder) => folder.uri) ?? (root ? [root] : []);
    quietly(maps.addFolders(folders));
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const gone = changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri);
    const changed = changes.filter(({ type }) => type !== FileChangeType.Deleted).map(({ uri }) => uri);
    if (gone.length > 0) quietly(maps.forget(gone));
    if (changed.length > 0) quietly(maps.reread(changed));
  });
  connection.workspace.onDidCreateFiles(({ files }) => quietly(maps.addBelow(files.map(({ uri }) => uri))));
  connection.workspace.onDidDeleteFiles(({ files }) => quietly(maps.forget(files.map(({ uri }) => uri))));
  connection.workspace.onDidRenameFiles(({ files }) => {
    quietly(maps.forget(files.map(({ oldUri }) => oldUri)));
    quietly(maps.addBelow(files.map(({ newUri }) => newUri)));
  });

  documents.onDidChangeContent(({ document }) =>
    maps.edit(document.uri, document.version, document.getText()),
  );
  documents.onDidClose(({ document }) => quietly(maps.close(document.uri)));

  connection.onDocumentSymbol(({ textDocument }) => {
    const document = maps.document(textDocument.uri);
    return document ? documentSymbols(document) : [];
  });
  connection.onFoldingRanges(({ textDocument }) => {
    const document = maps.document(textDocument.uri);
    return document ? foldingRanges(document) : [];
  });
  connection.languages.semanticTokens.on(({ textDocument }) => {
    const document = maps.document(textDocument.uri);
    return document ? semanticTokens(document) : { data: [] };
  });
  connection.onCodeAction(({ textDocument, range }) => {
    const document = maps.document(textDocument.uri);
    if (!document) return [];
    const documentOf = (uri: string) => {
      const found = maps.document(uri);
      return found && { document: found, uri: editorsUri(uri) };
    };
    return codeActions(document, maps.findings(textDocument.uri), range, documentOf, tools);
  });
  connection.onRequest(getPicture, ({ uri }: GetPicture) => {
    const key = canonical(uri);
    const linked = maps.workspace.linked(key);
    watchedPictures.set(key, linked);
    return linked ? pictureOf(linked, uri, maps.opened(uri)?.version ?? 0) : null;
  });
  connection.onRequest(getReport, (asked: unknown) =>
    isGetReport(asked) ? mapReport(maps, asked.uri, host.today()) : null,
  );
  connection.onRequest(getSuppression, (asked: unknown) =>
    isGetSuppression(asked) ? suppressionText(maps, asked) : null,
  );
  connection.onRequest(listRules, () => ruleList());
  connection.onRequest(getRulePage, (asked: unknown) => (isGetRulePage(asked) ? pageOf(asked) : null));

  documents.listen(connection);

  /** What goes wrong in the background is told in the output and ends nothing. */
  function quietly(work: Promise<void>): void {
    work.catch((error: unknown) =>
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }
}
