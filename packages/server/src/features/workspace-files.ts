import { DidChangeWatchedFilesNotification, type Disposable, FileChangeType } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { folderOf } from '../uris.ts';
import { pictureFiles } from './picture-files.ts';

/** Of any scheme: on the web, files are not of the scheme `file`. */
const everything = { filters: [{ pattern: { glob: '**/*' } }] };

/** Follows files and folders that come, go and change outside of the editor's open files. */
export const workspaceFiles: Feature = {
  capabilities: ({ workspace }) => ({
    workspace: {
      ...(workspace?.workspaceFolders === true && {
        workspaceFolders: { supported: true, changeNotifications: true },
      }),
      fileOperations: { didCreate: everything, didRename: everything, didDelete: everything },
    },
  }),
  listen({ connection, maps, editor, onReady, onConfigs, quietly }) {
    let external: { readonly folders: string; readonly watching: Promise<Disposable> } | undefined;

    /** Watches the folders outside the workspace from which maps are imported. */
    function watchExternal(): void {
      const folders = [...new Set(maps.workspace.externalUris().map(folderOf))].sort();
      if ((external?.folders ?? '') === folders.join('\n')) return;
      const last = external?.watching;
      const watchers = folders.map((baseUri) => ({ globPattern: { baseUri, pattern: '*.journey' } }));
      const watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      external = { folders: folders.join('\n'), watching };
      quietly(watching);
      if (last !== undefined) quietly(last.then((registration) => registration.dispose()));
    }

    onReady(() => {
      const { workspace } = editor().capabilities;
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        void connection.client.register(DidChangeWatchedFilesNotification.type, {
          // Configurations may build on files of any name, which are looked at only where one does.
          watchers: ['**/*.journey', '**/*.json', '**/.gitignore', pictureFiles].map((globPattern) => ({
            globPattern,
          })),
        });
      }
      if (workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          quietly(maps.removeFolders(removed.map((folder) => folder.uri)));
          quietly(maps.addFolders(added.map((folder) => folder.uri)));
        });
      }
      quietly(maps.addFolders(editor().folders));
      if (workspace?.didChangeWatchedFiles?.relativePatternSupport) onConfigs(watchExternal);
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
  },
};
