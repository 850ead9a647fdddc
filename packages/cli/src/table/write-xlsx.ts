import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { type Cell, type Column, columns, type TableRow } from '@journey-maps/core/interchange';
import type { Result } from '@journey-maps/core/text';
import writeExcelFile, { type CellObject, type Feature, type SheetData } from 'write-excel-file/node';
import { convertDayToSerial } from './day-serial.ts';

/** The maximum length of a cell in a spreadsheet, in UTF-16 code units. */
const mostInCell = 32_767;

export type WrittenXlsx = Result<{ readonly bytes: Uint8Array }>;

/** A column of a spreadsheet. */
export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

/**
 * Writes a table as a spreadsheet: with typed numbers, percentages and days, and with frozen, filtered
 * headings. Every text is a text cell, whatever it begins with: no cell is a formula.
 */
export function writeXlsx(rows: readonly TableRow[]): Promise<WrittenXlsx> {
  return writeSheet(
    'Map',
    columns.map((column) => ({ title: column, width: widths[column] })),
    rows.map((row) => columns.map((column) => row[column])),
  );
}

/** Writes rows of cells as a spreadsheet with one sheet. */
export async function writeSheet(
  sheet: string,
  sheetColumns: readonly SheetColumn[],
  rows: readonly (readonly (Cell | undefined)[])[],
): Promise<WrittenXlsx> {
  const long = rows.flat().find(isTooLong);
  if (long?.type === 'text') {
    const begin = JSON.stringify(long.text.slice(0, 40));
    return {
      problem: `a cell of a spreadsheet holds no more than ${mostInCell} characters, and the text that begins with ${begin} has more. CSV has no such limit.`,
    };
  }
  const headings = sheetColumns.map(({ title }) => ({
    type: String,
    value: title,
    fontWeight: 'bold' as const,
  }));
  const data: SheetData = [headings, ...rows.map((row) => row.map(convertCell))];
  const file = writeExcelFile(
    data,
    { sheet, stickyRowsCount: 1, columns: sheetColumns.map(({ width }) => ({ width })) },
    { features: [filterOver(sheetColumns.length, data.length)] },
  );
  return { bytes: await file.toBuffer() };
}

/** In characters. */
const widths: Readonly<Record<Column, number>> = {
  Row: 10,
  Map: 24,
  Stage: 20,
  Step: 24,
  Touchpoint: 20,
  Kind: 12,
  Name: 16,
  Title: 32,
  Property: 14,
  Persona: 14,
  Value: 40,
  Label: 20,
  Because: 32,
  Evidence: 14,
};

function isTooLong(cell: Cell | undefined): boolean {
  return cell?.type === 'text' && escapeText(cell.text).length > mostInCell;
}

function convertCell(cell: Cell | undefined): CellObject | null {
  switch (cell?.type) {
    case undefined:
      return null;
    case 'text':
      return { type: String, value: escapeText(cell.text) };
    case 'number':
      return { type: Number, value: cell.number };
    case 'percent':
      return {
        type: Number,
        value: cell.number / 100,
        format: Number.isInteger(cell.number) ? '0%' : '0.0##%',
      };
    case 'error':
      return { type: String, value: cell.error };
    case 'yes':
      return { type: Boolean, value: cell.yes };
    case 'date': {
      const serial = convertDayToSerial(cell.date);
      if (serial === undefined) return { type: String, value: cell.date };
      return { type: Number, value: serial, format: 'yyyy-mm-dd' };
    }
  }
}

/**
 * Escapes characters that XML cannot contain, or would change, in the notation of spreadsheets: `_x0001_`
 * (ECMA-376, part 1, 22.9.2.19). Also escapes the `_` of a text that looks like this notation.
 */
function escapeText(text: string): string {
  // The library uses texts as keys of an object, where these keys exist already.
  if (text in {}) return listCodeUnits(text);
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replaceAll(/[\p{Cc}\p{Cn}\uFFFD]/gu, (character) =>
      isOrdinary(character) ? character : listCodeUnits(character),
    );
}

/**
 * Returns whether XML keeps a character unchanged. It does so for tabs, line feeds, and characters that only
 * this Node's version of Unicode does not know, but not for carriage returns.
 */
function isOrdinary(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0x9f) return character === '\t' || character === '\n';
  const isNone = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
  return code !== 0xfffd && !isNone;
}

function listCodeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, i) => character.charCodeAt(i))
    .map((unit) => `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');
}

/** Returns a filter over all columns and rows. */
function filterOver(columnCount: number, rows: number): Feature<Buffer | Blob | Stream> {
  const lastColumn = String.fromCharCode('A'.charCodeAt(0) + columnCount - 1);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${lastColumn}${rows}"/>`),
        },
      },
    },
  };
}
