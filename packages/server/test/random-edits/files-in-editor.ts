import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from '../editor.ts';

/** The files of an editor's user. Notifies the server of changes as editors do. */
export interface FilesInEditor {
  /** The open documents with their current text. */
  readonly open: ReadonlyMap<string, TextDocument>;
  /** All files that have ever existed. */
  readonly seen: ReadonlySet<string>;
  /** Returns the maps on disk and in the editor, in alphabetical order. */
  maps(): readonly string[];
  openFile(uri: string): TextDocument;
  close(uri: string): void;
  /** Applies the changes in order, and sends them in one notification. */
  change(uri: string, changes: readonly Change[]): void;
  /** Restores the text before the last change. */
  undo(uri: string): void;
  /** Writes or deletes a file on disk and notifies the server. */
  write(uri: string, text: string | undefined): void;
  /** Renames files on disk. Closes and reopens open ones, as VS Code does. */
  move(moves: readonly Move[], told: { oldUri: string; newUri: string }, eventsFirst: boolean): void;
  /** Applies the server's edits. */
  apply(changes: Readonly<Record<string, TextEdit[]>>): void;
}

export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Move {
  readonly from: string;
  readonly to: string;
}

export function filesInEditor(editor: Editor): FilesInEditor {
  const { disk } = editor;
  const open = new Map<string, TextDocument>();
  const seen = new Set(disk.keys());
  const before = new Map<string, string>();
  let version = 0;

  const openWith = (uri: string, text: string): TextDocument => {
    const document = TextDocument.create(uri, 'journey', ++version, text);
    open.set(uri, document);
    seen.add(uri);
    const textDocument = { uri, languageId: 'journey', version, text };
    editor.notify('textDocument/didOpen', { textDocument });
    return document;
  };
  const close = (uri: string) => {
    open.delete(uri);
    before.delete(uri);
    editor.notify('textDocument/didClose', { textDocument: { uri } });
  };
  const change = (uri: string, changes: readonly Change[]) => {
    let document = open.get(uri);
    if (!document) throw new Error(`${uri} is not open.`);
    before.set(uri, document.getText());
    version++;
    const contentChanges = [];
    for (const { start, end, text } of changes) {
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      contentChanges.push({ range, text });
      document = TextDocument.update(document, [{ range, text }], version);
    }
    open.set(uri, document);
    editor.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  };
  const changeAll = (uri: string, text: string) =>
    change(uri, [{ start: 0, end: open.get(uri)?.getText().length ?? 0, text }]);
  const tell = (...changes: { uri: string; type: 1 | 2 | 3 }[]) =>
    editor.notify('workspace/didChangeWatchedFiles', { changes });
  const write = (uri: string, text: string | undefined) => {
    const type = text === undefined ? 3 : disk.has(uri) ? 2 : 1;
    if (text === undefined) disk.delete(uri);
    else disk.set(uri, text);
    seen.add(uri);
    tell({ uri, type });
  };

  return {
    open,
    seen,
    maps: () =>
      [...new Set([...disk.keys(), ...open.keys()])].filter((uri) => uri.endsWith('.journey')).sort(),
    openFile: (uri) => open.get(uri) ?? openWith(uri, disk.get(uri) ?? ''),
    close,
    change,
    undo: (uri) => {
      const text = before.get(uri);
      if (text !== undefined) changeAll(uri, text);
    },
    write,
    move: (moves, told, eventsFirst) => {
      const moved = moves.map((move) => ({
        ...move,
        onDisk: disk.get(move.from),
        inEditor: open.get(move.from)?.getText(),
      }));
      for (const { from, to } of moves) {
        for (const uri of [from, to]) if (open.has(uri)) close(uri);
        disk.delete(from);
      }
      for (const { to, onDisk } of moved) {
        seen.add(to);
        if (onDisk !== undefined) disk.set(to, onDisk);
      }
      const events = () =>
        tell(
          ...moves.flatMap(({ from, to }) => [
            { uri: from, type: 3 } as const,
            { uri: to, type: 1 } as const,
          ]),
        );
      if (eventsFirst) events();
      editor.notify('workspace/didRenameFiles', { files: [told] });
      for (const { to, inEditor } of moved) if (inEditor !== undefined) openWith(to, inEditor);
      if (!eventsFirst) events();
    },
    apply: (changes) => {
      for (const [uri, edits] of Object.entries(changes)) {
        const document = open.get(uri);
        const text = document?.getText() ?? disk.get(uri);
        if (text === undefined) throw new Error(`The server changes ${uri}, which is nowhere.`);
        const after = TextDocument.applyEdits(TextDocument.create(uri, 'journey', 0, text), edits);
        if (document) changeAll(uri, after);
        else write(uri, after);
      }
    },
  };
}
