import { readMap } from '../files/read-map.ts';
import { writeWhole } from '../files/write-whole.ts';

/**
 * Writes a map's new text, with a byte order mark where it had one.
 *
 * @param before the text that was read
 * @returns why it was not written, if so
 */
export function writeFixed(path: string, before: string, after: string): string | undefined {
  const read = readMap(path);
  if (read.text === undefined) return read.problem;
  // Somebody saved it meanwhile, and what they wrote must not be lost.
  if (read.text !== before) return 'was changed meanwhile: run this again';
  const problem = writeWhole(path, (read.hasMark ? '\uFEFF' : '') + after);
  return problem === undefined ? undefined : `cannot be written: ${problem}`;
}
