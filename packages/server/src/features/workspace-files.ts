import { namedFileName } from '@journey-maps/core/semantics';
import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { getFolder, isWithin } from '../uris.ts';

/** The filter has no scheme: on the web, files have other schemes than `file`. */
const everything = { filters: [{ pattern: { glob: '**/*' } }] };

/** Follows files and folders that are created, deleted or changed outside the open documents. */
export const workspaceFiles: Feature = {
  capabilities: ({ workspace }) => ({
    workspace: {
      ...(workspace?.workspaceFolders === true && {
        workspaceFolders: { supported: true, changeNotifications: true },
      }),
      fileOperations: { didCreate: everything, didRename: everything, didDelete: everything },
    },
  }),
  listen({ connection, maps, editor, onReady, onConfigs, runInBackground }) {
    let external: { readonly folders: string; readonly watching: Promise<Disposable> } | undefined;

    /** Watches the folders outside the workspace from which maps are imported. */
    function watchExternal(): void {
      const folders = [...new Set(maps.workspace.externalUris().map(getFolder))].sort();
      if ((external?.folders ?? '') === folders.join('\n')) return;
      const last = external?.watching;
      const watchers = folders.map((baseUri) => ({ globPattern: { baseUri, pattern: '*.journey' } }));
      const watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      external = { folders: folders.join('\n'), watching };
      runInBackground(watching);
      if (last !== undefined) runInBackground(last.then((registration) => registration.dispose()));
    }

    onReady(() => {
      const { workspace } = editor().capabilities;
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        void connection.client.register(DidChangeWatchedFilesNotification.type, {
          // Includes folders: if a whole folder comes or goes, an editor doesn't have to report its files.
          watchers: [{ globPattern: '**/*' }],
        });
      }
      if (workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          runInBackground(maps.removeFolders(removed.map((folder) => folder.uri)));
          runInBackground(maps.addFolders(added.map((folder) => folder.uri)));
        });
      }
      runInBackground(maps.addFolders(editor().folders));
      if (workspace?.didChangeWatchedFiles?.relativePatternSupport) onConfigs(watchExternal);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const { gone, changed, folders } = sortChanges(changes);
      const known = gone.filter((uri) => isWatched(uri) || maps.knownWithin(uri).length > 0);
      if (known.length > 0) runInBackground(maps.forget(known));
      if (changed.length > 0) runInBackground(maps.reread(changed));
      const looked = folders.filter((uri) => maps.looksInto(uri));
      if (looked.length > 0) runInBackground(maps.rereadBelow(looked));
    });
    connection.workspace.onDidCreateFiles(({ files }) =>
      runInBackground(maps.addBelow(files.map(({ uri }) => uri))),
    );
    connection.workspace.onDidDeleteFiles(({ files }) =>
      runInBackground(maps.forget(files.map(({ uri }) => uri))),
    );
    connection.workspace.onDidRenameFiles(({ files }) => {
      runInBackground(maps.forget(files.map(({ oldUri }) => oldUri)));
      runInBackground(maps.addBelow(files.map(({ newUri }) => newUri)));
    });
  },
};

/** Sorts the editor's file events. Overlapping watchers report an event several times, so duplicates are removed. */
function sortChanges(changes: readonly FileEvent[]): {
  readonly gone: readonly string[];
  readonly changed: readonly string[];
  /**
   * Folders that were created, or deleted and created again if the editor reports no details. Excludes
   * folders inside each other. The list can include files without an extension.
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

/**
 * Returns whether the server reads a file: maps, pictures, data files, transcripts, ignore rules and JSON files, since configurations
 * can extend files of any name.
 */
function isWatched(uri: string): boolean {
  return /\.(?:journey|json|png|jpe?g|webp|gif|svg)$|\/\.gitignore$/iu.test(uri) || namedFileName.test(uri);
}

/**
 * Returns whether a path may be a folder. Paths with an extension are skipped, since builds
 * write thousands of files.
 */
function mayBeFolder(uri: string): boolean {
  return !/\.[a-z]\w*$/iu.test(uri);
}
