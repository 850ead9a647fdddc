/**
 * Measures how the time of parse, check, edit, format, diff, merge, hover and completion grows with the text.
 * There are about ninety patterns of text, and each is measured at two sizes of ratio four. The exponent is 1
 * for linear and 2 for quadratic time.
 *
 * Run it with `npm run bench -- growth`. With `--limit 1.6` it prints only what grows faster, as soon as it is
 * measured, and fails if there is any; `npm run verify` runs that. On a terminal or with `--verbose`, a line on
 * stderr reports each measured pattern. Further arguments select patterns by parts of their names.
 */
import { listOperationsOn } from './growth/operations.ts';
import { patterns } from './growth/patterns.ts';
import { runGrowth } from './growth/run-growth.ts';

runGrowth(patterns, listOperationsOn);
