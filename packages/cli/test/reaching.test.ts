import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mapChecker } from '../src/check/check-maps.ts';
import { createFileUri } from '../src/files/file-uri.ts';
import { mapLibrary } from '../src/files/map-library.ts';
import { fixMaps } from '../src/fix/fix-maps.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Graph = readonly (readonly number[])[];

const getName = (i: number) => `f${i}.journey`;

function createLibrary(graph: Graph) {
  const text = (i: number) => (graph[i] ?? []).map((to) => `import "./${getName(to)}"\n`).join('');
  const folder = temporaryFolder(Object.fromEntries(graph.map((_, i) => [getName(i), text(i)])));
  const paths = graph.map((_, i) => join(folder, getName(i)));
  return { paths, library: mapLibrary(folder) };
}

/** Returns the files that a file reaches, including itself. */
function reached(graph: Graph, from: number): ReadonlySet<number> {
  const otherReached = new Set([from]);
  for (const i of otherReached) for (const to of graph[i] ?? []) otherReached.add(to);
  return otherReached;
}

/** Returns a generator of pseudo-random numbers, equal for equal seeds. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

test('a map reaches what it imports, in graphs of all kinds', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const random = numbers(seed);
    const n = 2 + random(12);
    const graph = Array.from({ length: n }, () => Array.from({ length: random(3) }, () => random(n)));
    const { paths, library } = createLibrary(graph);
    const targets = new Set(Array.from({ length: random(3) }, () => random(n)));
    const uris = new Set([...targets].map((i) => createFileUri(paths[i] ?? '')));
    const expected = paths.filter((_, i) => [...reached(graph, i)].some((to) => targets.has(to)));
    expect([...library.reaching(paths, (uri) => uris.has(uri))]).toEqual(expected);
  }
});

test('in a ring of imports, each file is looked at once', () => {
  const n = 120;
  const { paths, library } = createLibrary(Array.from({ length: n }, (_, i) => [(i + 1) % n, (i + 7) % n]));
  const asked: string[] = [];
  const otherReached = library.reaching(paths, (uri) => {
    asked.push(uri);
    return uri.endsWith('/f5.journey');
  });
  expect(otherReached.size).toBe(n);
  expect(asked).toHaveLength(n);
});

test('fixes in a ring of imports are made in all of its files', () => {
  const n = 20;
  const { paths, library } = createLibrary(Array.from({ length: n }, (_, i) => [(i + 1) % n]));
  const flawed = (i: number) =>
    `import "./${getName((i + 1) % n)}"\npersona p${i} "P"\nevidence e${i} "E" { date 2026-9-1 }\njourney j${i} "J" {\n  persona p${(i + 1) % n}\n}\n`;
  const maps = paths.map((path, i) => ({ path, text: flawed(i), settings: {} }));
  const fixed = fixMaps(maps, { today: '2026-11-21', unsafe: false }, library);
  expect(fixed.map(({ text }) => text)).toEqual(
    maps.map(({ text }) => text.replace('2026-9-1', '2026-09-01')),
  );
});

test('a cycle of references over 250 files is found in each of them, whichever is checked first', () => {
  const n = 250;
  const text = (i: number) =>
    `import "./${getName((i + 1) % n)}"\njourney j${i} "J" { baseline j${(i + 1) % n} }\n`;
  const folder = temporaryFolder(
    Object.fromEntries(Array.from({ length: n }, (_, i) => [getName(i), text(i)])),
  );
  const maps = Array.from({ length: n }, (_, i) => ({
    path: join(folder, getName(i)),
    text: text(i),
    settings: {},
  }));
  const checker = mapChecker({ maps, folder, today: '2026-11-21' });
  const results = maps.toReversed().map((map) => checker.check(map));
  const cycles = results.map(
    ({ findings }) => findings.filter(({ rule }) => rule === 'reference-cycle').length,
  );
  expect(cycles).toEqual(maps.map(() => 1));
  // Too many files to list: any change in the workspace makes the result stale.
  expect(results.every(({ isWide }) => isWide)).toBe(true);
});

test('a map depends on each file that its references lead to', () => {
  const text = (i: number) =>
    `import "./${getName(i + 1)}"\njourney j${i} "J" { ${i < 3 ? `baseline j${i + 1}` : ''} }\n`;
  const names = [0, 1, 2, 3, 4];
  const folder = temporaryFolder(Object.fromEntries(names.map((i) => [getName(i), text(i)])));
  const maps = [{ path: join(folder, getName(0)), text: text(0), settings: {} }];
  const { dependencies } = mapChecker({ maps, folder, today: '2026-11-21' }).check(
    maps[0] as (typeof maps)[0],
  );
  expect([...dependencies].sort()).toEqual(names.map((i) => join(folder, getName(i))));
});
