import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../version.ts';

/**
 * Returns the text of a new configuration.
 *
 * @param folder its folder: a package that is installed there has the schema, and works without a network
 * @param ignore the patterns of maps to leave out
 */
export function writeConfigText(folder: string, ignore: readonly string[]): string {
  const inPackage = 'journey-maps/schemas/journey.config.schema.json';
  const schema = existsSync(join(folder, 'node_modules', inPackage))
    ? `./node_modules/${inPackage}`
    : `https://unpkg.com/journey-maps@${version}/schemas/journey.config.schema.json`;
  const config = { $schema: schema, extends: 'recommended', ...(ignore.length > 0 && { ignore }) };
  return `${JSON.stringify(config, null, 2)}\n`;
}
