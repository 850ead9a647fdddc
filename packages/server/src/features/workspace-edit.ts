import type { FileEdit, NewFile } from '@journey-maps/core/edits';
import { groupBy } from '@journey-maps/core/text';
import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Session } from '../feature.ts';
import { convertSpan } from './positions.ts';
import { createSnippetEdits } from './snippet-edits.ts';

/**
 * Converts edits of several files to a `WorkspaceEdit`. If the editor supports it, open files have their
 * version, so that the editor rejects edits of a text that has changed meanwhile.
 *
 * @param newFile a file to create, only for editors that `mayCreateFiles`
 * @param asksForWords whether the user should replace the example texts: if the editor supports
 * snippets, it selects them
 */
export function createWorkspaceEdit(
  edits: readonly FileEdit[],
  session: Session,
  newFile?: NewFile,
  asksForWords = false,
): WorkspaceEdit {
  const { maps, editor, editorsUri } = session;
  const files = [...groupBy(edits, (edit) => edit.uri)].map(([uri, own]) => ({
    uri: editorsUri(uri),
    version: maps.opened(uri)?.version ?? null,
    own,
    edits: convertTextEdits(own, uri, session),
  }));
  if (editor().capabilities.workspace?.workspaceEdit?.documentChanges !== true) {
    return { changes: Object.fromEntries(files.map((file) => [file.uri, file.edits])) };
  }
  const documentChanges = files.map(({ uri, version, own, edits: plain }): TextDocumentEdit => {
    const snippets = asksForWords && version !== null ? createSnippets(own, uri, session) : undefined;
    return { textDocument: { uri, version }, edits: snippets ?? plain };
  });
  return {
    documentChanges: [...(newFile === undefined ? [] : createFileCreation(newFile)), ...documentChanges],
  };
}

/** Returns whether the editor can create files in a workspace edit. */
export function mayCreateFiles({ editor }: Session): boolean {
  const edit = editor().capabilities.workspace?.workspaceEdit;
  return edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true;
}

function createSnippets(edits: readonly FileEdit[], editorsUri: string, { maps, editor }: Session) {
  if (editor().capabilities.workspace?.workspaceEdit?.snippetEditSupport !== true) return undefined;
  const document = maps.document(editorsUri);
  return document && createSnippetEdits(document, edits);
}

function createFileCreation({ uri, text }: NewFile): readonly (CreateFile | TextDocumentEdit)[] {
  const start = { line: 0, character: 0 };
  return [
    // If the file exists after all, the whole edit fails, and nothing is lost.
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}

function convertTextEdits(edits: readonly FileEdit[], uri: string, { maps }: Session): TextEdit[] {
  const document = maps.document(uri);
  if (document === undefined) return [];
  return edits.map(({ span, newText }) => ({ range: convertSpan(document, span), newText }));
}
