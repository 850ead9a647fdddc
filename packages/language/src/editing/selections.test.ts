import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findSelections } from './selections.ts';

const example = readFileSync(
  new URL('../../../../examples/colleen-vacuum-cleaner.journey', import.meta.url),
  'utf8',
);

/** Returns the texts that are selected step by step from `|`. */
function listTextsAt(marked: string): readonly string[] {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const document = parse(text, 'file:///maps/map.journey');
  return findSelections(document, offset).map(({ start, end }) => text.slice(start, end));
}

it('grow wherever one is, in a whole map and in one that breaks off', () => {
  for (const length of [example.length, 3001, 1999, 1500]) {
    const text = example.slice(0, length);
    const document = parse(text, 'file:///maps/map.journey');
    for (let offset = 0; offset <= length; offset += 17) {
      const spans = findSelections(document, offset);
      expect(spans.at(-1)).toEqual({ start: 0, end: length });
      for (const [i, { start, end }] of spans.entries()) {
        expect(start <= offset && offset <= end, `${offset} in ${start} … ${end}`).toBe(true);
        const inner = spans[i - 1];
        if (inner) expect(end - start).toBeGreaterThan(inner.end - inner.start);
        if (inner) expect(start <= inner.start && inner.end <= end).toBe(true);
      }
    }
  }
});

it('take a long text without its quotes, and one whose quote is missing', () => {
  expect(listTextsAt('persona a {\n  about """\n    First l|ine\n    second\n  """\n}').slice(0, 4)).toEqual([
    'line',
    'First line\n    second',
    '\n    First line\n    second\n  ',
    '"""\n    First line\n    second\n  """',
  ]);
  expect(listTextsAt('persona a "An|na').slice(0, 3)).toEqual(['Anna', '"Anna', 'persona a "Anna']);
});
