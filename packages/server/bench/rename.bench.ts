/**
 * Measures a rename of names that a thousand maps use: the search for the edits, and the check that no other
 * name changes its meaning. The budget is one second.
 */
import { renameEdits } from '@journey-maps/core/edits';
import { Workspace } from '@journey-maps/core/rules';
import { isKeyword, parse } from '@journey-maps/language';
import { percentiles } from '../../../scripts/bench/percentiles.ts';
import { createMap } from './create-map.ts';

const runs = 3;
const people = 'persona anna "Anna" { goal "Buy" }\nowner web "Web team"\n';
const uri = 'file:///maps/people.journey';
const rows: Record<string, object> = {};

const workspace = new Workspace();
workspace.set(parse(people, uri));
for (let i = 0; i < 1000; i++) workspace.set(parse(createMap(5, i), `file:///maps/map-${i}.journey`));
// A running server has linked every file.
for (const each of workspace.uris()) workspace.check(each, { today: '2026-11-21' });

for (const [label, name, newName] of [
  ['an owner with 30 uses in each map', 'web', 'web-team'],
  ['a persona with 16 uses in each map', 'anna', 'anna-b'],
  ['an owner, to the name of a persona of each map', 'web', 'anna'],
] as const) {
  const times: number[] = [];
  let edits = 0;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const renamed = renameEdits(workspace, uri, people.indexOf(name), newName, { parse, isKeyword });
    times.push(performance.now() - start);
    if ('refusal' in renamed) throw new Error(renamed.refusal);
    edits = renamed.edits.length;
  }
  rows[label] = { edits, 'first ms': Math.round(times[0] ?? 0), 'median ms': percentiles(times).median };
}
console.log('Rename in 1,000 maps');
console.table(rows);
