import { fileURLToPath } from 'node:url';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';

/** Reads a text that was built beside the command; undefined where it was not built. */
export function readOwnText(url: URL): string | undefined {
  const { bytes } = readRegularFileSync(fileURLToPath(url), sizeLimits.import);
  return bytes && new TextDecoder().decode(bytes);
}
