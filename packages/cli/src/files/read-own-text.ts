import { fileURLToPath } from 'node:url';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';

/** Reads a text that was built next to the command, or returns undefined if it was not built. */
export function readOwnText(url: URL): string | undefined {
  const { bytes } = readRegularFileSync(fileURLToPath(url), sizeLimits.import);
  return bytes && new TextDecoder().decode(bytes);
}
