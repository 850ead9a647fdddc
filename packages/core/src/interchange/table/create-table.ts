import type { BodyName, Property } from '../../model/properties/property.ts';
import { findProperty } from '../../model/properties/property-table.ts';
import { isDay } from '../../semantics/queries/calendar.ts';
import type { Entry } from '../write/entry.ts';
import { writtenNumber } from '../write/write-value.ts';
import { type Cell, type PlaceColumn, placeColumnOf, type TableRow } from './table.ts';

/**
 * Converts a map to a table with one row for each fact. A statement has a row with its kind, name and title.
 * Each of its properties has another row that repeats them, so that a filter on a title finds all facts.
 */
export function tableOf(entries: readonly Entry[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  addRows(rows, entries, { body: 'file', row: 'r', places: {}, head: {} });
  return rows;
}

interface Around {
  readonly body: BodyName;
  readonly row: string;
  readonly places: Readonly<Partial<Record<PlaceColumn, Cell>>>;
  /** Kind, name and title of the statement. */
  readonly head: TableRow;
  /** For a metric: true if its figures are counts, not percentages. */
  readonly hasUnit?: boolean;
}

function addRows(rows: TableRow[], entries: readonly Entry[], around: Around): void {
  for (const [index, entry] of entries.entries()) {
    const shape = findProperty(around.body, entry.keyword);
    if (shape === undefined) throw new Error(`${entry.keyword} cannot stand in ${around.body}`);
    const row = `${around.row}${around.row === 'r' ? '' : '.'}${index + 1}`;
    if (shape.type !== 'statement') {
      const head = { Row: text(row), ...around.places, ...around.head, Property: text(entry.keyword) };
      rows.push({ ...head, ...valueCells(entry, shape, around.hasUnit === true) });
      continue;
    }
    const head: TableRow = {
      Kind: text(entry.keyword),
      ...(entry.names[0] !== undefined && { Name: text(entry.names[0]) }),
      ...(entry.text !== undefined && { Title: text(entry.text) }),
    };
    const column = placeColumnOf(entry.keyword);
    const own = entry.text ?? entry.names[0];
    const places =
      column === undefined || own === undefined ? around.places : { ...around.places, [column]: text(own) };
    rows.push({ Row: text(row), ...places, ...head });
    const hasUnit = entry.body.some(({ keyword }) => keyword === 'unit');
    addRows(rows, entry.body, { body: shape.body ?? 'file', row, places, head, hasUnit });
  }
}

function valueCells(
  { names, value, text: said, detail }: Entry,
  { type: kind }: Property,
  hasUnit: boolean,
): TableRow {
  const persona = names[0] === undefined ? {} : { Persona: text(names[0]) };
  switch (kind) {
    case 'flag':
      return { Value: { type: 'yes', yes: true } };
    case 'voice':
      return { ...persona, ...cell('Value', said) };
    case 'emotion':
      return { ...persona, Value: valueCell(value), ...cell('Label', said), ...cell('Because', detail) };
    case 'pair':
      return { ...cell('Value', detail), ...cell('Label', said) };
    case 'link':
      return { ...cell('Value', said), ...cell('Label', detail) };
    case 'share':
      return { Value: shareCell(value) };
    case 'figure':
      return { Value: figureCell(value, hasUnit) };
    case 'word':
    case 'date':
    case 'number':
      return { Value: valueCell(value) };
    case 'text':
    case 'import':
      return cell('Value', said);
    default:
      return { Value: text(names.join(', ')) };
  }
}

function valueCell(value: Entry['value']): Cell {
  if (value === undefined) return text('');
  switch (value.type) {
    case 'number':
      return value.percent ? text(`${writtenNumber(value.value)}%`) : numberCell(value.value);
    case 'date':
      return isDay(value.value) ? { type: 'date', date: value.value } : text(value.value);
    case 'word':
      return text(value.value);
  }
}

/** Returns a percentage cell, or a text if a percentage would be read back differently. */
function shareCell(value: Entry['value']): Cell {
  if (value?.type !== 'number' || !value.percent) return valueCell(value);
  return value.value >= 0 && value.value <= 100 ? percentCell(value.value) : valueCell(value);
}

function figureCell(value: Entry['value'], hasUnit: boolean): Cell {
  if (value?.type !== 'number') return valueCell(value);
  if (hasUnit) return valueCell(value);
  if (!value.percent) return text(writtenNumber(value.value));
  return Math.abs(value.value) <= mostPercent ? percentCell(value.value) : valueCell(value);
}

/**
 * The largest percentage that a cell holds as a fraction. Users who type a larger number, such as 12, mean 12
 * %, not 1,200 %.
 */
export const mostPercent = 1000;

function percentCell(number: number): Cell {
  const isSame = Object.is(fromFraction(number / 100), number);
  return isSame ? { type: 'percent', number } : text(`${writtenNumber(number)}%`);
}

/** Converts a fraction from a spreadsheet to a percentage: 0.07 to 7, not to 7.000000000000001. */
export function fromFraction(fraction: number): number {
  return Number((fraction * 100).toPrecision(15));
}

function numberCell(number: number): Cell {
  // Spreadsheets have fifteen digits and no -0.
  const isSame = Number.isFinite(number) && Object.is(Number((number || 0).toPrecision(15)), number);
  return isSame ? { type: 'number', number } : text(writtenNumber(number));
}

function cell(column: 'Value' | 'Label' | 'Because', said: string | undefined): TableRow {
  return said === undefined ? {} : { [column]: text(said) };
}

function text(said: string): Cell {
  return { type: 'text', text: said };
}
