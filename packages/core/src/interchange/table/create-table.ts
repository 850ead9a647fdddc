import type { BodyName, Property } from '../../model/properties/property.ts';
import { findProperty } from '../../model/properties/property-table.ts';
import { isDay } from '../../semantics/queries/calendar.ts';
import { countsPlainly } from '../write/counts-plainly.ts';
import type { Entry } from '../write/entry.ts';
import { writeNumber } from '../write/write-value.ts';
import { type Cell, getPlaceColumn, type PlaceColumn, type TableRow } from './table.ts';

/**
 * Converts a map to a table with one row for each fact. A statement has a row with its kind, name and title.
 * Each of its properties has another row that repeats them, so that a filter on a title finds all facts.
 */
export function createTable(entries: readonly Entry[]): readonly TableRow[] {
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
      const head = {
        Row: createTextCell(row),
        ...around.places,
        ...around.head,
        Property: createTextCell(entry.keyword),
      };
      rows.push({ ...head, ...createValueCells(entry, shape, around.hasUnit === true) });
      continue;
    }
    const head: TableRow = {
      Kind: createTextCell(entry.keyword),
      ...(entry.names[0] !== undefined && { Name: createTextCell(entry.names[0]) }),
      ...(entry.text !== undefined && { Title: createTextCell(entry.text) }),
    };
    const column = getPlaceColumn(entry.keyword);
    const own = entry.text ?? entry.names[0];
    const places =
      column === undefined || own === undefined
        ? around.places
        : { ...around.places, [column]: createTextCell(own) };
    rows.push({ Row: createTextCell(row), ...places, ...head });
    // The figures of a reading are those of its metric.
    const hasUnit = shape.body === 'reading' ? around.hasUnit === true : countsPlainly(entry.body);
    addRows(rows, entry.body, { body: shape.body ?? 'file', row, places, head, hasUnit });
  }
}

function createValueCells(entry: Entry, { type: kind, parts = [] }: Property, hasUnit: boolean): TableRow {
  const { names, value, text: otherText, detail, source } = entry;
  const column = parts.some(({ to, after }) => to === 'evidence' && after === undefined)
    ? 'Evidence'
    : 'Persona';
  const persona = names[0] === undefined ? {} : { [column]: createTextCell(names[0]) };
  const evidence = createCell('Evidence', source);
  switch (kind) {
    case 'flag':
      return { Value: { type: 'yes', yes: true } };
    case 'voice':
      return { ...persona, ...createCell('Value', otherText), ...evidence };
    case 'sourced-number':
      return { Value: createValueCell(value), ...evidence };
    case 'promise':
      return {
        Value: createTextCell(names.join(', ')),
        ...(value !== undefined && { Label: createValueCell(value) }),
      };
    case 'emotion':
      return {
        ...persona,
        Value: createValueCell(value),
        ...createCell('Label', otherText),
        ...createCell('Because', detail),
      };
    case 'pair':
      return { ...createCell('Value', detail), ...createCell('Label', otherText) };
    case 'link':
      return { ...createCell('Value', otherText), ...createCell('Label', detail) };
    case 'share':
      return { Value: createShareCell(value) };
    case 'figure':
      return { Value: createFigureCell(value, hasUnit) };
    case 'word':
    case 'date':
    case 'number':
      return { Value: createValueCell(value) };
    case 'text':
    case 'import':
      return createCell('Value', otherText);
    default:
      return { Value: createTextCell(names.join(', ')) };
  }
}

function createValueCell(value: Entry['value']): Cell {
  if (value === undefined) return createTextCell('');
  switch (value.type) {
    case 'number':
      return value.percent ? createTextCell(`${writeNumber(value.value)}%`) : createNumberCell(value.value);
    case 'date':
      return isDay(value.value) ? { type: 'date', date: value.value } : createTextCell(value.value);
    case 'word':
      return createTextCell(value.value);
  }
}

/** Returns a percentage cell, or a text if a percentage would be read back differently. */
function createShareCell(value: Entry['value']): Cell {
  if (value?.type !== 'number' || !value.percent) return createValueCell(value);
  return value.value >= 0 && value.value <= 100 ? createPercentCell(value.value) : createValueCell(value);
}

function createFigureCell(value: Entry['value'], hasUnit: boolean): Cell {
  if (value?.type !== 'number') return createValueCell(value);
  if (hasUnit) return createValueCell(value);
  if (!value.percent) return createTextCell(writeNumber(value.value));
  return Math.abs(value.value) <= mostPercent ? createPercentCell(value.value) : createValueCell(value);
}

/**
 * The largest percentage that a cell holds as a fraction. Users who type a larger number, such as 12, mean 12
 * %, not 1,200 %.
 */
export const mostPercent = 1000;

function createPercentCell(number: number): Cell {
  const isSame = Object.is(convertFraction(number / 100), number);
  return isSame ? { type: 'percent', number } : createTextCell(`${writeNumber(number)}%`);
}

/** Converts a fraction from a spreadsheet to a percentage: 0.07 to 7, not to 7.000000000000001. */
export function convertFraction(fraction: number): number {
  return Number((fraction * 100).toPrecision(15));
}

function createNumberCell(number: number): Cell {
  // Spreadsheets have fifteen digits and no -0.
  const isSame = Number.isFinite(number) && Object.is(Number((number || 0).toPrecision(15)), number);
  return isSame ? { type: 'number', number } : createTextCell(writeNumber(number));
}

function createCell(
  column: 'Value' | 'Label' | 'Because' | 'Evidence',
  otherText: string | undefined,
): TableRow {
  return otherText === undefined ? {} : { [column]: createTextCell(otherText) };
}

function createTextCell(otherText: string): Cell {
  return { type: 'text', text: otherText };
}
