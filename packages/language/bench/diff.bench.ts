/**
 * Measures how reliably the diff distinguishes renames and moves from removals and additions, and its time for
 * many changed files. Run it with `npm run bench -- diff`.
 */
import { diffMaps } from '@journey-maps/core/versions';
import { createMap } from '../../cli/bench/create-map.ts';
import { parse } from '../src/index.ts';
import { labelledEdits } from './diff/labelled-edits.ts';

const { edits, precision, recall, kinds, mistakes } = labelledEdits(1000);
const percent = (part: number) => `${(part * 100).toFixed(2)}%`;
console.log(`${edits} labelled edits: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
console.log(`renames and moves: precision ${percent(precision)}, recall ${percent(recall)}`);
for (const mistake of mistakes.slice(0, 20)) console.log(`  ${mistake}`);

const files = 200;
const bytes = 5_000;
const texts = Array.from({ length: files }, (_, i) => createMap(bytes, i));
const read = (of: (text: string) => string) =>
  new Map(texts.map((text, i) => [`m${i}.journey`, parse(of(text), `file:///maps/m${i}.journey`)]));
const changed = (text: string) =>
  text
    .replace('emotion -1', 'emotion +2')
    .replace('step step-1 ', 'step first-step ')
    .replace(
      '      opportunity chance-2 ',
      '      pain "Nobody explains the price"\n      opportunity chance-2 ',
    );
const times = [1, 2, 3, 4, 5].map(() => {
  const base = { maps: read((text) => text) };
  const head = { maps: read(changed) };
  const start = performance.now();
  const { changes } = diffMaps(base, head);
  return { milliseconds: performance.now() - start, changes: changes.length };
});
const best = times.toSorted((a, b) => a.milliseconds - b.milliseconds)[2];
console.log(
  `${files} changed files of ${bytes / 1000} KB, parsed: ${best?.changes} changes in ${best?.milliseconds.toFixed(0)} ms`,
);
