import type { BodyName, Property } from '../../model/properties/property.ts';
import { findProperty } from '../../model/properties/property-table.ts';
import type { Imported, ImportProblem } from '../import/import-problem.ts';
import { sanitizeEntries } from '../import/sanitize-entries.ts';
import type { Entry, EntryValue } from '../write/entry.ts';
import { convertFraction, mostPercent } from './create-table.ts';
import { parseTypedDate, parseTypedNumber } from './parse-typed-values.ts';
import { getCellText, getCellWord, type ReadRow, readRows, type SheetCells } from './read-rows.ts';
import type { RowNode } from './row-node.ts';
import { buildRowTree } from './row-tree.ts';
import type { Cell, Column } from './table.ts';

export interface TableReading {
  /** True if number cells may hold percentages as fractions, 0.61 for 61 %, as in spreadsheets. */
  readonly fractions: boolean;
}

/**
 * Reads a table in the form that `createTable` makes, edited or not. Returns entries that can be written as a
 * map, and problems.
 *
 * @param sheet its cells, including the headings; `undefined` for empty cells
 */
export function readTable(sheet: SheetCells, reading: TableReading): Imported {
  const { rows, problems: ofSheet } = readRows(sheet);
  const { top, problems: ofPlaces } = buildRowTree(rows);
  const problems: ImportProblem[] = [...ofSheet, ...ofPlaces];
  const entries = readEntries(top, 'file', { ...reading, problems, hasUnit: false });
  const sound = sanitizeEntries(entries);
  return { entries: sound.entries, problems: [...problems, ...sound.problems] };
}

interface Context extends TableReading {
  readonly problems: ImportProblem[];
  readonly hasUnit: boolean;
}

function readEntries(nodes: readonly RowNode[], body: BodyName, context: Context): readonly Entry[] {
  // The figures of a reading are those of its metric.
  const hasUnit = body === 'reading' ? context.hasUnit : nodes.some(makesPlain);
  return nodes.flatMap((node) => {
    const shape = findProperty(body, node.keyword);
    return shape === undefined ? [] : (readEntry(node, shape, { ...context, hasUnit }) ?? []);
  });
}

/** Returns whether a row gives the figures of its metric a unit, a scale, or the kind NPS or CES. */
function makesPlain({ keyword, row }: RowNode): boolean {
  const word = getCellWord(row, 'Value').toLowerCase();
  if (keyword === 'kind') return word === 'nps' || word === 'ces';
  return (keyword === 'unit' || keyword === 'scale') && word !== '';
}

function readEntry(node: RowNode, shape: Property, context: Context): Entry | undefined {
  // Longer than most functions: the cells of each type of value, in one place.
  const { row, keyword } = node;
  const base: Entry = {
    keyword,
    names: [],
    body: [],
    from: `row ${row.number}`,
    ...(node.id !== undefined && { row: node.id }),
  };
  if (shape.type === 'statement') {
    const body = readEntries(node.children, shape.body ?? 'file', context);
    sayUnused(row, valueColumns, 'a row without a Property', context);
    return {
      ...base,
      names: readNames(row, 'Name'),
      ...createTextField('text', getCellText(row, 'Title')),
      body,
    };
  }
  const isEmpty = valueColumns.every((column) => getCellText(row, column) === '');
  // Clearing the cells of a property removes it from the map.
  if (isEmpty) return undefined;
  const used = listUsedColumns(shape);
  sayUnused(
    row,
    valueColumns.filter((column) => !used.includes(column)),
    `\`${keyword}\``,
    context,
  );
  const value = readValue(row, shape, context);
  if (value === null) return undefined;
  switch (shape.type) {
    case 'flag':
      return isYes(row, context) ? base : undefined;
    case 'voice':
      return {
        ...base,
        names: readNames(row, 'Persona'),
        ...createTextField('text', getCellText(row, 'Value')),
        ...createTextField('source', getCellText(row, 'Evidence').trim()),
      };
    case 'sourced-number':
      return {
        ...base,
        ...(value !== undefined && { value }),
        ...createTextField('source', getCellText(row, 'Evidence').trim()),
      };
    case 'promise': {
      const promised = readPromised(row, context);
      return { ...base, names: readNames(row, 'Value'), ...(promised && { value: promised }) };
    }
    case 'emotion':
      return {
        ...base,
        names: readNames(row, getNameColumn(shape)),
        ...(value !== undefined && { value }),
        ...createTextField('text', getCellText(row, 'Label')),
        ...createTextField('detail', getCellText(row, 'Because')),
      };
    case 'pair':
      return {
        ...base,
        ...createTextField('text', getCellText(row, 'Label')),
        ...createTextField('detail', getCellText(row, 'Value')),
      };
    case 'link':
      return {
        ...base,
        ...createTextField('text', getCellText(row, 'Value')),
        ...createTextField('detail', getCellText(row, 'Label')),
      };
    case 'text':
    case 'import':
      return { ...base, ...createTextField('text', getCellText(row, 'Value')) };
    case 'ref':
    case 'refs':
    case 'former-name':
    case 'tag':
      return { ...base, names: readNames(row, 'Value') };
    default:
      return { ...base, ...(value !== undefined && { value }) };
  }
}

const valueColumns: readonly Column[] = ['Persona', 'Value', 'Label', 'Because', 'Evidence'];

/** Returns the column with the name of a structured value: a persona, or the evidence. */
function getNameColumn({ parts = [] }: Property): 'Persona' | 'Evidence' {
  return parts.some(({ to, after }) => to === 'evidence' && after === undefined) ? 'Evidence' : 'Persona';
}

/** Returns the figure that is promised for a metric. */
function readPromised(row: ReadRow, { problems }: Context): EntryValue | undefined {
  const cell = row.cells.get('Label');
  const trimmed = getCellText(row, 'Label').trim();
  if (cell === undefined || trimmed === '') return undefined;
  if (cell.type === 'percent') return { type: 'number', value: cell.number, percent: true };
  const number = cell.type === 'number' ? { value: cell.number, percent: false } : parseTypedNumber(trimmed);
  if (number !== undefined) return { type: 'number', ...number };
  problems.push({
    from: `row ${row.number}, column Label`,
    message: `“${trimmed}” is not a number such as 3, 61.5 or 61%. It is left out.`,
    isLost: true,
  });
  return undefined;
}

function listUsedColumns(shape: Property): readonly Column[] {
  switch (shape.type) {
    case 'voice': {
      const hasPersona = shape.parts?.some(({ role }) => role === 'persona') === true;
      return hasPersona ? ['Persona', 'Value', 'Evidence'] : ['Value', 'Evidence'];
    }
    case 'emotion':
      return [getNameColumn(shape), 'Value', 'Label', 'Because'];
    case 'sourced-number':
      return ['Value', 'Evidence'];
    case 'promise':
    case 'pair':
    case 'link':
      return ['Value', 'Label'];
    default:
      return ['Value'];
  }
}

function sayUnused(row: ReadRow, columns: readonly Column[], what: string, { problems }: Context): void {
  for (const column of columns) {
    const trimmed = getCellText(row, column);
    if (trimmed === '') continue;
    problems.push({
      from: `row ${row.number}, column ${column}`,
      message: `${what} does not use this column: “${trimmed}” is left out.`,
      isLost: true,
    });
  }
}

/** Returns the value of a row, or `null` if it is invalid. */
function readValue(row: ReadRow, shape: Property, context: Context): EntryValue | undefined | null {
  const cell = row.cells.get('Value');
  if (cell === undefined) return undefined;
  const trimmed = getCellText(row, 'Value').trim();
  const reportWrong = (message: string, isLost = true) =>
    context.problems.push({ from: `row ${row.number}, column Value`, message, isLost });
  switch (shape.type) {
    case 'word':
      return { type: 'word', value: trimmed.toLowerCase().replaceAll(/\s+/gu, '-') };
    case 'date': {
      const { date, problem } = parseTypedDate(cell, trimmed);
      if (date !== undefined) return { type: 'date', value: date };
      reportWrong(`${problem} It is left out.`);
      return null;
    }
    case 'number':
    case 'share':
    case 'figure':
    case 'sourced-number':
    case 'emotion': {
      const number =
        cell.type === 'text' ? parseTypedNumber(trimmed) : readNumber(cell, shape, context, reportWrong);
      if (number !== undefined) return { type: 'number', ...number };
      reportWrong(`“${trimmed}” is not a number such as 3, 61.5 or 61%. It is left out.`);
      return null;
    }
    default:
      return undefined;
  }
}

function readNumber(
  cell: Cell,
  { type: kind }: Property,
  { fractions, hasUnit }: Context,
  say: (message: string, isLost: boolean) => void,
): { value: number; percent: boolean } | undefined {
  if (cell.type === 'percent') return { value: cell.number, percent: true };
  if (cell.type !== 'number') return undefined;
  const isPercentage = fractions && (kind === 'share' || (kind === 'figure' && !hasUnit));
  if (!isPercentage) return { value: cell.number, percent: false };
  const most = kind === 'share' ? 100 : mostPercent;
  if (Math.abs(cell.number * 100) <= most) return { value: convertFraction(cell.number), percent: true };
  say(
    `${cell.number} is read as ${cell.number} %. If it counts something, add a row for the \`unit\`.`,
    false,
  );
  return { value: cell.number, percent: true };
}

function isYes(row: ReadRow, { problems }: Context): boolean {
  const word = getCellWord(row, 'Value').toLowerCase();
  if (['no', 'false', '0', ''].includes(word)) return false;
  if (!['yes', 'true', '1', 'x'].includes(word)) {
    problems.push({
      from: `row ${row.number}, column Value`,
      message: `“${word}” is read as yes.`,
      isLost: false,
    });
  }
  return true;
}

function readNames(row: ReadRow, column: Column): readonly string[] {
  return getCellText(row, column)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function createTextField<K extends 'text' | 'detail' | 'source'>(
  key: K,
  trimmed: string,
): Partial<Record<K, string>> {
  return trimmed === '' ? {} : ({ [key]: trimmed } as Record<K, string>);
}
