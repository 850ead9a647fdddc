import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';

/**
 * Reads a file of git's with each byte as one character, so that it can be written again whatever its encoding is.
 *
 * @returns undefined where there is no such file
 */
export function readBytewise(path: string): string | undefined | { readonly problem: string } {
  const read = readRegularFileSync(path, sizeLimits.config);
  if (read.bytes !== undefined) return Buffer.from(read.bytes).toString('latin1');
  if (read.isMissing) return undefined;
  return { problem: read.problem.replace(/^cannot be read: /u, '').replace(/^is /u, 'it is ') };
}
