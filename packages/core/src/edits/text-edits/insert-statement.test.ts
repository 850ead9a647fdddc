import { describe, expect, test } from 'vitest';
import type { Span } from '../../model/values.ts';
import { applyEdits } from './apply-edits.ts';
import { insertStatement } from './insert-statement.ts';

/**
 * Inserts `owner web` into the first statement that begins with `pain` or `stage`, whose body ends with the
 * matching `}`. `¦` marks the statement to insert before.
 */
function inserted(marked: string): string | undefined {
  const mark = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const start = text.search(/pain|stage/u);
  const open = text.indexOf('{', start);
  const lineEnd = /[\r\n]|$/u.exec(text.slice(start))?.index ?? 0;
  const hasBody = open >= 0 && open < start + lineEnd;
  const end = hasBody
    ? closing(text, open)
    : start + (/ *(?:[;}\r\n]|\/\/|$)/u.exec(text.slice(start))?.index ?? 0);
  const body: Span | undefined = hasBody ? { start: open + 1, end } : undefined;
  const comments = [...text.matchAll(/\/\/[^\r\n]*|\/\*.*?\*\//gu)].map((comment) => ({
    start: comment.index,
    end: comment.index + comment[0].length,
  }));
  const edit = insertStatement(
    { text, comments },
    { span: { start, end: hasBody ? end + 1 : end }, ...(body && { body }) },
    'owner web',
    mark < 0 ? undefined : { start: mark, end: mark + 1 },
  );
  return edit && applyEdits(text, [edit]);
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  return text.length;
}

describe('where there is no body', () => {
  test.each([
    ['pain "x"', 'pain "x" { owner web }'],
    ['  pain "x" // why', '  pain "x" { owner web } // why'],
    ['{ pain "x"; gain "y" }', '{ pain "x" { owner web }; gain "y" }'],
    ['{ pain "x" }', '{ pain "x" { owner web } }'],
  ])('%j', (before, after) => expect(inserted(before)).toBe(after));
});

describe('into a body of one line', () => {
  test.each([
    ['pain "x" {}', 'pain "x" { owner web }'],
    ['pain "x" {   }', 'pain "x" { owner web }'],
    ['pain "x" { severity high }', 'pain "x" { severity high; owner web }'],
    ['pain "x" {severity high}', 'pain "x" {severity high; owner web}'],
    ['pain "x" { severity high; }', 'pain "x" { severity high; owner web }'],
    ['pain "x" { severity high /* so */ }', 'pain "x" { severity high /* so */; owner web }'],
  ])('%j', (before, after) => expect(inserted(before)).toBe(after));
});

describe('into a body of several lines', () => {
  test.each([
    ['pain "x" {\n  severity high\n}', 'pain "x" {\n  severity high\n  owner web\n}'],
    ['pain "x" {\n\tseverity high\n}', 'pain "x" {\n\tseverity high\n\towner web\n}'],
    [
      '    pain "x" {\n        severity high\n    }',
      '    pain "x" {\n        severity high\n        owner web\n    }',
    ],
    ['pain "x" {\r\n  severity high\r\n}\r\n', 'pain "x" {\r\n  severity high\r\n  owner web\r\n}\r\n'],
    ['pain "x" {\n  severity high // so\n}', 'pain "x" {\n  severity high // so\n  owner web\n}'],
    ['pain "x" {\n  severity high }', 'pain "x" {\n  severity high\n  owner web }'],
    ['pain "x" { severity high\n}', 'pain "x" { severity high\n  owner web\n}'],
    ['pain "x" { // so\n   severity high\n}', 'pain "x" { // so\n   severity high\n   owner web\n}'],
    ['pain "x" {\n  severity high\n\n\n}', 'pain "x" {\n  severity high\n  owner web\n\n\n}'],
  ])('%j', (before, after) => expect(inserted(before)).toBe(after));

  test('that is empty, as the file is indented', () => {
    expect(inserted('pain "x" {\n}')).toBe('pain "x" {\n  owner web\n}');
    expect(inserted('  pain "x" {\n\n  }')).toBe('  pain "x" {\n    owner web\n  }');
    expect(inserted('x {\n\tpain "x" {\n\t}\n}')).toBe('x {\n\tpain "x" {\n\t\towner web\n\t}\n}');
  });

  test('that is not indented', () => {
    expect(inserted('pain "x" {\nseverity high\n}')).toBe('pain "x" {\nseverity high\n  owner web\n}');
  });
});

describe('before another statement', () => {
  test('on the line above it, and above the empty lines and comments that are its own', () => {
    expect(inserted('stage "x" {\n  goal "y"\n\n  // first\n  ¦step "z"\n}')).toBe(
      'stage "x" {\n  goal "y"\n  owner web\n\n  // first\n  step "z"\n}',
    );
    expect(inserted('stage "x" {\r\n  /* first */\r\n  ¦step "z"\r\n}')).toBe(
      'stage "x" {\r\n  owner web\r\n  /* first */\r\n  step "z"\r\n}',
    );
  });

  test('but not between a statement and the comment beside it', () => {
    expect(inserted('stage "x" {\n  goal "y" // so\n  ¦step "z"\n}')).toBe(
      'stage "x" {\n  goal "y" // so\n  owner web\n  step "z"\n}',
    );
    expect(inserted('stage "x" { // so\n  ¦step "z"\n}')).toBe(
      'stage "x" { // so\n  owner web\n  step "z"\n}',
    );
  });

  test('at the end of the body where it does not begin a line', () => {
    expect(inserted('stage "x" { ¦step "z" }')).toBe('stage "x" { step "z"; owner web }');
    expect(inserted('stage "x" { goal "y"; ¦step "z"\n}')).toBe(
      'stage "x" { goal "y"; step "z"\n  owner web\n}',
    );
  });
});

test('leaves a body alone that is not closed', () => {
  expect(inserted('pain "x" {\n  severity high\n')).toBeUndefined();
});
