import type { Cell } from '@journey-maps/core';
import readExcelFile, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node';
import { dayOf } from './day-serial.ts';

export type ReadSheet =
  | { readonly sheet: readonly (readonly (Cell | undefined)[])[]; readonly others: readonly string[] }
  | { readonly problem: string };

/** The cells of a spreadsheet: of its sheet `Map`, else of its first one. Of a formula they hold what came out of it. */
export async function readXlsx(bytes: Uint8Array): Promise<ReadSheet> {
  try {
    const sheets = await readExcelFile(Buffer.from(bytes), { trim: false });
    const chosen = sheets.find(({ sheet }) => sheet === 'Map') ?? sheets[0];
    if (chosen === undefined) return { problem: 'has no sheet' };
    const others = sheets.filter((one) => one !== chosen).map(({ sheet }) => sheet);
    return { sheet: chosen.data.map((row) => row.map(cellOf)), others };
  } catch (error) {
    // Anything else is what a damaged file does to its reader.
    const why =
      error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError
        ? ''
        : ', or a damaged one';
    return { problem: `is no XLSX spreadsheet${why}. Save it as “Excel Workbook (.xlsx)”` };
  }
}

/** @param value a text, a number, a truth or a point in time: the reader's own types say otherwise */
function cellOf(value: unknown): Cell | undefined {
  if (typeof value === 'number') return { type: 'number', number: value };
  if (typeof value === 'boolean') return { type: 'yes', yes: value };
  if (typeof value === 'string') return value === '' ? undefined : { type: 'text', text: value };
  return value instanceof Date ? { type: 'date', date: dayOf(value) } : undefined;
}
