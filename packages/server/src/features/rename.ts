import { prepareRename, renameEdits } from '@journey-maps/core/edits';
import { getFileName, type LinkedDocument } from '@journey-maps/core/semantics';
import { isKeyword, parse } from '@journey-maps/language';
import { LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { convertPosition, convertSpan } from './positions.ts';
import { createWorkspaceEdit } from './workspace-edit.ts';

/** Renames a name at its declaration and at all uses, or refuses with a reason. */
export const rename: Feature = {
  capabilities: ({ textDocument }) => ({
    renameProvider: textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  }),
  listen(session) {
    const { connection, maps, linked, cursor } = session;

    connection.onPrepareRename(({ textDocument, position }) => {
      cursor.seen(textDocument.uri, position);
      const document = linked(textDocument.uri);
      const prepared = document && prepareRename(document, getOffset(document, position));
      if (document === undefined || prepared === undefined) return null;
      if ('refusal' in prepared) throw createRefusal(prepared.refusal);
      return { range: convertSpan(document.document, prepared.span), placeholder: prepared.written };
    });

    connection.onRenameRequest(async ({ textDocument, position, newName }) => {
      const asked = maps.document(textDocument.uri);
      // A file that has not been read yet may also use the name.
      await maps.whenRead();
      const document = linked(textDocument.uri);
      if (document === undefined) return null;
      if (asked !== undefined && document.document !== asked) {
        throw new ResponseError(
          LSPErrorCodes.ContentModified,
          'The map has changed in the meantime. Try again.',
        );
      }
      const { uri } = document.document;
      const renamed = renameEdits(maps.workspace, uri, getOffset(document, position), newName, {
        parse,
        isKeyword,
      });
      if ('refusal' in renamed) throw createRefusal(renamed.refusal);
      const outside = renamed.edits.find((edit) => maps.workspace.isExternal(edit.uri));
      if (outside !== undefined) throw createRefusal(describeExternalRefusal(getFileName(outside.uri)));
      return createWorkspaceEdit(renamed.edits, session);
    });
  },
};

function getOffset({ document }: LinkedDocument, position: Position): number {
  return convertPosition(document, position);
}

function describeExternalRefusal(file: string): string {
  return `\`${file}\` uses this name and lies outside the open folder or is left out of it. Other maps there can use the name, too. Open the folder that contains all of them, or the file itself, then rename.`;
}

/** Creates the error of a refused request. Editors show its message. */
function createRefusal(sentence: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}
