import { readFileSync } from 'node:fs';
import { whyNot } from './why-not.ts';

/** A map's text, or why there is none. */
export type ReadMap =
  /** `hasMark`: the file begins with a byte order mark, which is no part of the text. */
  | { readonly text: string; readonly hasMark: boolean }
  /** `isMissing`: there is no file at this path. */
  | { readonly text?: undefined; readonly problem: string; readonly isMissing: boolean };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a file strictly as UTF-8; a byte order mark is dropped. */
export function readMap(path: string): ReadMap {
  try {
    return decodeMap(readFileSync(path));
  } catch (error) {
    return { problem: `cannot be read: ${whyNot(error)}`, isMissing: isMissing(error) };
  }
}

export function decodeMap(bytes: Uint8Array): ReadMap {
  try {
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { text: utf8.decode(bytes), hasMark };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const problem =
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? 'is not UTF-8. Save it as UTF-8'
        : 'is too big to be read as a text';
    return { problem, isMissing: false };
  }
}

/** A folder is no map, and neither is what lies below a file. */
function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
