import { readMap } from '../files/read-map.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';

/**
 * Writes a map's new text, and keeps its byte order mark.
 *
 * @param before the text that was read
 * @returns the reason for a failure to write
 */
export function writeFixed(path: string, before: string, after: string): string | undefined {
  const read = readMap(path);
  if (read.text === undefined) return read.problem;
  // The file was saved meanwhile, and the saved edits must not be lost.
  if (read.text !== before) return 'was changed in the meantime: run the command again';
  const problem = writeFileAtomic(path, (read.hasMark ? '\uFEFF' : '') + after);
  return problem === undefined ? undefined : `cannot be written: ${problem}`;
}
