import { type Cell, readTable, tableOf } from '@journey-maps/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyMap, bare } from '../../core/test/any-map.ts';
import { readCsv, writeCsv } from '../src/table/csv.ts';
import { readXlsx } from '../src/table/read-xlsx.ts';
import { writeXlsx } from '../src/table/write-xlsx.ts';

test('any map is the same after a trip through CSV', () => {
  fc.assert(
    fc.property(anyMap, (entries) => {
      const { sheet, problems } = readCsv(writeCsv(tableOf(entries)));
      const again = readTable(sheet, { fractions: false });
      expect([...problems, ...again.problems]).toEqual([]);
      expect(bare(again.entries)).toEqual(bare(entries));
    }),
    { numRuns: 200 },
  );
});

test('any map is the same after a trip through XLSX', async () => {
  await fc.assert(
    fc.asyncProperty(anyMap, async (entries) => {
      const again = readTable(await throughXlsx(tableOf(entries)), { fractions: true });
      expect(again.problems).toEqual([]);
      expect(bare(again.entries)).toEqual(bare(entries));
    }),
    { numRuns: 60 },
  );
});

async function throughXlsx(
  rows: ReturnType<typeof tableOf>,
): Promise<readonly (readonly (Cell | undefined)[])[]> {
  const written = await writeXlsx(rows);
  if ('problem' in written) throw new Error(written.problem);
  const read = await readXlsx(written.bytes);
  if ('problem' in read) throw new Error(read.problem);
  return read.sheet;
}
