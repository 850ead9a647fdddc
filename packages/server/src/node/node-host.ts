import { readdir, readFile } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { type Host, localToday } from '../host.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Folders in which nobody keeps maps. */
const skipped: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Files as Node reads them. */
export const nodeHost: Host = {
  listFiles: async (folder) => {
    const uri = URI.parse(folder);
    return uri.scheme === 'file' ? listBelow(uri.fsPath) : [];
  },
  readFile: async (uri) => {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return undefined;
    try {
      return utf8.decode(await readFile(fsPath));
    } catch {
      return undefined;
    }
  },
  today: localToday,
  yield: (milliseconds = 0) =>
    new Promise((resolve) => {
      if (milliseconds > 0) setTimeout(resolve, milliseconds);
      else setImmediate(resolve);
    }),
};

/** Symbolic links are not followed: they may lead outside of the workspace, or back into it. */
async function listBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const path = next;
    for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [])) {
      const below = `${path.replace(/[\\/]$/, '')}/${entry.name}`;
      if (entry.isDirectory() && !skipped.has(entry.name)) open.push(below);
      else if (entry.isFile() && entry.name.endsWith('.journey')) found.push(URI.file(below).toString());
    }
  }
  return found.sort();
}
