import { moveEdits } from '@journey-maps/core/edits';
import type { FileOperationRegistrationOptions } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { canonicalizeUri } from '../uris.ts';
import { pictureFiles } from './picture-files.ts';
import { createWorkspaceEdit } from './workspace-edit.ts';

/** The filters have no scheme: on the web, files have other schemes than `file`. */
const filesAndFolders: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.journey', matches: 'file' } },
    { pattern: { glob: pictureFiles, matches: 'file' } },
    { pattern: { glob: '**/*', matches: 'folder' } },
  ],
};

/** Updates imports, pictures and links before a map, a picture or a folder is moved or renamed. */
export const moveFiles: Feature = {
  capabilities: { workspace: { fileOperations: { willRename: filesAndFolders } } },
  listen(session) {
    const { connection, maps } = session;
    connection.workspace.onWillRenameFiles(async ({ files }) => {
      // A file that has not been read yet may import a file that moves.
      await maps.whenRead();
      const moves = files.map(({ oldUri, newUri }) => ({
        oldUri: canonicalizeUri(oldUri).replace(/\/$/u, ''),
        newUri: canonicalizeUri(newUri).replace(/\/$/u, ''),
      }));
      const edits = moveEdits(maps.workspace, moves);
      return edits.length === 0 ? null : createWorkspaceEdit(edits, session);
    });
  },
};
