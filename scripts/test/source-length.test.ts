import { expect, test } from 'vitest';
import { listLongSourcesIn, longSources } from './source-length.ts';

test('no file has more than 300 lines and no function more than 80, unless a comment gives the reason', () => {
  expect(longSources()).toEqual([]);
});

const statements = (count: number) => 'call();\n'.repeat(count);

test('a long file needs its reason in its first line', () => {
  expect(listLongSourcesIn(statements(300), 'a.ts')).toEqual([]);
  expect(listLongSourcesIn(statements(301), 'a.ts')).toEqual(['a.ts: 301 lines']);
  const reason = '// Longer than most files: all cases of one grammar.\n';
  expect(listLongSourcesIn(reason + statements(301), 'a.ts')).toEqual([]);
  expect(listLongSourcesIn(`${statements(1)}${reason}${statements(301)}`, 'a.ts')).toHaveLength(1);
  expect(listLongSourcesIn(`// Longer than most files.\n${statements(301)}`, 'a.ts')).toHaveLength(1);
});

test.each([
  ['a function', 'function a() {\n', '}'],
  ['an arrow function', 'const a = () => {\n', '};'],
  ['a method', 'class A {\na() {\n', '}\n}'],
  ['a function in another', 'function b() { return a;\nfunction a() {\n', '} }'],
])('%s needs its reason in its first line', (_, begin, end) => {
  const reason = '// Longer than most functions: its parts share their state.\n';
  expect(listLongSourcesIn(`${begin}${statements(70)}${end}`, 'a.ts')).toEqual([]);
  expect(listLongSourcesIn(`${begin}${statements(80)}${end}`, 'a.ts')[0]).toMatch(
    /^a\.ts:\d: a function of 8\d lines$/u,
  );
  expect(
    listLongSourcesIn(`${begin}${reason}${statements(80)}${end}`, 'a.ts').filter(
      (otherText) => !otherText.startsWith('a.ts:1: a function of 84'),
    ),
  ).toEqual([]);
});

test('cases of a test are not counted as one function', () => {
  expect(listLongSourcesIn(`describe('a', () => {\n${statements(90)}});`, 'a.test.ts')).toEqual([]);
});
