import type { Glob } from '@journey-maps/core/text';
import { entriesOf, readTree } from './read-json.ts';
import { readPatterns } from './read-patterns.ts';

/**
 * Reads only the `ignore` patterns of a configuration, since maps are found before anything else applies.
 * `readConfig` reports their problems.
 */
export function readIgnore(text: string): readonly Glob[] {
  const root = readTree(text, silently);
  if (root?.type !== 'object') return [];
  const ignore = entriesOf(root, '', undefined, silently).find(({ name }) => name === 'ignore');
  return ignore === undefined ? [] : readPatterns(ignore.value, 'ignore', silently);
}

function silently(): void {}
