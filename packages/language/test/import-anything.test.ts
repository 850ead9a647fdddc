import {
  type Cell,
  type Column,
  columns,
  readModelJson,
  readTable,
  shapes,
  writeEntries,
} from '@journey-maps/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { textsOfSheets } from '../../core/test/any-map.ts';
import { read } from './read.ts';

const keywords = [...new Set(Object.values(shapes).flatMap((body) => body.map(({ keyword }) => keyword)))];
const said = fc.oneof(
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
  said.map(text),
  fc.double({ noNaN: true }).map((number): Cell => ({ type: 'number', number })),
  fc.boolean().map((yes): Cell => ({ type: 'yes', yes })),
  fc.constant<Cell>({ type: 'date', date: '2026-09-01' }),
);
const anyRow = fc.record<Partial<Record<Column, Cell>>>(
  {
    Row: fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
      .map((path) => text(`r${path.join('.')}`)),
    Kind: fc.constantFrom('journey', 'stage', 'journey', 'stage', ...keywords).map(text),
    Property: fc.constantFrom(...keywords).map(text),
    Name: anyCell,
    Title: anyCell,
    Persona: anyCell,
    Value: anyCell,
    Label: anyCell,
    Because: anyCell,
  },
  { requiredKeys: [] },
);

test('whatever stands in a table, what is made of it can be read', () => {
  let longest = 0;
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 25 }), fc.boolean(), (rows, fractions) => {
      const sheet = [columns.map(text), ...rows.map((row) => columns.map((column) => row[column]))];
      const written = writeEntries(readTable(sheet, { fractions }).entries);
      longest = Math.max(longest, written.length);
      expect({ written, problems: read(written).problems }).toEqual({ written, problems: [] });
    }),
    { numRuns: runs(2000) },
  );
  expect(longest).toBeGreaterThan(100);
});

test('whatever stands in JSON, what is made of it can be read', () => {
  const keys = [
    ...new Set(Object.values(shapes).flatMap((body) => body.map(({ key }) => key))),
    'name',
    'title',
    'value',
    'text',
    'score',
    'label',
    'persona',
    'lane',
    'meets',
  ];
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.oneof(said, fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('node'), { maxKeys: 6 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), node, { maxKeys: 8 }), (document) => {
      const result = readModelJson(JSON.stringify({ version: 1, document }));
      if ('problem' in result) throw new Error(result.problem);
      const written = writeEntries(result.entries);
      expect({ written, problems: read(written).problems }).toEqual({ written, problems: [] });
    }),
    { numRuns: runs(2000) },
  );
});
