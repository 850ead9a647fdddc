/** Writes the JSON schema of `journey.config.json` to the file named by the first argument. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createConfigSchema } from '../src/config/config-schema.ts';

const [, , file] = process.argv;
if (file === undefined) throw new Error('Which file?');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(createConfigSchema(), null, 2)}\n`);
