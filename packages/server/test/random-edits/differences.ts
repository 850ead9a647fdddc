import { startEditor } from '../editor.ts';
import { whatIsTold } from './collect-results.ts';
import type { Edit } from './edits.ts';
import { settings, startUser } from './user.ts';
import { watchedPictures } from './watched-pictures.ts';

/** Returns the differences between a server after some edits and a new server that starts with their result. */
export async function differencesAfter(seed: number, edits: readonly Edit[]): Promise<readonly string[]> {
  const user = await startUser(seed);
  try {
    for (const edit of edits) await user.make(edit);
    const { disk } = user.editor;
    const other = await startEditor(Object.fromEntries(inOrder(disk)));
    try {
      other.configure(settings);
      for (const [uri, document] of inOrder(user.files.open)) other.open(uri, document.getText());
      // Findings about missing parts of the text last typed are shown after a save.
      for (const uri of user.files.open.keys()) {
        user.editor.notify('textDocument/didSave', { textDocument: { uri } });
      }
      await user.editor.settle();
      await other.settle();
      const uris = [...user.files.seen].sort();
      return placesOfDifference(
        await whatIsTold(user.editor, uris, user.pictures),
        await whatIsTold(other, uris, watchedPictures(other)),
      );
    } finally {
      other.dispose();
    }
  } finally {
    user.editor.dispose();
  }
}

function inOrder<T>(files: ReadonlyMap<string, T>): [uri: string, file: T][] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Reduces the edits to a minimum that still causes a difference or a failure. */
export async function fewestEdits(seed: number, edits: readonly Edit[]): Promise<readonly Edit[]> {
  const fails = async (some: readonly Edit[]) =>
    (await differencesAfter(seed, some).catch((error: unknown) => [String(error)])).length > 0;
  let left = edits;
  for (let size = left.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < left.length; ) {
      const fewer = [...left.slice(0, at), ...left.slice(at + size)];
      if (await fails(fewer)) left = fewer;
      else at += size;
    }
  }
  return left;
}

/** Returns the places where two answers differ, one line each. */
function placesOfDifference(a: unknown, b: unknown, path = ''): readonly string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (isObject(a) && isObject(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
      placesOfDifference(a[key], b[key], `${path} ${key}`),
    );
  }
  const short = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 300);
  return [`${path}: ${short(a)}, a fresh one: ${short(b)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
