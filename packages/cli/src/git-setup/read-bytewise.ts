import type { Failure } from '@journey-maps/core/text';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';

/**
 * Reads one of git's files with one character for each byte, so that it can be written back in any encoding.
 *
 * @returns undefined for a missing file
 */
export function readBytewise(path: string): string | undefined | Failure {
  const read = readRegularFileSync(path, sizeLimits.config);
  if (read.bytes !== undefined) return Buffer.from(read.bytes).toString('latin1');
  if (read.isMissing) return undefined;
  return { problem: read.problem.replace(/^cannot be read: /u, '').replace(/^is /u, 'it is ') };
}
