import { isLfsPointer } from '@journey-maps/core/text';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';

/** A map's text, or the reason why it cannot be read. */
export type ReadMap =
  /** `hasMark`: the file begins with a byte order mark, which is not part of the text. */
  | { readonly text: string; readonly hasMark: boolean }
  /** `isMissing`: there is no file at this path. */
  | { readonly text?: undefined; readonly problem: string; readonly isMissing: boolean };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a file strictly as UTF-8 and drops a byte order mark.
 *
 * @param limit the maximum size in bytes
 */
export function readMap(path: string, limit: number = sizeLimits.map): ReadMap {
  const read = readRegularFileSync(path, limit);
  return read.bytes === undefined ? read : decodeMap(read.bytes);
}

export function decodeMap(bytes: Uint8Array): ReadMap {
  try {
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const problem = findLfsProblem(bytes);
    return problem === undefined ? { text: utf8.decode(bytes), hasMark } : { problem, isMissing: false };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const problem =
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? 'is not UTF-8. Save it as UTF-8'
        : 'is too large to read as text';
    return { problem, isMissing: false };
  }
}

/** Returns a problem if a file is only a pointer of Git LFS, otherwise undefined. */
export function findLfsProblem(bytes: Uint8Array): string | undefined {
  if (bytes.length > 1023 || !isLfsPointer(Buffer.from(bytes).toString('latin1'))) return undefined;
  return 'is a Git LFS pointer, and not the file itself. Fetch the file with `git lfs pull`';
}
