import { applyEdits } from '@journey-maps/core/edits';
import { createEntries, writeDocument, writeEntries, writeStatement } from '@journey-maps/core/interchange';
import { walk } from '@journey-maps/core/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { anyMap, bare } from '../../core/test/any-map.ts';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { format } from '../src/format/format.ts';
import { everything } from './every-construct.ts';
import { clean, read } from './read.ts';

const maps = [
  ...exampleTexts().map(({ name, text }) => [name, text] as const),
  ['every construct', everything] as const,
];

describe.each(maps)('%s', (_, text) => {
  test('is written so that it says the same', () => {
    const document = read(text);
    const written = read(writeDocument(document));
    expect(written.problems).toEqual([]);
    expect(clean(written)).toEqual(clean(document));
  });

  test('is written as the formatter lays it out', () => {
    const written = writeDocument(read(text));
    expect(applyEdits(written, format(written).edits)).toBe(written);
  });
});

test('any map is written so that it says the same, as the formatter lays it out', () => {
  fc.assert(
    fc.property(anyMap, (entries) => {
      const document = read(writeEntries(entries));
      expect(document.problems).toEqual([]);
      expect(document.repeated).toEqual([]);
      expect(bare(createEntries(document))).toEqual(bare(entries));
      const written = writeDocument(document);
      expect(clean(read(written))).toEqual(clean(document));
      expect(applyEdits(written, format(written).edits)).toBe(written);
    }),
    { numRuns: runs(150) },
  );
});

test('a statement is written as it is in its file', () => {
  const document = read(everything);
  const written = writeDocument(document);
  for (const place of walk(document)) {
    let depth = 0;
    for (let around = place.parent; around; around = around.parent) depth++;
    expect(written).toContain(`${'  '.repeat(depth)}${writeStatement(place.statement, depth)}\n`);
  }
});

test.each([
  ['one\n\n  two', 'persona a {\n  goal """\n    one\n\n      two\n  """\n}\n'],
  ['  one\n  two', 'persona a { goal "  one\\n  two" }\n'],
  ['one\r\ntwo', 'persona a { goal "one\\u{D}\\ntwo" }\n'],
  ['say """\nso', 'persona a { goal "say \\"\\"\\"\\nso" }\n'],
])('%j is a block where that says the same', (text, expected) => {
  const goal = { keyword: 'goal', names: [], text, body: [] };
  const written = writeEntries([{ keyword: 'persona', names: ['a'], body: [goal] }]);
  expect(written).toBe(expected);
  expect(read(written).personas[0]?.goals[0]?.value).toBe(text);
});
