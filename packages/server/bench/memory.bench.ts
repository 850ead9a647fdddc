/** Measures the memory of a map that has been parsed, linked and checked, as a multiple of the size of its text. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Workspace } from '@journey-maps/core/rules';
import { parse } from '@journey-maps/language';
import { createMap } from './create-map.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const today = '2026-11-21';
// Loads and compiles everything first, so that the measurement includes only maps.
const warm = new Workspace();
for (let i = 0; i < 200; i++) warm.set(parse(createMap(5, i), 'file:///warm.journey'));
warm.check('file:///warm.journey', { today });

const rows: Record<string, object> = {};
for (const files of [1000, 5000]) {
  const before = heap();
  const workspace = new Workspace();
  let source = 0;
  for (let i = 0; i < files; i++) {
    const text = createMap(5, i);
    source += text.length;
    workspace.set(parse(text, `file:///maps/${i}.journey`));
  }
  for (const uri of workspace.uris()) workspace.check(uri, { today });
  const used = heap() - before;
  rows[`${files} files of 5 KB`] = {
    'text MB': Math.round(source / 1e5) / 10,
    'heap MB': Math.round(used / 1e5) / 10,
    '× text': Math.round((used / source) * 10) / 10,
  };
}
console.log('Memory');
console.table(rows);

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
