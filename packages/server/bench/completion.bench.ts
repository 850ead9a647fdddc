/**
 * Measures completion in a map that has just changed: starts of statements, names (including those of other
 * files) and values. The budget is 30 ms (95th percentile).
 */
import { Workspace } from '@journey-maps/core/rules';
import { complete, parse } from '@journey-maps/language';
import { percentiles } from '../../../scripts/bench/percentiles.ts';
import { createMap } from './create-map.ts';

const today = '2026-11-21';
const rows: Record<string, object> = {};

/** The text typed at the end of a step's body. Completion is requested after it. */
const typed = {
  statement: '',
  owner: 'owner ',
  touchpoint: 'touchpoint ',
  emotion: 'emotion ',
  path: 'link "',
};

for (const [label, files, kilobytes] of [
  ['10 KB map among 1,000 files', 1000, 10],
  ['the same, 100 of them with owners of their own', 1000, 10],
  ['100 KB map among 1,000 files', 1000, 100],
] as const) {
  const workspace = new Workspace();
  const add = (name: string, text: string) => workspace.set(parse(text, `file:///maps/${name}.journey`));
  add('people', 'persona anna "Anna" { goal "Buy" }\nowner web "Web team"\n');
  const withOwners = label.includes('owners') ? 100 : 0;
  for (let i = 0; i < files; i++) {
    add(`map-${i}`, (i < withOwners ? `owner team-${i} "Team ${i}"\n` : '') + createMap(5, i));
  }
  const view = { uris: () => workspace.uris(), get: (uri: string) => workspace.get(uri) };
  const uri = 'file:///maps/open.journey';
  const text = createMap(kilobytes, 9999);
  const steps = [...text.matchAll(/thought/g)].map(({ index }) => index);
  const times: number[] = [];
  let offered = 0;
  for (let i = 0; i < 200; i++) {
    for (const word of Object.values(typed)) {
      const at = steps[(i * 7) % steps.length] ?? 0;
      workspace.set(parse(`${text.slice(0, at)}${word}\n      ${text.slice(at)}`, uri));
      const start = performance.now();
      const linked = workspace.linked(uri);
      if (linked) offered += complete(linked, view, at + word.length, today).proposals.length;
      times.push(performance.now() - start);
    }
  }
  const { median, p95 } = percentiles(times);
  rows[label] = {
    'median ms': median,
    'p95 ms': p95,
    'offered on average': Math.round(offered / times.length),
  };
}
console.log('Completion');
console.table(rows);
