/**
 * How the time of parse, check, edit, format, diff, merge, hover and completion grows with some seventy kinds of text, each
 * made four times as large: 1 is in proportion, 2 is its square. Run it with `npm run bench -- growth`. With `--limit 1.6`
 * it prints only what grows faster, and fails for it; `npm run verify` runs that. Further arguments are parts of patterns' names.
 */
import { operationsOn } from './growth/operations.ts';
import { patterns } from './growth/patterns.ts';
import { runGrowth } from './growth/run-growth.ts';

runGrowth(patterns, operationsOn);
