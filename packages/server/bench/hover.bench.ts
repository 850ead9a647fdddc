/**
 * Measures hovers on every keyword, name, value and title of a large map. Its imports are also used by a
 * thousand other maps. The budget is 10 ms (95th percentile).
 */
import { Workspace } from '@journey-maps/core/rules';
import { classify, findHover, parse } from '@journey-maps/language';
import { percentiles } from '../../../scripts/bench/percentiles.ts';
import { createMap } from './create-map.ts';

const today = '2026-11-21';
const rows: Record<string, object> = {};

for (const [label, files, kilobytes] of [
  ['10 KB map in a workspace of 1,000', 1000, 10],
  ['100 KB map in a workspace of 1,000', 1000, 100],
  ['10 KB map in a workspace of 5,000', 5000, 10],
] as const) {
  const workspace = new Workspace();
  const add = (name: string, text: string) => workspace.set(parse(text, `file:///maps/${name}.journey`));
  add('people', 'persona anna "Anna" { goal "Buy" }\nowner web "Web team"\n');
  for (let i = 0; i < files; i++) add(`map-${i}`, createMap(5, i));
  for (const uri of workspace.uris()) workspace.check(uri, { today });
  const uri = 'file:///maps/open.journey';
  const text = createMap(kilobytes, 9999);
  const tokens = classify(text);
  const pointed = (offset: number) => {
    const linked = workspace.linked(uri);
    if (linked) findHover({ linked, workspace, findings: workspace.check(uri, { today }), offset, today });
  };
  const first: number[] = [];
  const later: number[] = [];
  for (let version = 0; version < 20; version++) {
    workspace.set(parse(`${text}// ${version}\n`, uri));
    workspace.check(uri, { today });
    for (let i = 0; i < 25; i++) {
      const { span } = tokens[(version * 25 + i * 37) % tokens.length] ?? { span: { start: 0 } };
      const start = performance.now();
      pointed(span.start);
      (i === 0 ? first : later).push(performance.now() - start);
    }
  }
  rows[label] = {
    'median ms': percentiles(later).median,
    'p95 ms': percentiles([...first, ...later]).p95,
    'first after a keystroke, p95 ms': percentiles(first).p95,
  };
}
console.log('Hover');
console.table(rows);
