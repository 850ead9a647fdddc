import { describe, expect, test } from 'vitest';
import { at, getStage, mended, problemsInStage, read } from '../../test/read.ts';
import { parseTextValue } from './text-value.ts';

describe('a text says', () => {
  test.each([
    ['"plain"', 'plain'],
    ['""', ''],
    ['"a \\" b \\\\ c"', 'a " b \\ c'],
    ['"one\\ntwo\\tthree"', 'one\ntwo\tthree'],
    ['"\\u{1F600} \\u{e5}"', '😀 å'],
    ['"unknown \\q"', 'unknown \\q'],
    ['"no code \\u{D800} \\u{110000}"', 'no code \\u{D800} \\u{110000}'],
    ['“as it is \\n”', 'as it is \\n'],
    ['"not closed', 'not closed'],
    ['"""\n    one\n      two\n\n    three\n  """', 'one\n  two\n\nthree'],
    ['"""\r\n  one\r\n  two\r\n"""', 'one\ntwo'],
    ['"""\n  \\n is \\"""\n"""', '\\n is """'],
    ['"""\n\ttab\n\t\ttwo\n"""', 'tab\n\ttwo'],
    ['"""\n  last"""', 'last'],
    ['"""\n"""', ''],
  ])('%j', (image, value) => {
    expect(parseTextValue(image)).toBe(value);
  });
});

describe('what is wrong with a text is said at its place', () => {
  test('an unknown escape', () => {
    expect(problemsInStage('note "C:\\data"')).toEqual([
      [
        '\\d',
        '`\\d` means nothing in a text. For a backslash write `\\\\`; the known escapes are \\", \\\\, \\n, \\t and \\u{…}.',
      ],
    ]);
  });
  test('typographic quotes', () => {
    expect(problemsInStage('note “Hello”')).toEqual([
      ['“Hello”', 'These are typographic quotes. Put texts in straight ones: `"`.'],
    ]);
  });
  test('no closing quote', () => {
    expect(problemsInStage('note "Hello')).toEqual([
      ['"Hello', 'This text is not closed. Add a `"` where it ends.'],
    ]);
    expect(problemsInStage('note """\n      Hello')).toEqual([
      ['"""\n      Hello', 'This text is not closed. Write `"""` on a line of its own where it ends.'],
    ]);
  });
  test('a block text that is closed at the end of a line', () => {
    expect(problemsInStage('note """\n      Hello"""')).toEqual([
      ['"""', 'The `"""` that closes a text must be on a line of its own.'],
    ]);
  });
  test('a block text on one line', () => {
    expect(problemsInStage('note """Hello"""')).toEqual([
      ['"""', 'The text after `"""` must begin on the next line. For a text on one line, use `"…"`.'],
    ]);
  });
});

test.each([
  ['note "C:\\data"', 'note "C:\\\\data"'],
  ['note “He said "no"”', 'note "He said \\"no\\""'],
  ['note „Nej“', 'note "Nej"'],
  ['note "Hello', 'note "Hello"'],
  ['note “Hello', 'note "Hello"'],
  ['note """\n  Hello"""', 'note """\n  Hello\n"""'],
])('the fix of %j', (before, after) => {
  const [name] = ['journey j '];
  expect(mended(`${name}{\n${before}\n}`)).toBe(`${name}{\n${after}\n}`);
  expect(read(`${name}{\n${after}\n}`).problems).toEqual([]);
});

test('the place of a text includes its quotes', () => {
  const document = read('journey j "A \\"title\\""');
  expect(at(document, document.journeys[0]?.title?.span ?? { start: 0, end: 0 })).toBe('"A \\"title\\""');
});

test('typographic quotes inside of straight ones belong to the text', () => {
  expect(getStage('note "“so” they „said“"')).toEqual({ notes: ['“so” they „said“'] });
  expect(problemsInStage('note "“so” they „said“"')).toEqual([]);
});
