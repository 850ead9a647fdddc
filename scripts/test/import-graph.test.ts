import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importCycles, importGraph, listSpecifiersIn } from './import-graph.ts';

const graph = importGraph();

test('no source file imports itself, directly or through others, types included', () => {
  expect(graph.size).toBeGreaterThan(1000);
  expect(importCycles(graph)).toEqual([]);
});

test('the folders of core are at most ten, and each imports only those below it', () => {
  const layers = [
    ...['text', 'model', 'semantics', 'edits', 'interchange'],
    ...['templates', 'rules', 'views', 'versions', 'protocol'],
  ];
  expect(readdirSync('packages/core/src').sort()).toEqual([...layers].sort());
  const getLayer = (file: string) => layers.indexOf(file.split('/')[3] ?? '');
  const inCore = [...graph].filter(([file]) => file.startsWith('packages/core/src/'));
  const upwards = inCore.flatMap(([file, imports]) =>
    imports.filter((other) => getLayer(other) > getLayer(file)).map((other) => `${file} → ${other}`),
  );
  expect(upwards).toEqual([]);
});

test('a cycle through types, re-exports and dynamic imports is found', () => {
  const text = `import type { A } from './a.ts'; export { b } from './b.ts'; const c = () => import('./c.ts');`;
  expect(listSpecifiersIn(text, 'x.ts')).toEqual(['./a.ts', './b.ts', './c.ts']);
  const planted = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
    ['e', ['e']],
  ]);
  expect(importCycles(planted)).toEqual([['a', 'b', 'c'], ['e']]);
});
