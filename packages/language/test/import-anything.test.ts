import {
  type Cell,
  type Column,
  columns,
  createTable,
  readModelJson,
  readTable,
  writeEntries,
} from '@journey-maps/core/interchange';
import { properties } from '@journey-maps/core/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { anyMap } from '../../core/test/any-map.ts';
import { textsOfSheets } from '../../core/test/hostile-texts.ts';
import { read } from './read.ts';

const keywords = [
  ...new Set(Object.values(properties).flatMap((body) => body.map(({ keyword }) => keyword))),
];
const texts = fc.oneof(
  fc.constantFrom(
    ...textsOfSheets,
    'a',
    'b',
    'because',
    'x²',
    '½',
    '2nd',
    'a.b',
    'a.b.c',
    'a, b',
    'high',
    '61',
    '5 %',
    'Web team',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = (value: string): Cell => ({ type: 'text', text: value });
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  texts.map(text),
  fc.double({ noNaN: true }).map((number): Cell => ({ type: 'number', number })),
  fc.boolean().map((yes): Cell => ({ type: 'yes', yes })),
  fc.constant<Cell>({ type: 'date', date: '2026-09-01' }),
);
const mutations = fc.array(
  fc.record({ at: fc.nat(), column: fc.constantFrom(...columns), cell: fc.option(anyCell) }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

test('whatever stands in a table, what is made of it can be read', () => {
  const metric = [
    { keyword: 'journey', names: ['a'], body: [{ keyword: 'metric', names: ['a.a'], body: [] }] },
  ];
  let lines = 0;
  const all = runs(400);
  fc.assert(
    fc.property(anyMap, mutations, fc.boolean(), (entries, changes, fractions) => {
      const rows: Partial<Record<Column, Cell>>[] = createTable(entries).map((row) => ({ ...row }));
      for (const { at, column, cell } of changes) {
        const row = rows[at % (rows.length || 1)];
        // An unknown keyword is rejected early; valid ones get further.
        const isWord = column === 'Kind' || column === 'Property';
        if (row !== undefined)
          row[column] = isWord ? text(keywords[at % keywords.length] ?? '') : (cell ?? text(''));
      }
      const sheet = [columns.map(text), ...rows.map((row) => columns.map((column) => row[column]))];
      const written = writeEntries(readTable(sheet, { fractions }).entries);
      lines += written.split('\n').length;
      expect({ written, problems: read(written).problems }).toEqual({ written, problems: [] });
    }),
    { numRuns: all, examples: [[metric, [{ at: 1, column: 'Name', cell: text('b, c') }], false]] },
  );
  expect(lines).toBeGreaterThan(all * 4);
});

test('whatever stands in JSON, what is made of it can be read', () => {
  let lines = 0;
  const all = runs(400);
  const value = fc.oneof(
    texts,
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constantFrom<unknown>(null, [], {}, [{}]),
  );
  fc.assert(
    fc.property(
      anyMap,
      fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 8 }),
      (entries, changes) => {
        const { text: _, ...document } = read(writeEntries(entries));
        const json = JSON.parse(JSON.stringify(document)) as object;
        for (const [at, instead] of changes) {
          const places = listPlacesIn(json);
          const [holder, key] = places[at % (places.length || 1)] ?? [];
          if (holder !== undefined && key !== undefined) holder[key] = structuredClone(instead);
        }
        const result = readModelJson(JSON.stringify({ version: 1, document: json }));
        if ('problem' in result) throw new Error(result.problem);
        const written = writeEntries(result.entries);
        lines += written.split('\n').length;
        expect({ written, problems: read(written).problems }).toEqual({ written, problems: [] });
      },
    ),
    { numRuns: all },
  );
  expect(lines).toBeGreaterThan(all * 4);
});

/** Lists all properties and items of an object with their holders, except spans, which are not imported. */
function listPlacesIn(holder: object): [Record<string, unknown>, string][] {
  return Object.entries(holder).flatMap(([key, inner]): [Record<string, unknown>, string][] => {
    if (key === 'span' || key === 'head' || key === 'body') return [];
    const own: [Record<string, unknown>, string] = [holder as Record<string, unknown>, key];
    return typeof inner === 'object' && inner !== null ? [own, ...listPlacesIn(inner)] : [own];
  });
}
