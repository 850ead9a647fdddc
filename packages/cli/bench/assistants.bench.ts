/**
 * Measures how well the checks and safe fixes repair maps of the kind that language models write without the guide.
 * For each map in `assistants/maps`, prints the errors, the rounds until no error is left (a round is a check and
 * `--fix`, which applies the fixes in several passes), and the content that got lost. Errors that stay need an answer
 * of the writer. What is missing, such as an owner, is not an error here: only the writer knows it.
 * Targets: a median of one round, and no lost content.
 * `--show NAME` prints a fixed map with the errors that are left, `--unsafe-fixes` applies those fixes as well.
 */
import { readFileSync } from 'node:fs';
import { assistantMaps } from './assistants/assistant-maps.ts';
import { fixRounds } from './assistants/fix-rounds.ts';

const shown = process.argv[process.argv.indexOf('--show') + 1];
const unsafe = process.argv.includes('--unsafe-fixes');
const rows = assistantMaps.map(({ name, path }) => ({
  name,
  ...fixRounds(name, readFileSync(path, 'utf8'), unsafe),
}));

console.log('errors  rounds  passes  left  lost  map');
for (const { name, before, passes, errors, lost } of rows) {
  const cells = [
    before,
    passes === undefined ? '–' : Math.min(passes, 1),
    passes ?? '–',
    errors.length,
    lost.length,
  ].map((cell) => String(cell).padStart(4));
  console.log(`  ${cells.join('    ')}  ${name}`);
}
const counts = rows.map(({ passes = Infinity }) => Math.min(passes, passes === Infinity ? Infinity : 1));
const median = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)];
const clean = rows.filter(({ passes }) => passes !== undefined).length;
const lossy = rows.filter(({ lost }) => lost.length > 0).length;
console.log(`\n${rows.length} maps: median ${median} round(s), ${clean} clean, ${lossy} lost content`);

for (const { name, text, errors, lost } of rows) {
  if (shown !== name && shown !== 'all') continue;
  console.log(`\n# ${name}\n${text}`);
  for (const { message, span } of errors)
    console.log(`${text.slice(0, span.start).split('\n').length}: ${message}`);
  if (lost.length > 0) console.log(`lost: ${lost.join(' · ')}`);
}
