import { describe, expect, test } from 'vitest';
import { createTextMatcher, isClosedText } from './match-text.ts';

const match = createTextMatcher(new Set(['owner', 'thought']));

/** Returns the match that begins with the first quote of a line. */
function getTextIn(line: string): string | undefined {
  return match(line, line.search(/["“”„«»]/))?.[0];
}

describe('a closed text', () => {
  test.each([
    ['title "A title" {', '"A title"'],
    ['"" "x"', '""'],
    ['"an \\" in it" x', '"an \\" in it"'],
    ['"ends with \\\\" x', '"ends with \\\\"'],
    ['"braces { } ; owner"', '"braces { } ; owner"'],
    ['"“inner” »quotes«"', '"“inner” »quotes«"'],
    ['“A title” x', '“A title”'],
    ['„A title“ x', '„A title“'],
    ['„A title” x', '„A title”'],
    ['”A title” x', '”A title”'],
    ['»A title« x', '»A title«'],
    ['«A title» x', '«A title»'],
    ['“A "quoted" title” x', '“A "quoted" title”'],
    ['“A title" x', '“A title"'],
  ])('%s', (line, text) => {
    expect(getTextIn(line)).toBe(text);
    expect(isClosedText(text)).toBe(true);
  });
});

describe('an unclosed text ends', () => {
  test.each([
    ['at its line', '"A title\nowner web', '"A title'],
    ['at a lone CR', '"A title\rowner web', '"A title'],
    ['at the end of the file', '"A title', '"A title'],
    ['before a body', '"A title { owner web; severity high }', '"A title'],
    ['before the brace that closes the body around it', '"A title }', '"A title'],
    ['before a brace without a blank, if it is one too many', '"A title}', '"A title'],
    ['not before braces that belong to it', '"A{title}', '"A{title}'],
    ['before a `;` and a keyword', '"A title; owner web', '"A title'],
    ['not before another `;`', '"A title; and more', '"A title; and more'],
    ['before the quote that opens the next text', '"Age "32"', '"Age'],
    ['typographic too', '“A title {', '“A title'],
  ])('%s', (_, line, text) => {
    expect(getTextIn(line)).toBe(text);
    expect(isClosedText(text)).toBe(false);
  });
});

test('a text that is not opened leaves the next one whole', () => {
  expect(getTextIn('trait Age" "32"')).toBe('"');
});

describe('a block text', () => {
  test.each([
    ['"""\n  one\n  two\n"""', '"""\n  one\n  two\n"""'],
    ['"""  \n  one\n  """ }', '"""  \n  one\n  """'],
    ['"""\r\n  one\r\n"""', '"""\r\n  one\r\n"""'],
    ['"""\n\\"""\n  say \\"""\n"""', '"""\n\\"""\n  say \\"""\n"""'],
    ['"""\n  one"""\nowner web', '"""\n  one"""'],
    ['"""\n"""', '"""\n"""'],
  ])('%j is closed', (source, text) => {
    expect(getTextIn(source)).toBe(text);
    expect(isClosedText(text)).toBe(true);
  });

  test.each([
    ['"""\n  one\n\n  two\nowner web', '"""\n  one\n\n  two'],
    ['"""\n  one\nnote """\n  two\n"""', '"""\n  one'],
    ['"""', '"""'],
    ['"""\nowner web', '"""'],
  ])('%j ends before the first line that is no deeper', (source, text) => {
    expect(getTextIn(source)).toBe(text);
    expect(isClosedText(text)).toBe(false);
  });

  test('with words after its quotes is an empty text and a stray one', () => {
    expect(getTextIn('"""one')).toBe('""');
  });
});
