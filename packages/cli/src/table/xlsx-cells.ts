import type { Cell } from '@journey-maps/core/interchange';
import { convertSerialToDay } from './day-serial.ts';
import { readXml } from './read-xml.ts';
import { TextCollector, unescapeXlsx } from './xlsx-texts.ts';

type Rows = (Cell | undefined)[][];

export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly countsFrom1904: boolean;
}

/** A cell as stored in the file. */
interface WrittenCell {
  readonly type: string;
  readonly style: number;
  value?: string;
  inline?: string;
  hasFormula: boolean;
}

/** Reads the cells of a sheet, by rows. In merged cells, every row has the value of the first row. */
export function readCells(xml: string, context: CellContext): Rows {
  const rows: Rows = [];
  const merged: string[] = [];
  const inline = new TextCollector();
  let row = -1;
  let column = -1;
  let cell: WrittenCell | undefined;
  let isValue = false;
  readXml(xml, {
    open({ name, attributes }) {
      switch (name) {
        case 'row':
          row = parseIndex(attributes['r'], row + 1, mostRows);
          column = -1;
          break;
        case 'c': {
          const [, letters = '', number] = /^([A-Z]+)(\d+)$/iu.exec(attributes['r'] ?? '') ?? [];
          row = parseIndex(number, row, mostRows);
          column = letters === '' ? column + 1 : parseColumn(letters);
          cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), hasFormula: false };
          break;
        }
        case 'v':
          isValue = true;
          if (cell !== undefined) cell.value = '';
          break;
        case 'f':
          if (cell !== undefined) cell.hasFormula = true;
          break;
        case 'is':
          inline.begin();
          break;
        case 'mergeCell':
          merged.push(attributes['ref'] ?? '');
      }
      inline.open(name);
    },
    text(text) {
      if (isValue && cell !== undefined) cell.value += text;
      inline.add(text);
    },
    close(name) {
      inline.close(name);
      if (name === 'v') isValue = false;
      if (name === 'is' && cell !== undefined) cell.inline = inline.text;
      if (name !== 'c' || cell === undefined) return;
      const read = readCell(cell, context);
      cell = undefined;
      if (read === undefined || row < 0 || column >= mostColumns) return;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row];
      if (cells !== undefined) cells[column] = read;
    },
  });
  for (const range of merged) fillDown(rows, range);
  return rows.map((cells) => Array.from(cells));
}

/** The limits of spreadsheets. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

function parseIndex(number: string | undefined, otherwise: number, most: number): number {
  const index = number === undefined ? otherwise : Number(number) - 1;
  return index >= 0 && index < most ? index : otherwise;
}

function parseColumn(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A value that a spreadsheet could not calculate, or did not. */
const uncalculated: Cell = { type: 'error', error: '' };

function readCell(cell: WrittenCell, context: CellContext): Cell | undefined {
  const { type, value, inline, hasFormula } = cell;
  if (type === 'inlineStr') return createTextCell(inline ?? value ?? '');
  if (value === undefined || (value === '' && type !== 'str')) return hasFormula ? uncalculated : undefined;
  switch (type) {
    case 'e':
      return { type: 'error', error: value };
    case 's':
      return createTextCell(context.sharedStrings[Number(value)] ?? '');
    case 'b':
      return { type: 'yes', yes: value.trim() === '1' || value.trim() === 'true' };
    case 'd':
      return { type: 'date', date: value.trim().slice(0, 10) };
    case 'n': {
      const number = Number(value);
      if (Number.isNaN(number)) return createTextCell(value);
      const date = context.dateStyles.has(cell.style)
        ? convertSerialToDay(number, context.countsFrom1904)
        : undefined;
      return date === undefined ? { type: 'number', number } : { type: 'date', date };
    }
    default:
      return createTextCell(unescapeXlsx(value));
  }
}

function createTextCell(text: string): Cell | undefined {
  return text === '' ? undefined : { type: 'text', text };
}

/** Fills the rows of a merged range with its value. */
function fillDown(rows: Rows, range: string): void {
  const [, letters = '', first = '', last = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/iu.exec(range) ?? [];
  const column = parseColumn(letters);
  const value = rows[Number(first) - 1]?.[column];
  if (value === undefined) return;
  for (const cells of rows.slice(Number(first), Number(last))) {
    // A row without other cells stays empty.
    if (cells.some((cell) => cell !== undefined)) cells[column] ??= value;
  }
}
