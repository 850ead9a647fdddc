import { expect, test } from 'vitest';
import { getStage, listProblems, mended, problemsInStage, read } from '../../test/read.ts';

test.each([
  ['owner? web', '?', '`?` means nothing here. Remove it, or put it in quotes if it belongs to a text.'],
  ['owner: web', ':', 'No `:` belongs between a keyword and its value. Remove it.'],
  ["note 'Hello there'", "'Hello there'", 'Put texts in double quotes: `"`.'],
  [
    'action-item "A" { due 1.9.2026 }',
    '.',
    'Write a day like `2026-09-01`, and a number like `1000` or `61.5`.',
  ],
  [
    'action-item "A" { due 12/15/2026 }',
    '/',
    'Write a day like `2026-09-01`, and a number like `1000` or `61.5`.',
  ],
  ['exit "E" { share .5% }', '.', 'A number begins with a digit: write `0` before the point.'],
])('%s: said once', (statement, about, message) => {
  expect(problemsInStage(statement)).toEqual([[about, message]]);
});

test('a stray character spoils nothing around it', () => {
  expect(getStage('owner ? web\n when § "now"')).toEqual({ owner: '→ web', when: 'now' });
});

test('each statement has its own, on one line too', () => {
  expect(problemsInStage('owner: web; when; goal: "x"').map(([about]) => about)).toEqual([':', 'when', ':']);
});

test('an unclosed comment ends at its line', () => {
  const text = 'journey j {\n  /* not "closed\n  owner web\n}';
  expect(listProblems(text)).toEqual([
    ['/* not "closed', 'This comment is not closed. Add `*/` where it ends.'],
  ]);
  expect(read(text).journeys[0]?.owner?.name).toBe('web');
});

test('comments are kept with their places, their line ends left out', () => {
  const text = '// one\r\nowner web "Web" /* two\n lines */ // three';
  expect(read(text).comments.map(({ start, end }) => text.slice(start, end))).toEqual([
    '// one',
    '/* two\n lines */',
    '// three',
  ]);
  expect(read(text).problems).toEqual([]);
});

test('beyond 100 problems the last says how many there are', () => {
  const { problems } = read('?\n'.repeat(300));
  expect(problems).toHaveLength(100);
  expect(problems.at(-1)?.message).toBe('This file has 201 more problems. Fix the ones above first.');
});

test('the fix of a stray character', () => {
  expect(mended('owner: web')).toBe('owner web');
});

const fence = 'This line belongs to Markdown. A map in a file of its own needs no fence: remove the line.';
test.each([
  ['at the start', '```journey\nowner web "Web"\n', ['```journey']],
  ['after a byte order mark', '\ufeff```journey\nowner web "Web"\n', ['```journey']],
  ['with indentation', 'owner web "Web"\n \t```\n', ['```']],
  ['on lines that end with CR', '```\rowner web "Web"\r```\r', ['```', '```']],
  ['behind a statement, which makes it none', 'owner web "Web" ```\n', []],
])('a fence of Markdown %s', (_, text, expected) => {
  const fences = listProblems(text).filter(([, message]) => message === fence);
  expect(fences.map(([about]) => about)).toEqual(expected);
  expect(read(text).owners.map(({ name }) => name?.value)).toEqual(['web']);
});
