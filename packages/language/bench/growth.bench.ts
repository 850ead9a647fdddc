/**
 * How the time of parse, check, edit, format, diff, merge, hover and completion grows with some seventy kinds of text, each
 * made four times as large: 1 is in proportion, 2 is its square. Run it with `npm run bench -- growth`. With `--limit 1.6`
 * it prints only what grows faster, and fails for it; `npm run verify` runs that. Further arguments are parts of patterns' names.
 */
import { parseArgs } from 'node:util';
import { type Growth, measureGrowth } from './growth/measure-growth.ts';
import { patterns } from './growth/patterns.ts';

const { values, positionals } = parseArgs({
  options: { limit: { type: 'string' }, characters: { type: 'string' } },
  allowPositionals: true,
});
const limit = values.limit === undefined ? undefined : Number(values.limit);
const sizes = { characters: Number(values.characters ?? (limit === undefined ? 24_000 : 5000)), least: 30 };
const chosen = patterns.filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
);
/**
 * How often a pattern that grows too fast is measured again, each time with twice as much text: a busy machine and a
 * limit that is reached between the two sizes pass, a square stays one.
 */
const tries = 3;

for (const pattern of patterns.slice(0, 2)) measureGrowth(pattern, { characters: 4000, least: 20 });
const tooFast: Growth[] = [];
if (limit === undefined) console.log(headings());
for (const pattern of chosen) {
  let measured = measureGrowth(pattern, sizes);
  if (limit === undefined) console.log(row(measured));
  else {
    for (let i = 1; i < tries && over(measured, limit).length > 0; i++) {
      const again = measureGrowth(pattern, { ...sizes, characters: sizes.characters * 2 ** i });
      measured = measured.map((growth, j) => lower(growth, again[j] ?? growth));
    }
    tooFast.push(...over(measured, limit));
  }
}
for (const { pattern, operation, small, large, exponent } of tooFast) {
  console.log(
    `${operation} of ${pattern} grows with an exponent of ${exponent?.toFixed(2)}: ${small.toFixed(0)} ms, and ${large.toFixed(0)} ms for four times as much.`,
  );
}
if (tooFast.length > 0) process.exitCode = 1;
else if (limit !== undefined) console.log(`${chosen.length} patterns: none above an exponent of ${limit}.`);

function over(measured: readonly Growth[], most: number): readonly Growth[] {
  return measured.filter(({ exponent }) => exponent !== undefined && exponent > most);
}

function lower(a: Growth, b: Growth): Growth {
  return (a.exponent ?? 0) <= (b.exponent ?? 0) ? a : b;
}

function headings(): string {
  const names = ['parse', 'check', 'edit', 'format', 'diff', 'merge', 'hover', 'completion'];
  return `${'exponent (ms of the large text)'.padEnd(40)}${names.map((name) => name.padStart(13)).join('')}`;
}

function row(measured: readonly Growth[]): string {
  const cells = measured.map(({ exponent, large }) => `${exponent?.toFixed(2) ?? '–'} (${large.toFixed(0)})`);
  return `${(measured[0]?.pattern ?? '').padEnd(40)}${cells.map((cell) => cell.padStart(13)).join('')}`;
}
