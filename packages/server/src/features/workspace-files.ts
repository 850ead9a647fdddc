import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { folderOf, isWithin } from '../uris.ts';

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
          // Also folders: of one that comes or goes as a whole an editor need not name the files.
          watchers: [{ globPattern: '**/*' }],
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
      const { gone, changed, folders } = sortChanges(changes);
      const known = gone.filter((uri) => isWatched(uri) || maps.knownWithin(uri).length > 0);
      if (known.length > 0) quietly(maps.forget(known));
      if (changed.length > 0) quietly(maps.reread(changed));
      const looked = folders.filter((uri) => maps.looksInto(uri));
      if (looked.length > 0) quietly(maps.rereadBelow(looked));
    });
    connection.workspace.onDidCreateFiles(({ files }) => quietly(maps.addBelow(files.map(({ uri }) => uri))));
    connection.workspace.onDidDeleteFiles(({ files }) => quietly(maps.forget(files.map(({ uri }) => uri))));
    connection.workspace.onDidRenameFiles(({ files }) => {
      quietly(maps.forget(files.map(({ oldUri }) => oldUri)));
      quietly(maps.addBelow(files.map(({ newUri }) => newUri)));
    });
  },
};

/** Sorts what the editor says of its disk; watchers that overlap say it several times. */
function sortChanges(changes: readonly FileEvent[]): {
  readonly gone: readonly string[];
  readonly changed: readonly string[];
  /**
   * Folders that came or, for an editor that tells no more of it, went and came, without those inside of another one;
   * there may be files among them that have no extension.
   */
  readonly folders: readonly string[];
} {
  const of = (isOf: (change: FileEvent) => boolean) => [
    ...new Set(changes.filter(isOf).map(({ uri }) => uri)),
  ];
  const isFolder = ({ uri, type }: FileEvent) => type !== FileChangeType.Deleted && mayBeFolder(uri);
  const folders = of(isFolder).sort();
  return {
    gone: of(({ type }) => type === FileChangeType.Deleted),
    changed: of((change) => change.type !== FileChangeType.Deleted && isWatched(change.uri)),
    folders: folders.filter((uri, i) => !folders.slice(0, i).some((other) => isWithin(uri, other))),
  };
}

/** Tells whether a file counts: maps, pictures, rules, and configurations, which may build on files of any name. */
function isWatched(uri: string): boolean {
  return /\.(?:journey|json|png|jpe?g|webp|gif|svg)$|\/\.gitignore$/iu.test(uri);
}

/** Builds write files by the thousand: what has an extension is not looked at. */
function mayBeFolder(uri: string): boolean {
  return !/\.[a-z]\w*$/iu.test(uri);
}
