import { isDay } from '../check/calendar.ts';
import type { Entry } from '../write/entry.ts';
import { type BodyName, type Shape, shapeIn } from '../write/shapes.ts';
import { writtenNumber } from '../write/written-value.ts';
import { type Cell, type PlaceColumn, placeColumnOf, type TableRow } from './table.ts';

/**
 * A map as a table: one row a fact. A statement has a row that says its kind, name and title; each of its properties
 * has one more, which repeats these, so that a filter on a title finds all that is said of it.
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
  /** Of a metric: whether its figures count something and are no percentages. */
  readonly hasUnit?: boolean;
}

function addRows(rows: TableRow[], entries: readonly Entry[], around: Around): void {
  for (const [index, entry] of entries.entries()) {
    const shape = shapeIn(around.body, entry.keyword);
    if (shape === undefined) throw new Error(`${entry.keyword} cannot stand in ${around.body}`);
    const row = `${around.row}${around.row === 'r' ? '' : '.'}${index + 1}`;
    if (shape.kind !== 'statement') {
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
  { kind }: Shape,
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

/** Of what would be read again as something else, a cell holds the text. */
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

/** More than a spreadsheet's user means by a cell that holds 12: that is 12 % then, and no 1,200. */
export const mostPercent = 1000;

function percentCell(number: number): Cell {
  const isSame = Object.is(fromFraction(number / 100), number);
  return isSame ? { type: 'percent', number } : text(`${writtenNumber(number)}%`);
}

/** A percentage of what a spreadsheet holds for it: 7 of 0.07, and not 7.000000000000001. */
export function fromFraction(fraction: number): number {
  return Number((fraction * 100).toPrecision(15));
}

function numberCell(number: number): Cell {
  // A spreadsheet has fifteen digits and no -0.
  const isSame = Number.isFinite(number) && Object.is(Number((number || 0).toPrecision(15)), number);
  return isSame ? { type: 'number', number } : text(writtenNumber(number));
}

function cell(column: 'Value' | 'Label' | 'Because', said: string | undefined): TableRow {
  return said === undefined ? {} : { [column]: text(said) };
}

function text(said: string): Cell {
  return { type: 'text', text: said };
}
