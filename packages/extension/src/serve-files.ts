import { isReadFile, listFiles, readFile } from '@journey-maps/core';
import { type Disposable, FileSystemError, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads files for a server that cannot: only maps and what configures them, and only within the workspace's folders. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(listFiles, async () => {
      const found = await workspace.findFiles('**/*.journey', '**/node_modules/**');
      return found.map((uri) => uri.toString());
    }),
    client.onRequest(readFile, async (request: unknown) => {
      if (!isReadFile(request)) return null;
      const uri = Uri.parse(request.uri);
      const allowed =
        /\.(?:journey|json)$/u.test(uri.path) && workspace.getWorkspaceFolder(uri) !== undefined;
      return allowed ? readText(uri) : null;
    }),
  ];
}

/** Null where there is no such file, or it is not UTF-8. The decoder leaves a byte order mark out. */
async function readText(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError || error instanceof TypeError) return null;
    throw error;
  }
}
