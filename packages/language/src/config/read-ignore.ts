import type { Glob } from '@journey-maps/core';
import { entriesOf, readTree } from './read-json.ts';
import { readPatterns } from './read-patterns.ts';

/**
 * Reads the `ignore` of a configuration, and nothing else of it: finding maps comes before everything that the rest is
 * for. Its mistakes are reported with those of the rest.
 */
export function readIgnore(text: string): readonly Glob[] {
  const root = readTree(text, silently);
  if (root?.type !== 'object') return [];
  const ignore = entriesOf(root, '', undefined, silently).find(({ name }) => name === 'ignore');
  return ignore === undefined ? [] : readPatterns(ignore.value, 'ignore', silently);
}

function silently(): void {}
