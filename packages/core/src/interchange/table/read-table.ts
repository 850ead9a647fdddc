import type { BodyName, Property } from '../../model/properties/property.ts';
import { findProperty } from '../../model/properties/property-table.ts';
import type { Imported, ImportProblem } from '../import/import-problem.ts';
import { sanitizeEntries } from '../import/sanitize-entries.ts';
import type { Entry, EntryValue } from '../write/entry.ts';
import { fromFraction, mostPercent } from './create-table.ts';
import { meantDate, meantNumber } from './parse-typed-values.ts';
import { type ReadRow, readRows, type SheetCells, textIn, wordIn } from './read-rows.ts';
import type { RowNode } from './row-node.ts';
import { rowTree } from './row-tree.ts';
import type { Cell, Column } from './table.ts';

export interface TableReading {
  /** True if number cells may hold percentages as fractions, 0.61 for 61 %, as in spreadsheets. */
  readonly fractions: boolean;
}

/**
 * Reads a table in the form that `tableOf` makes, edited or not. Returns entries that can be written as a
 * map, and problems.
 *
 * @param sheet its cells, including the headings; `undefined` for empty cells
 */
export function readTable(sheet: SheetCells, reading: TableReading): Imported {
  const { rows, problems: ofSheet } = readRows(sheet);
  const { top, problems: ofPlaces } = rowTree(rows);
  const problems: ImportProblem[] = [...ofSheet, ...ofPlaces];
  const entries = entriesIn(top, 'file', { ...reading, problems, hasUnit: false });
  const sound = sanitizeEntries(entries);
  return { entries: sound.entries, problems: [...problems, ...sound.problems] };
}

interface Context extends TableReading {
  readonly problems: ImportProblem[];
  readonly hasUnit: boolean;
}

function entriesIn(nodes: readonly RowNode[], body: BodyName, context: Context): readonly Entry[] {
  const hasUnit = nodes.some(({ keyword, row }) => keyword === 'unit' && textIn(row, 'Value') !== '');
  return nodes.flatMap((node) => {
    const shape = findProperty(body, node.keyword);
    return shape === undefined ? [] : (entryOf(node, shape, { ...context, hasUnit }) ?? []);
  });
}

function entryOf(node: RowNode, shape: Property, context: Context): Entry | undefined {
  const { row, keyword } = node;
  const base: Entry = {
    keyword,
    names: [],
    body: [],
    from: `row ${row.number}`,
    ...(node.id !== undefined && { row: node.id }),
  };
  if (shape.type === 'statement') {
    const body = entriesIn(node.children, shape.body ?? 'file', context);
    sayUnused(row, ['Persona', 'Value', 'Label', 'Because'], 'a row without a Property', context);
    return { ...base, names: namesIn(row, 'Name'), ...text('text', textIn(row, 'Title')), body };
  }
  const isEmpty = valueColumns.every((column) => textIn(row, column) === '');
  // Clearing the cells of a property removes it from the map.
  if (isEmpty) return undefined;
  const used = usedBy(shape);
  sayUnused(
    row,
    valueColumns.filter((column) => !used.includes(column)),
    `\`${keyword}\``,
    context,
  );
  const value = valueOf(row, shape, context);
  if (value === null) return undefined;
  switch (shape.type) {
    case 'flag':
      return isYes(row, context) ? base : undefined;
    case 'voice':
      return { ...base, names: namesIn(row, 'Persona'), ...text('text', textIn(row, 'Value')) };
    case 'emotion':
      return {
        ...base,
        names: namesIn(row, 'Persona'),
        ...(value !== undefined && { value }),
        ...text('text', textIn(row, 'Label')),
        ...text('detail', textIn(row, 'Because')),
      };
    case 'pair':
      return { ...base, ...text('text', textIn(row, 'Label')), ...text('detail', textIn(row, 'Value')) };
    case 'link':
      return { ...base, ...text('text', textIn(row, 'Value')), ...text('detail', textIn(row, 'Label')) };
    case 'text':
    case 'import':
      return { ...base, ...text('text', textIn(row, 'Value')) };
    case 'ref':
    case 'refs':
    case 'former-name':
    case 'tag':
      return { ...base, names: namesIn(row, 'Value') };
    default:
      return { ...base, ...(value !== undefined && { value }) };
  }
}

const valueColumns: readonly Column[] = ['Persona', 'Value', 'Label', 'Because'];

function usedBy({ type: kind }: Property): readonly Column[] {
  switch (kind) {
    case 'voice':
      return ['Persona', 'Value'];
    case 'emotion':
      return valueColumns;
    case 'pair':
    case 'link':
      return ['Value', 'Label'];
    default:
      return ['Value'];
  }
}

function sayUnused(row: ReadRow, columns: readonly Column[], what: string, { problems }: Context): void {
  for (const column of columns) {
    const said = textIn(row, column);
    if (said === '') continue;
    problems.push({
      from: `row ${row.number}, column ${column}`,
      message: `${what} does not use this column: “${said}” is left out.`,
      isLost: true,
    });
  }
}

/** Returns the value of a row, or `null` if it is invalid. */
function valueOf(row: ReadRow, shape: Property, context: Context): EntryValue | undefined | null {
  const cell = row.cells.get('Value');
  if (cell === undefined) return undefined;
  const said = textIn(row, 'Value').trim();
  const wrong = (message: string, isLost = true) =>
    context.problems.push({ from: `row ${row.number}, column Value`, message, isLost });
  switch (shape.type) {
    case 'word':
      return { type: 'word', value: said.toLowerCase().replaceAll(/\s+/gu, '-') };
    case 'date': {
      const { date, problem } = meantDate(cell, said);
      if (date !== undefined) return { type: 'date', value: date };
      wrong(`${problem} It is left out.`);
      return null;
    }
    case 'number':
    case 'share':
    case 'figure':
    case 'emotion': {
      const number = cell.type === 'text' ? meantNumber(said) : numberOf(cell, shape, context, wrong);
      if (number !== undefined) return { type: 'number', ...number };
      wrong(`“${said}” is not a number such as 3, 61.5 or 61%. It is left out.`);
      return null;
    }
    default:
      return undefined;
  }
}

function numberOf(
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
  if (Math.abs(cell.number * 100) <= most) return { value: fromFraction(cell.number), percent: true };
  say(
    `${cell.number} is read as ${cell.number} %. If it counts something, add a row for the \`unit\`.`,
    false,
  );
  return { value: cell.number, percent: true };
}

function isYes(row: ReadRow, { problems }: Context): boolean {
  const said = wordIn(row, 'Value').toLowerCase();
  if (['no', 'false', '0', ''].includes(said)) return false;
  if (!['yes', 'true', '1', 'x'].includes(said)) {
    problems.push({
      from: `row ${row.number}, column Value`,
      message: `“${said}” is read as yes.`,
      isLost: false,
    });
  }
  return true;
}

function namesIn(row: ReadRow, column: Column): readonly string[] {
  return textIn(row, column)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function text<K extends 'text' | 'detail'>(key: K, said: string): Partial<Record<K, string>> {
  return said === '' ? {} : ({ [key]: said } as Record<K, string>);
}
