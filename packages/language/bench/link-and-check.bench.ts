/**
 * Measures linking and checking. Large maps should take linear time. After an edit of a small map, the time
 * should not depend on the size of the workspace. Run it with `npm run bench -- link-and-check`.
 */
import { Workspace } from '@journey-maps/core/rules';
import { link } from '@journey-maps/core/semantics';
import { Bench } from 'tinybench';
import { parse } from '../src/index.ts';

const today = '2026-11-21';
const uri = 'file:///maps/main.journey';
const bench = new Bench({ time: 1000 });

for (const lines of [5_000, 20_000]) {
  const text = map(lines);
  // Parses again for each run, since the names of a model are memoized on it.
  bench.add(`parse ${lines} lines`, () => void parse(text, uri));
  bench.add(`parse, link and check ${lines} lines`, () => {
    const workspace = new Workspace();
    const document = parse(text, uri);
    link(document, workspace);
    workspace.set(document);
    workspace.check(uri, { today });
  });
}

for (const files of [10, 1_000, 5_000]) {
  const workspace = new Workspace();
  workspace.set(parse('persona anna\nowner web', 'file:///maps/people.journey'));
  for (let i = 0; i < files; i++) workspace.set(parse(small(i), `file:///maps/m${i}.journey`));
  for (const each of workspace.uris()) workspace.check(each, { today });
  let version = 0;
  bench.add(`set and check one map among ${files}`, () => {
    workspace.set(parse(small(version++), uri));
    workspace.check(uri, { today });
    workspace.dependents(uri);
  });
}

await bench.run();
for (const task of bench.tasks) {
  const { result } = task;
  if (!('latency' in result)) continue;
  const { p50, p75, p99 } = result.latency;
  const shown = [p50, p75, p99].map((milliseconds) => milliseconds.toFixed(2)).join(' / ');
  console.log(`${task.name}: ${shown} ms (p50 / p75 / p99)`);
}

function small(seed: number): string {
  return `import "./people.journey"\njourney j${seed} {\n  persona anna\n  stage "S" {\n    touchpoint "T" { channel website }\n    pain "P" { owner web }\n  }\n}\n`;
}

function map(lines: number): string {
  const stages = Math.floor(lines / 10);
  const stage = (i: number) => `  stage s${i} "S" {
    owner web
    touchpoint t${i} "T" { channel website }
    pain p${i} "P" {
      owner web
    }
    opportunity "O" { for p${stages - 1 - i} }
    emotion -1 "annoyed"
    next s${stages - 1 - i}
  }
`;
  return `owner web\njourney j {\n${Array.from({ length: stages }, (_, i) => stage(i)).join('')}}\n`;
}
