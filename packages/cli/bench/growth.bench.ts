/**
 * Measures how the time of `journey check`, `journey check --since` and `journey check --fix` grows with the
 * number of files that import each other. Each pattern is made four times as large: an exponent of 1 is
 * proportional, 2 is quadratic. See `packages/language/bench/growth.bench.ts` for the options.
 */
import type { Operation } from '../../language/bench/growth/operations.ts';
import type { Pattern } from '../../language/bench/growth/pattern.ts';
import { runGrowth } from '../../language/bench/growth/run-growth.ts';
import { mapChecker } from '../src/check/check-maps.ts';
import { createFileUri } from '../src/files/file-uri.ts';
import { mapLibrary } from '../src/files/map-library.ts';
import { fixMaps } from '../src/fix/fix-maps.ts';

const folder = '/journey-growth';
const today = '2026-11-21';

const map = (i: number, imports: readonly number[]) =>
  `${imports.map((to) => `import "./f${to}.journey"\n`).join('')}persona p${i} "P" { goal "x" }
evidence e${i} "E" { date 2026-9-1 }
journey j${i} "J" { baseline j${imports[0] ?? i}; persona p${i}; stage "s" { step "x" { emotion 1 "y" } } }\n`;

function files(n: number, listImports: (i: number) => readonly number[]): ReadonlyMap<string, string> {
  return new Map(Array.from({ length: n }, (_, i) => [`f${i}.journey`, map(i, listImports(i))]));
}

const patterns: readonly Pattern[] = [
  { name: 'a ring of imports', text: () => '', files: (n) => files(n, (i) => [(i + 1) % n, (i + 7) % n]) },
  { name: 'a chain of imports', text: () => '', files: (n) => files(n, (i) => (i + 1 < n ? [i + 1] : [])) },
  { name: 'importers of one file', text: () => '', files: (n) => files(n, (i) => (i > 0 ? [0] : [])) },
  {
    name: 'imports of one file',
    text: () => '',
    files: (n) => files(n, (i) => (i > 0 ? [] : [...Array(n).keys()].slice(1))),
  },
];

runGrowth(patterns, (pattern, n): readonly Operation[] => {
  const maps = [...(pattern.files?.(n) ?? [])].map(([name, text]) => ({
    path: `${folder}/${name}`,
    text,
    settings: {},
  }));
  const texts = new Map(maps.map(({ path, text }) => [path, text]));
  return [
    {
      name: 'check',
      run: () => {
        const checker = mapChecker({ maps, folder, today });
        for (const otherMap of maps) checker.check(otherMap);
      },
    },
    {
      name: 'since',
      run: () => {
        const last = createFileUri(maps.at(-1)?.path ?? '');
        mapLibrary(folder, texts).reaching([...texts.keys()], (uri) => uri === last);
      },
    },
    { name: 'fix', run: () => fixMaps(maps, { today, unsafe: false }, mapLibrary(folder, texts)) },
  ];
});
