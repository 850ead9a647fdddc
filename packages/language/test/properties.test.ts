import { applyEdits } from '@journey-maps/core/edits';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { format } from '../src/format/format.ts';
import { parse } from '../src/parse.ts';
import { examples, soup, text } from './any-text.ts';
import { misplaced } from './places.ts';
import { clean, read } from './read.ts';

describe('whatever is typed', () => {
  test('gives a model whose places lie where they should', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(misplaced(read(typed))).toEqual([]);
      }),
      { numRuns: runs(600) },
    );
  });

  test('gives a model that is the same after a trip through JSON', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const document = read(typed);
        expect(JSON.parse(JSON.stringify(document))).toEqual(document);
      }),
      { numRuns: runs(200) },
    );
  });

  test('is read the same again, whatever was read in between', () => {
    fc.assert(
      fc.property(text, text, (typed, other) => {
        const first = JSON.stringify(read(typed));
        read(other);
        expect(JSON.stringify(read(typed))).toBe(first);
      }),
      { numRuns: runs(200) },
    );
  });

  test('says the same when it is formatted, and is formatted then', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const after = applyEdits(typed, format(typed).edits) ?? '';
        expect(format(after).edits).toEqual([]);
        const [then, before] = [after, typed].map((written) => {
          const { strays, problems, ...document } = read(written);
          return { ...document, strays: strays.map(({ entity }) => entity), problemCount: problems.length };
        });
        expect(clean(then)).toEqual(clean(before));
      }),
      { numRuns: runs(600) },
    );
  });

  test('has at most 100 problems, in the order of the text', () => {
    fc.assert(
      fc.property(soup, (typed) => {
        const starts = read(typed.repeat(20)).problems.map(({ span }) => span.start);
        expect(starts.length).toBeLessThanOrEqual(100);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: runs(100) },
    );
  });

  test('is identified by whatever it is called', () => {
    fc.assert(
      fc.property(fc.string(), (uri) => {
        expect(parse('import "./people.journey"', uri).uri).toBe(uri);
      }),
    );
  });
});

/** Changes only lines outside of block texts, comments and lists over several lines. */
function plainLines(text: string, change: (line: string) => string): string {
  let inBlock = false;
  return text
    .split('\n')
    .map((line) => {
      const plain =
        !inBlock && !line.includes('"""') && !/^\s*(\/\/|\/\*|\*)/.test(line) && !line.endsWith(',');
      if (/"""\s*$/.test(line) || line.includes('/*')) inBlock = !inBlock && !line.includes('*/');
      else if (line.includes('*/')) inBlock = false;
      return plain ? change(line) : line;
    })
    .join('\n');
}

test.each<[string, (text: string) => string]>([
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['a lone CR', (text) => text.replaceAll('\n', '\r')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['blank lines', (text) => plainLines(text, (line) => `\n${line}\n`)],
  ['comments', (text) => plainLines(text, (line) => `/* a */${line} // "b" {`)],
  ['other indentation', (text) => plainLines(text, (line) => line.replaceAll(/^ +/g, '\t'))],
  [
    'a `;` after each line',
    (text) => plainLines(text, (line) => (/[\w"}%]\s*$/.test(line) ? `${line};` : line)),
  ],
  [
    'line breaks instead of `;`',
    (text) => plainLines(text, (line) => (/"[^"]*;/.test(line) ? line : line.replaceAll(';', '\n'))),
  ],
])('a map says the same with %s', (_, change) => {
  for (const example of examples) {
    const before = read(example);
    const after = read(change(example));
    expect(after.problems).toEqual([]);
    expect(clean(after)).toEqual(clean(before));
  }
});

test.each([
  ['/* '],
  ['{'],
  ['"'],
  ['some-name '],
  ['some-name\n'],
  ['“ {'],
  ['\\"""\n'],
  ['"""\n'],
  ['" {'],
  ['}'],
  ['é.'],
  ['journey j {\n'],
  ['owner web, '],
  ['emotion 1 because "'],
])('80 KB of %j is a document', (part) => {
  // `growth.bench.ts` measures the time of such texts.
  const text = part.repeat(Math.ceil((80 * 1024) / part.length));
  expect(read(text).text).toBe(text);
});
