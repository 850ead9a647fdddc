import { brokenPatterns } from './broken-patterns.ts';
import { filePatterns } from './file-patterns.ts';
import { mapPatterns } from './map-patterns.ts';
import { mergePatterns } from './merge-patterns.ts';
import type { Pattern } from './pattern.ts';

export const patterns: readonly Pattern[] = [
  ...mapPatterns,
  ...brokenPatterns,
  ...filePatterns,
  ...mergePatterns,
];
