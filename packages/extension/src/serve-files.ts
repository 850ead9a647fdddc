import { isReadFile, listFiles, readFile } from '@journey-maps/core/protocol';
import { type Disposable, FileSystemError, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readFileBytes } from './read-file.ts';

/**
 * Reads files for a server in a web worker: maps, configurations, data files and transcripts of the
 * workspace, and maps outside it that its maps import.
 */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(listFiles, async () => {
      const files = await workspace.findFiles('**/*.journey', '**/node_modules/**');
      return files.map((uri) => uri.toString());
    }),
    client.onRequest(readFile, async (request: unknown) => {
      if (!isReadFile(request)) return null;
      const uri = Uri.parse(request.uri);
      const isInside = workspace.getWorkspaceFolder(uri) !== undefined;
      const allowed =
        (isInside &&
          /\.(?:journey|json)$|\/\.gitignore$|\.(?:csv|tsv|txt|md|markdown|vtt)$/iu.test(uri.path)) ||
        (uri.path.endsWith('.journey') && isBesideWorkspace(uri));
      return allowed ? readText(uri) : null;
    }),
  ];
}

/** Returns whether a file is in the same file system as a workspace folder. */
function isBesideWorkspace(uri: Uri): boolean {
  return (workspace.workspaceFolders ?? []).some(
    ({ uri: folder }) => folder.scheme === uri.scheme && folder.authority === uri.authority,
  );
}

/** Reads a text without its byte order mark; null if there is no such file, or if it is too large or not UTF-8. */
async function readText(uri: Uri): Promise<string | null> {
  try {
    const bytes = await readFileBytes(uri);
    return bytes === undefined ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof FileSystemError || error instanceof TypeError) return null;
    throw error;
  }
}
