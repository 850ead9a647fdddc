import { expect, test } from 'vitest';
import { listProblems } from '../../test/read.ts';

const message =
  'A merge left two versions of these lines: one ends at `=======`, the other at `>>>>>>>`. Keep the lines that you want, and remove the lines with these conflict markers.';

test.each(['\n', '\r\n'])('a conflict is said once, whatever its marks say (%j)', (end) => {
  const text = [
    'owner web "Web"',
    '<<<<<<< HEAD',
    'owner a "A"',
    '||||||| 71cc3d1',
    '=======',
    'owner b "B"',
    '>>>>>>> 71cc3d1 (tired: "why?")',
    '',
  ].join(end);
  expect(listProblems(text)).toEqual([['<<<<<<< HEAD', message]]);
});

test.each([
  [
    'a long text',
    'persona a "A" {\n  about """\n<<<<<<< ours\n    one\n=======\n    two\n>>>>>>> theirs\n  """\n}',
  ],
  ['a comment', '/*\n<<<<<<< ours\none\n=======\ntwo\n>>>>>>> theirs\n*/'],
])('a conflict in %s is one', (_, text) => {
  expect(listProblems(text)).toEqual([['<<<<<<< ours', message]]);
});

test('each conflict is said, and what else is wrong beside it', () => {
  const conflict = '<<<<<<< ours\nowner? a "A"\n=======\n>>>>>>> theirs\n';
  expect(listProblems(conflict + conflict).map(([about]) => about)).toEqual([
    '<<<<<<< ours',
    '?',
    '<<<<<<< ours',
    '?',
  ]);
});

test('marks that are longer are those of another merge', () => {
  const text = '<<<<<<<<< ours\nowner a "A"\n=========\nowner b "B"\n>>>>>>>>> theirs\n';
  expect(listProblems(text).map(([about]) => about)).toEqual(['<<<<<<<<< ours']);
});

test.each([
  '/*\n=======\n<<<<<<< not one\n*/',
  '/*\n<<<<<<< not one\n>>>>>>> either\n*/',
  '/*\n  <<<<<<< ours\n  =======\n  >>>>>>> theirs\n*/',
  '/*\n<<<<<<<ours\n=======\n>>>>>>>theirs\n*/',
])('what is not one: %j', (text) => {
  expect(listProblems(text)).toEqual([]);
});
