import type { Cell } from '@journey-maps/core/interchange';
import type { Result } from '@journey-maps/core/text';
import { readCells } from './xlsx-cells.ts';
import { findDateStyles } from './xlsx-dates.ts';
import { unpackXlsx } from './xlsx-package.ts';
import { readSharedStrings } from './xlsx-texts.ts';

/** A sheet of a spreadsheet, with `undefined` for empty cells. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly (readonly (Cell | undefined)[])[];
}

export type ReadSheets = Result<{ readonly sheets: readonly Sheet[] }>;

/** Reads the cells of all sheets of a spreadsheet. A formula has the value that the spreadsheet last calculated. */
export function readXlsx(bytes: Uint8Array): ReadSheets {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  try {
    const { sheets, sharedStrings, styles, countsFrom1904 } = unpackXlsx(bytes);
    const context = {
      sharedStrings: sharedStrings === undefined ? [] : readSharedStrings(sharedStrings),
      dateStyles: styles === undefined ? new Set<number>() : findDateStyles(styles),
      countsFrom1904,
    };
    if (sheets.length === 0) return { problem: 'has no sheet' };
    return { sheets: sheets.map(({ name, xml }) => ({ name, cells: readCells(xml, context) })) };
  } catch {
    // The libraries throw various errors for a damaged file.
    const why = isZip ? ', or a damaged one' : '';
    return { problem: `is not an XLSX spreadsheet${why}. Save it as “Excel Workbook (.xlsx)”` };
  }
}
