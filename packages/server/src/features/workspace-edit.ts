import type { FileEdit } from '@journey-maps/core';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Session } from '../feature.ts';
import { rangeOf } from './positions.ts';

/**
 * Changes of several files as an editor takes them: with the version of each open file where it can say so, so that
 * nothing is changed in a text that went on meanwhile.
 */
export function workspaceEditOf(edits: readonly FileEdit[], session: Session): WorkspaceEdit {
  const { maps, editor, editorsUri } = session;
  const files = [...new Set(edits.map((edit) => edit.uri))].map((uri) => ({
    uri: editorsUri(uri),
    version: maps.opened(uri)?.version ?? null,
    edits: textEditsOf(edits, uri, session),
  }));
  if (editor().capabilities.workspace?.workspaceEdit?.documentChanges !== true) {
    return { changes: Object.fromEntries(files.map((file) => [file.uri, file.edits])) };
  }
  const documentChanges = files.map(
    ({ uri, version, edits: own }): TextDocumentEdit => ({ textDocument: { uri, version }, edits: own }),
  );
  return { documentChanges };
}

function textEditsOf(edits: readonly FileEdit[], uri: string, { maps }: Session): TextEdit[] {
  const document = maps.document(uri);
  if (document === undefined) return [];
  return edits
    .filter((edit) => edit.uri === uri)
    .map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
}
