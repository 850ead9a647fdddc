import { Disposable, Uri, workspace } from 'vscode';
import { readFileBytes } from '../read-file.ts';

/** The texts of maps that blocks in Markdown import. */
export interface ImportedMaps {
  /** What is known of a map: at first nothing, and later its text, if it is a map of the workspace. */
  readonly read: (uri: string) => string | undefined;
  readonly dispose: () => void;
}

/** How long nothing must change before it is told, in ms: each time the whole page is drawn. */
const calm = 200;

/**
 * Reads the maps of the workspace that are asked for, behind the back of who asks: Markdown is drawn at once or not at
 * all.
 *
 * @param changed is told when some of what was asked for is there, or is another
 */
export function importedMaps(changed: () => void): ImportedMaps {
  /** By address; undefined while a map is read, and where it cannot be. */
  const texts = new Map<string, string | undefined>();
  let watching: Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    clearTimeout(timer);
    timer = setTimeout(changed, calm);
  }

  async function load(file: Uri, key: string): Promise<void> {
    const text = await textOf(file);
    if (texts.get(key) === text) return;
    texts.set(key, text);
    tell();
  }

  function watch(): Disposable {
    const files = workspace.createFileSystemWatcher('**/*.journey');
    // VS Code need not name the files of a folder that comes or goes as a whole.
    const folders = workspace.createFileSystemWatcher('**/*');
    const again = (file: Uri): void => {
      const key = file.toString();
      if (texts.has(key)) void load(file, key);
    };
    const againBelow = (folder: Uri): void => {
      const start = `${folder.toString()}/`;
      for (const key of texts.keys()) if (key.startsWith(start)) void load(Uri.parse(key), key);
    };
    return Disposable.from(
      files,
      files.onDidChange(again),
      files.onDidCreate(again),
      files.onDidDelete(again),
      folders,
      folders.onDidChange(againBelow),
      folders.onDidCreate(againBelow),
      folders.onDidDelete(againBelow),
      workspace.onDidChangeTextDocument(({ document }) => again(document.uri)),
    );
  }

  return {
    read: (uri) => {
      const file = Uri.parse(uri);
      if (!isInWorkspace(uri, file)) return undefined;
      const key = file.toString();
      if (!texts.has(key)) {
        watching ??= watch();
        texts.set(key, undefined);
        void load(file, key);
      }
      return texts.get(key);
    },
    dispose: () => {
      clearTimeout(timer);
      watching?.dispose();
    },
  };
}

/** As it is edited, or as it is on the disk. */
async function textOf(file: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open !== undefined) return open.getText();
  try {
    const bytes = await readFileBytes(file);
    return bytes && new TextDecoder().decode(bytes);
  } catch {
    // There is no such file, or it may not be read: then it is as if it were not there.
    return undefined;
  }
}

/** What a page of Markdown names may be anywhere: nothing is read but maps of the folders that are open. */
function isInWorkspace(uri: string, file: Uri): boolean {
  const isPlain = !/%2f|%5c/iu.test(uri) && !file.path.split('/').includes('..');
  return isPlain && file.path.endsWith('.journey') && workspace.getWorkspaceFolder(file) !== undefined;
}
