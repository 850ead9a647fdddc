import {
  close,
  closeSync,
  constants,
  fstat,
  fstatSync,
  open,
  openSync,
  read,
  readSync,
  type Stats,
  stat,
  statSync,
} from 'node:fs';
import { promisify } from 'node:util';
import { largestPicture } from '@journey-maps/core/semantics';
import { describeFsError } from './fs-error-text.ts';
import { isReadable } from './read-boundary.ts';

/**
 * The bytes of a file, or the reason why they cannot be read. The reason is a sentence without its subject,
 * the file name, and without its full stop.
 */
export type FileBytes =
  | { readonly bytes: Uint8Array }
  /** `isMissing`: there is no file at this path. */
  | {
      readonly bytes?: undefined;
      readonly problem: string;
      readonly isMissing: boolean;
      readonly isTooLarge?: true;
    };

const megabyte = 1_000_000;

/** The largest files to read, in bytes: far above what people write, far below what exhausts memory. */
export const sizeLimits = {
  map: 10 * megabyte,
  config: megabyte,
  /** A `.gitignore` is smaller, since its rules are matched against each file. */
  ignore: megabyte / 10,
  baseline: 50 * megabyte,
  cache: 500 * megabyte,
  import: 50 * megabyte,
  picture: largestPicture,
} as const;

/** Opening a FIFO must not wait for a writer. Windows has no such flag, and needs none. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * Reads a regular file of limited size.
 *
 * A repository can contain links to devices, FIFOs and endless files, which would block or never end.
 * So the product reads files of a workspace only with this function and `readRegularFile`;
 * a lint rule enforces that.
 *
 * @param limit the maximum size of the file, in bytes
 * @param most the maximum number of bytes to read
 */
export function readRegularFileSync(path: string, limit: number, most = Infinity): FileBytes {
  let file: number | undefined;
  try {
    // Opening some devices has side effects, so check the path first. Check the open file again, since
    // another file may have replaced it.
    if (!isReadable(path)) return outside;
    const refused = refuseFile(statSync(path), limit);
    if (refused !== undefined) return refused;
    file = openSync(path, flags);
    const stats = fstatSync(file);
    const refusedNow = refuseFile(stats, limit);
    if (refusedNow !== undefined) return refusedNow;
    const bytes = Buffer.allocUnsafe(Math.min(chooseCapacity(stats), most));
    let length = 0;
    for (;;) {
      const count = readSync(file, bytes, length, bytes.length - length, length);
      length += count;
      if (count === 0 || length === bytes.length) break;
    }
    return takeWhole(bytes, length, stats);
  } catch (error) {
    return createFailure(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const later = {
  close: promisify(close),
  fstat: promisify<number, Stats>(fstat),
  open: promisify<string, number, number>(open),
  read: promisify(read),
  stat: promisify<string, Stats>(stat),
};

/** Reads a file like `readRegularFileSync`, but asynchronously. */
export async function readRegularFile(path: string, limit: number, most = Infinity): Promise<FileBytes> {
  let file: number | undefined;
  try {
    if (!isReadable(path)) return outside;
    const refused = refuseFile(await later.stat(path), limit);
    if (refused !== undefined) return refused;
    file = await later.open(path, flags);
    const stats = await later.fstat(file);
    const refusedNow = refuseFile(stats, limit);
    if (refusedNow !== undefined) return refusedNow;
    const bytes = Buffer.allocUnsafe(Math.min(chooseCapacity(stats), most));
    let length = 0;
    for (;;) {
      const { bytesRead } = await later.read(file, bytes, length, bytes.length - length, length);
      length += bytesRead;
      if (bytesRead === 0 || length === bytes.length) break;
    }
    return takeWhole(bytes, length, stats);
  } catch (error) {
    return createFailure(error);
  } finally {
    if (file !== undefined) await later.close(file);
  }
}

/** A file outside the folders to which this process is limited looks missing. */
const outside: FileBytes = {
  problem: 'is outside the folders that may be read',
  isMissing: true,
};

function refuseFile(stats: Stats, limit: number): FileBytes | undefined {
  if (stats.isDirectory()) return { problem: 'cannot be read: it is a folder', isMissing: true };
  if (!stats.isFile()) {
    return {
      problem: `is ${describeKind(stats)}, not a file. Journey Maps reads only files`,
      isMissing: false,
    };
  }
  return stats.size > limit ? refuseTooLarge(limit) : undefined;
}

function describeKind(stats: Stats): string {
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

function refuseTooLarge(limit: number): FileBytes {
  const size = limit < megabyte ? `${limit / 1000} KB` : `${limit / megabyte} MB`;
  const problem = `is larger than ${size}, so Journey Maps does not read it. Split it, or leave it out`;
  return { problem, isMissing: false, isTooLarge: true };
}

/** Returns the size of the buffer. Virtual files of the system report size 0 but can have content. */
function chooseCapacity({ size }: Stats): number {
  return size === 0 ? 65_536 : size;
}

/**
 * Returns the bytes that were read. A file that reports size 0 but fills the buffer may be
 * endless, so it is refused.
 */
function takeWhole(bytes: Buffer, length: number, { size }: Stats): FileBytes {
  return size === 0 && length === bytes.length
    ? { problem: 'is not a regular file. Journey Maps reads only such files', isMissing: false }
    : { bytes: bytes.subarray(0, length) };
}

function createFailure(error: unknown): FileBytes {
  const { code = '' } = error as NodeJS.ErrnoException;
  return {
    problem: `cannot be read: ${describeFsError(error)}`,
    isMissing: code === 'ENOENT' || code === 'ENOTDIR',
  };
}
