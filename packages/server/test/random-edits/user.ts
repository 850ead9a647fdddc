import type { WorkspaceEdit } from 'vscode-languageserver';
import { type Editor, startEditor } from '../editor.ts';
import { createRandomFrom, type Edit } from './edits.ts';
import { type FilesInEditor, filesInEditor } from './files-in-editor.ts';
import { seedFiles } from './seed-maps.ts';
import { type WatchedPictures, watchedPictures } from './watched-pictures.ts';

/** A user who makes random edits. */
export interface User {
  readonly editor: Editor;
  readonly files: FilesInEditor;
  /** The view models of the files being edited, as a preview has them. */
  readonly pictures: WatchedPictures;
  make(edit: Edit): Promise<void>;
}

/** Settings with all features enabled. */
export const settings = { codeLens: { enabled: true }, inlayHints: { enabled: true } };

/** Starts a user with a small workspace. Some reads of files are slow, so that other events happen meanwhile. */
export async function startUser(seed: number): Promise<User> {
  const random = createRandomFrom(seed);
  const readTurns = () => Math.max(0, Math.floor(random() * 20) - 10);
  const editor = await startEditor(seedFiles, { readTurns });
  editor.configure(settings);
  const files = filesInEditor(editor);
  const pictures = watchedPictures(editor);
  /** Gives the server some time, usually too little to finish its work. */
  const turns = async () => {
    for (let i = Math.floor(random() * 6); i > 0; i--) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    editor,
    files,
    pictures,
    make: async (edit) => {
      await turns();
      await make(edit, editor, files, turns);
      for (const uri of files.open.keys()) await pictures.watch(uri);
    },
  };
}

async function make(
  edit: Edit,
  editor: Editor,
  files: FilesInEditor,
  turns: () => Promise<void>,
): Promise<void> {
  const { disk } = editor;
  const opened = () => [...files.open.keys()].sort();
  const onDisk = () => files.maps().filter((uri) => disk.has(uri));
  switch (edit.kind) {
    case 'type':
    case 'paste':
    case 'delete':
    case 'replace': {
      const uri = toWriteIn(files, edit.file);
      if (uri !== undefined) write(edit, uri, files);
      return;
    }
    case 'rename a name': {
      const uri = toWriteIn(files, edit.file);
      if (uri !== undefined) await rename(edit, uri, editor, files);
      return;
    }
    case 'open': {
      const uri = choose(files.maps(), edit.file);
      if (uri !== undefined) files.openFile(uri);
      return;
    }
    case 'undo':
    case 'close':
    case 'save': {
      const uri = choose(opened(), edit.file);
      if (uri === undefined) return;
      if (edit.kind === 'undo') files.undo(uri);
      else if (edit.kind === 'close') files.close(uri);
      else files.write(uri, files.open.get(uri)?.getText());
      return;
    }
    case 'add':
    case 'configure':
      files.write(edit.uri, edit.text);
      return;
    case 'remove configuration':
      if (disk.has(edit.uri)) files.write(edit.uri, undefined);
      return;
    case 'remove':
    case 'change on disk': {
      const uri = choose(onDisk(), edit.file);
      if (uri === undefined) return;
      for (const text of 'texts' in edit ? edit.texts : [undefined]) {
        files.write(uri, text);
        await turns();
      }
      return;
    }
    case 'move': {
      const from = choose(onDisk(), edit.file);
      if (from === undefined || from === edit.to) return;
      files.move([{ from, to: edit.to }], { oldUri: from, newUri: edit.to }, edit.eventsFirst);
      return;
    }
    case 'move folder': {
      const [shared, common] = ['file:///maps/shared', 'file:///maps/common'];
      const back = onDisk().some((uri) => uri.startsWith(`${common}/`));
      const [oldUri, newUri] = back ? [common, shared] : [shared, common];
      const inside = [...disk.keys()].filter((uri) => uri.startsWith(`${oldUri}/`));
      const moves = inside.map((from) => ({ from, to: from.replace(oldUri, newUri) }));
      if (moves.length > 0) files.move(moves, { oldUri, newUri }, edit.eventsFirst);
      return;
    }
    case 'wait':
      await editor.settle();
  }
}

/** Returns a file to write in and opens it. Usually chooses a file that is already open. */
function toWriteIn(files: FilesInEditor, share: number): string | undefined {
  const stays = files.open.size > 0 && share < 0.8;
  const uri = stays
    ? choose([...files.open.keys()].sort(), share / 0.8)
    : choose(files.maps(), (share * 5) % 1);
  return uri === undefined ? undefined : files.openFile(uri).uri;
}

function choose(from: readonly string[], share: number): string | undefined {
  return from[Math.min(from.length - 1, Math.floor(share * from.length))];
}

function write(
  edit: Extract<Edit, { kind: 'type' | 'paste' | 'delete' | 'replace' }>,
  uri: string,
  files: FilesInEditor,
): void {
  const getPlaceAt = (share: number) =>
    Math.floor(share * ((files.open.get(uri)?.getText().length ?? 0) + 1));
  if (edit.kind === 'replace') {
    files.change(
      uri,
      edit.at.map(getPlaceAt).map((start) => ({ start, end: start + 5, text: edit.text })),
    );
    return;
  }
  let start = getPlaceAt(edit.at);
  if (edit.kind === 'delete') {
    files.change(uri, [{ start, end: start + edit.length, text: '' }]);
    return;
  }
  // Types some letters one by one, and the rest at once, as a completion does.
  const [first = '', second = '', third = '', ...rest] = edit.kind === 'type' ? edit.text : [edit.text];
  for (const text of [first, second, third, rest.join('')].filter((part) => part !== '')) {
    files.change(uri, [{ start, end: start, text }]);
    start += text.length;
  }
}

async function rename(
  { at, name }: Extract<Edit, { kind: 'rename a name' }>,
  uri: string,
  editor: Editor,
  files: FilesInEditor,
): Promise<void> {
  await editor.settle();
  const document = files.openFile(uri);
  const words = [...document.getText().matchAll(/[\p{L}_][\p{L}\d_-]*/gu)];
  const word = words[Math.floor(at * words.length)];
  if (!word) return;
  const position = document.positionAt(word.index);
  const asked = { textDocument: { uri }, position, newName: name };
  const changed = await editor
    .request<WorkspaceEdit | null>('textDocument/rename', asked)
    .catch((error: unknown) => {
      // Not every word is a name, and not every new name is valid.
      if ((error as { code?: number }).code === requestFailed) return null;
      throw error;
    });
  if (changed?.changes) files.apply(changed.changes);
}

const requestFailed = -32803;
