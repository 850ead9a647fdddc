import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface ExampleText {
  readonly name: string;
  readonly text: string;
}

/** Returns all example maps with their paths in the examples folder. */
export function exampleTexts(): ExampleText[] {
  const folder = join(import.meta.dirname, '../../../../examples');
  return globSync('**/*.journey', { cwd: folder })
    .sort()
    .map((path) => ({
      name: relative(folder, join(folder, path)).replaceAll('\\', '/'),
      text: readFileSync(join(folder, path), 'utf8'),
    }));
}
