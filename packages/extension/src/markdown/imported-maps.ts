import { Disposable, Uri, workspace } from 'vscode';
import { readFileBytes } from '../read-file.ts';

/** The texts of maps that Markdown blocks import. */
export interface ImportedMaps {
  /** Returns the text of a map in the workspace; undefined until it has been loaded. */
  readonly read: (uri: string) => string | undefined;
  readonly dispose: () => void;
}

/** The pause, in milliseconds, between the last change and its report, since each report redraws the whole page. */
const calm = 200;

/**
 * Loads the maps of the workspace that blocks import, in the background, since Markdown
 * is rendered synchronously.
 *
 * @param changed called when the text of an imported map was loaded or has changed
 */
export function createImportedMaps(changed: () => void): ImportedMaps {
  /** The texts by URI; undefined while a map is being read, and if it cannot be read. */
  const texts = new Map<string, string | undefined>();
  let watching: Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    clearTimeout(timer);
    timer = setTimeout(changed, calm);
  }

  async function load(file: Uri, key: string): Promise<void> {
    const text = await readText(file);
    if (texts.get(key) === text) return;
    texts.set(key, text);
    tell();
  }

  function watch(): Disposable {
    const files = workspace.createFileSystemWatcher('**/*.journey');
    // If a whole folder comes or goes, VS Code doesn't have to report its files.
    const folders = workspace.createFileSystemWatcher('**/*');
    const loadAgain = (file: Uri): void => {
      const key = file.toString();
      if (texts.has(key)) void load(file, key);
    };
    const loadAgainBelow = (folder: Uri): void => {
      const start = `${folder.toString()}/`;
      for (const key of texts.keys()) if (key.startsWith(start)) void load(Uri.parse(key), key);
    };
    return Disposable.from(
      files,
      files.onDidChange(loadAgain),
      files.onDidCreate(loadAgain),
      files.onDidDelete(loadAgain),
      folders,
      folders.onDidChange(loadAgainBelow),
      folders.onDidCreate(loadAgainBelow),
      folders.onDidDelete(loadAgainBelow),
      workspace.onDidChangeTextDocument(({ document }) => loadAgain(document.uri)),
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

/** Returns the text in the editor, or else on disk. */
async function readText(file: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open !== undefined) return open.getText();
  try {
    const bytes = await readFileBytes(file);
    return bytes && new TextDecoder().decode(bytes);
  } catch {
    // The file does not exist or is not readable. Both count as missing.
    return undefined;
  }
}

/** Returns whether a URI is a map in an open folder. Markdown can name any path, and nothing else may be read. */
function isInWorkspace(uri: string, file: Uri): boolean {
  const isPlain = !/%2f|%5c/iu.test(uri) && !file.path.split('/').includes('..');
  return isPlain && file.path.endsWith('.journey') && workspace.getWorkspaceFolder(file) !== undefined;
}
