import { type Cell, createTable, readTable, type TableRow } from '@journey-maps/core/interchange';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { anyMap, bare, ofReturns, withoutReturns } from '../../core/test/any-map.ts';
import { hostileEntries, oneFile, rotations, someRotations } from '../../core/test/hostile-map.ts';
import { hostile } from '../../core/test/hostile-texts.ts';
import { readCsv, writeCsv } from '../src/table/csv.ts';
import { readXlsx } from '../src/table/read-xlsx.ts';
import { writeXlsx } from '../src/table/write-xlsx.ts';
import { zipEntries } from './zip-entries.ts';

test('any map is the same after a trip through CSV', () => {
  fc.assert(
    fc.property(anyMap, (entries) => {
      const { sheet, problems } = readCsv(writeCsv(createTable(entries)));
      const again = readTable(sheet, { fractions: false });
      expect([...problems, ...again.problems.filter(({ message }) => message !== ofReturns)]).toEqual([]);
      expect(bare(again.entries)).toEqual(bare(withoutReturns(entries)));
    }),
    { numRuns: runs(300) },
  );
});

test('any map is the same after a trip through XLSX', async () => {
  await fc.assert(
    fc.asyncProperty(anyMap, async (entries) => {
      const again = readTable(getSheet(await createXlsx(createTable(entries))), { fractions: true });
      expect(again.problems.filter(({ message }) => message !== ofReturns)).toEqual([]);
      expect(bare(again.entries)).toEqual(bare(withoutReturns(entries)));
    }),
    { numRuns: runs(100) },
  );
});

describe('a hundred hostile texts in every field', () => {
  it('come back from CSV, and no cell begins like a formula', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(100);
    for (const rotation of rotations) {
      const entries = hostileEntries(rotation);
      const csv = writeCsv(createTable(entries));
      const cells = Papa.parse<string[]>(csv.slice(1)).data.flat();
      const numbers = /^-?\d+(?:\.\d+)?%?$/u;
      expect(cells.filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/u.test(cell) && !numbers.test(cell))).toEqual([]);
      const again = readTable(readCsv(csv).sheet, { fractions: false });
      expect(bare(again.entries)).toEqual(bare(withoutReturns(entries)));
    }
  });

  it('come back from XLSX, and no cell is a formula', async () => {
    // All in one file, since writing a spreadsheet is slow.
    const entries = oneFile(someRotations.map((rotation) => hostileEntries(rotation)));
    const bytes = await createXlsx(createTable(entries));
    const sheet = zipEntries(bytes).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<autoFilter ref="A1:N');
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/u);
    expect(sheet).not.toMatch(/<f[ >]/u);
    const again = readTable(getSheet(bytes), { fractions: true });
    expect(bare(again.entries)).toEqual(bare(withoutReturns(entries)));
  });
});

test('numbers, percentages, days and truths are what they are in XLSX', async () => {
  const row = (property: string, cell: Cell): TableRow => ({
    Property: { type: 'text', text: property },
    Value: cell,
  });
  const sheet = getSheet(
    await createXlsx([
      row('number', { type: 'number', number: 61.5 }),
      row('percent', { type: 'percent', number: 7 }),
      row('date', { type: 'date', date: '2026-09-01' }),
      row('old date', { type: 'date', date: '1899-12-31' }),
      row('yes', { type: 'yes', yes: true }),
      row('text', { type: 'text', text: '61' }),
    ]),
  );
  expect(sheet.slice(1).map((cells) => cells.find((cell, i) => i > 8 && cell !== undefined))).toEqual([
    { type: 'number', number: 61.5 },
    { type: 'number', number: 0.07 },
    { type: 'date', date: '2026-09-01' },
    { type: 'text', text: '1899-12-31' },
    { type: 'yes', yes: true },
    { type: 'text', text: '61' },
  ]);
});

test('a text that is too long for a cell is named', async () => {
  expect(await writeXlsx([{ Title: { type: 'text', text: 'long '.repeat(7000) } }])).toEqual({
    problem:
      'a cell of a spreadsheet holds no more than 32767 characters, and the text that begins with "long long long long long long long long " has more. CSV has no such limit.',
  });
});

test('CSV that is broken is named by its row', () => {
  expect(readCsv('a,b\r\n"c,d\r\n').problems).toEqual([{ row: 2, message: 'has a `"` that is not closed.' }]);
});

async function createXlsx(rows: readonly TableRow[]): Promise<Uint8Array> {
  const written = await writeXlsx(rows);
  if ('problem' in written) throw new Error(written.problem);
  return written.bytes;
}

function getSheet(bytes: Uint8Array): readonly (readonly (Cell | undefined)[])[] {
  const read = readXlsx(bytes);
  if ('problem' in read) throw new Error(read.problem);
  return read.sheets[0]?.cells ?? [];
}
