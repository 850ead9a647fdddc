import { parseArgs } from 'node:util';
import { type Growth, measureGrowth, type OperationsOn } from './measure-growth.ts';
import type { Pattern } from './pattern.ts';

/**
 * The number of attempts for a pattern that grows too fast, with up to four times the text. Later attempts
 * filter out noise and limits between the two sizes; quadratic growth remains.
 */
const tries = 6;

/**
 * Prints how the time of operations on patterns grows. With `--limit`, it prints only what grows faster, as soon
 * as it is measured, and sets the exit code if there is any. It reports its progress on a terminal or with
 * `--verbose`. Further arguments of the process select patterns by parts of their names.
 */
export function runGrowth(patterns: readonly Pattern[], listOperationsOn: OperationsOn): void {
  const { values, positionals } = parseArgs({
    options: { limit: { type: 'string' }, characters: { type: 'string' }, verbose: { type: 'boolean' } },
    allowPositionals: true,
  });
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  const sizes = { characters: Number(values.characters ?? (limit === undefined ? 24_000 : 5000)), least: 30 };
  const chosen = patterns.filter(
    ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
  );
  for (const pattern of patterns.slice(0, 2))
    measureGrowth(pattern, { characters: 4000, least: 20 }, listOperationsOn);
  const reportsProgress = values.verbose === true || process.stderr.isTTY;
  let tooFast = 0;
  for (const [i, pattern] of chosen.entries()) {
    const began = performance.now();
    let measured = measureGrowth(pattern, sizes, listOperationsOn);
    if (limit === undefined) {
      if (i === 0) console.log(headings(measured));
      console.log(row(measured));
      continue;
    }
    for (let j = 1; j < tries && over(measured, limit).length > 0; j++) {
      // The others take longer together, and are known to be fast.
      const suspects = new Set(over(measured, limit).map(({ operation }) => operation));
      const again = measureGrowth(
        pattern,
        { ...sizes, characters: sizes.characters * 2 ** Math.min(j, 2) },
        listOperationsOn,
        (operation) => suspects.has(operation),
      );
      measured = measured.map((growth) =>
        lower(growth, again.find(({ operation }) => operation === growth.operation) ?? growth),
      );
    }
    for (const growth of over(measured, limit)) {
      tooFast++;
      console.log(sentence(growth));
    }
    if (reportsProgress) {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.error(`${i + 1} of ${chosen.length}: ${pattern.name} (${seconds} s)`);
    }
  }
  if (tooFast > 0) process.exitCode = 1;
  else if (limit !== undefined) console.log(`${chosen.length} patterns: none above an exponent of ${limit}.`);
}

function over(measured: readonly Growth[], most: number): readonly Growth[] {
  return measured.filter(({ exponent }) => exponent !== undefined && exponent > most);
}

function lower(a: Growth, b: Growth): Growth {
  return (a.exponent ?? 0) <= (b.exponent ?? 0) ? a : b;
}

function sentence({ pattern, operation, small, large, exponent }: Growth): string {
  return `${operation} of ${pattern} grows with an exponent of ${exponent?.toFixed(2)}: ${small.toFixed(0)} ms, and ${large.toFixed(0)} ms for four times as much.`;
}

function headings(measured: readonly Growth[]): string {
  const names = measured.map(({ operation }) => operation.padStart(13));
  return `${'exponent (ms of the large text)'.padEnd(40)}${names.join('')}`;
}

function row(measured: readonly Growth[]): string {
  const cells = measured.map(({ exponent, large }) => `${exponent?.toFixed(2) ?? '–'} (${large.toFixed(0)})`);
  return `${(measured[0]?.pattern ?? '').padEnd(40)}${cells.map((cell) => cell.padStart(13)).join('')}`;
}
