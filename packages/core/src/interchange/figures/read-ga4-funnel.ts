import { type CsvRow, type CsvTable, parseCsv } from '../../semantics/data/csv-table.ts';
import { isDay } from '../../semantics/queries/calendar.ts';
import type { Result } from '../../text/result.ts';
import { type ImportedStep, type LeftOut, normalizeTitle } from './imported-figures.ts';

/** A funnel that Google Analytics 4 exported. */
export interface Ga4Funnel {
  /** The title of the exploration, if the file has one. */
  readonly title?: string;
  /** The month that the export covers, else its last day; absent if the file does not say it. */
  readonly date?: string;
  readonly steps: readonly ImportedStep[];
  readonly left: readonly LeftOut[];
}

/** Returns whether a table has the columns of a GA4 funnel: steps, and users or visits. */
export function isGa4Funnel(text: string): boolean {
  const { headings } = findTable(parseCsv(text));
  return headings !== undefined;
}

/**
 * Reads a funnel of Google Analytics 4: the CSV of a funnel exploration, or the funnel table of its Data API.
 * If the funnel is broken down by a dimension, the rows of the total count.
 */
export function readGa4Funnel(text: string): Result<Ga4Funnel> {
  const table = parseCsv(text);
  const { headings, rows } = findTable(table);
  if (headings === undefined) {
    return {
      problem: 'is not a funnel of Google Analytics 4, which has the columns “Step” and “Active users”',
    };
  }
  const columns = headings.cells.map(normalizeTitle);
  if (columns.includes('date') || columns.includes('day'))
    return { problem: 'is a trended funnel. Export the standard funnel, which has one row for each step' };
  const step = columns.findIndex((column) => stepColumns.has(column));
  const users = columns.findIndex((column) => userColumn.test(column));
  if (users < 0) {
    return {
      problem:
        'counts visits or events, and `reached` counts people. Export the funnel with the metric “Active users”',
    };
  }
  const dimensions = columns.flatMap((column, i) =>
    i === step || i === users || column === '' || figureColumn.test(column) ? [] : [i],
  );
  const left: LeftOut[] = [];
  const steps: ImportedStep[] = [];
  for (const [title, group] of groupSteps(rows, step)) {
    const total =
      group.length === 1 ? group[0] : group.find((row) => dimensions.every((i) => isTotal(row.cells[i])));
    if (total === undefined) {
      return {
        problem: `has ${group.length} rows for the step “${title}”, and none is their total. Export the funnel without the breakdown or the segments`,
      };
    }
    const count = parseCount(total.cells[users] ?? '');
    const from = `line ${total.line}`;
    if (count === undefined) left.push({ from, message: `the step “${title}” has no number of users.` });
    else steps.push({ title, count, from });
    if (group.length > 1)
      left.push({ from, message: `${group.length - 1} rows of the breakdown of “${title}” are left out.` });
  }
  if (steps.length === 0) return { problem: 'is a funnel without steps' };
  return { ...readComments(table.comments), steps, left };
}

const stepColumns = new Set(['step', 'funnel step', 'funnelstepname', 'step name', 'trin', 'steg']);
const userColumn =
  /^(?:active users|total users|users|activeusers|totalusers|aktive brugere|aktiva användare)\b/u;
const visitColumn = /^(?:sessions|views|event count|eventcount|visits)\b/u;
/** The other figures of a funnel, which follow from the users. */
const figureColumn =
  /^(?:completion rate|abandonments?|abandonment rate|funnelstep\w+|elapsed time|avg elapsed time|next action|% of step 1)/u;

/** Finds the headings, which follow titles in some exports. */
function findTable({ headings, rows }: CsvTable): {
  readonly headings?: CsvRow;
  readonly rows: readonly CsvRow[];
} {
  const all = headings === undefined ? [] : [headings, ...rows];
  const at = all.slice(0, 20).findIndex(({ cells }) => {
    const columns = cells.map(normalizeTitle);
    return (
      columns.some((column) => stepColumns.has(column)) &&
      columns.some((column) => userColumn.test(column) || visitColumn.test(column))
    );
  });
  const row = all[at];
  return row === undefined ? { rows: [] } : { headings: row, rows: all.slice(at + 1) };
}

/** Groups rows by their step, without its number. */
function groupSteps(rows: readonly CsvRow[], step: number): ReadonlyMap<string, readonly CsvRow[]> {
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const title = (row.cells[step] ?? '').replace(/^\d+\.\s*/u, '').trim();
    if (title === '' || isTotal(title)) continue;
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [row]);
    else group.push(row);
  }
  return groups;
}

function isTotal(cell = ''): boolean {
  return ['', 'total', 'totals', 'reserved total', 'all users'].includes(
    normalizeTitle(cell.replaceAll('_', ' ')),
  );
}

/** Parses a number of users, such as `31870`, `31,870`, or `31.870 (100%)`. */
function parseCount(cell: string): number | undefined {
  const [, digits = ''] =
    /^(\d{1,3}(?:[,.\u00A0\u202F ]\d{3})+|\d+)(?:[.,]0+)?(?:\s*\(.*\))?$/u.exec(cell.trim()) ?? [];
  return digits === '' ? undefined : Number(digits.replaceAll(/\D/gu, ''));
}

/** Reads the title and the dates from the comments above the table. */
function readComments(comments: readonly string[]): Pick<Ga4Funnel, 'title' | 'date'> {
  const all = comments.join('\n');
  const [, from, to] =
    /(?<!\d)(\d{8})\s*[-–]\s*(\d{8})(?!\d)/u.exec(all) ??
    /start date:\s*(\d{8})\b[\s\S]*?end date:\s*(\d{8})\b/iu.exec(all) ??
    [];
  const title = comments.find((comment) => /\p{L}/u.test(comment) && !/^[\p{L} ]+:|\d{8}/u.test(comment));
  const date = findMonthOrDay(from, to);
  return { ...(title !== undefined && { title }), ...(date !== undefined && { date }) };
}

/** Returns the month from its first to its last day, else the last day. */
function findMonthOrDay(from = '', to = ''): string | undefined {
  const [first, last] = [from, to].map((day) => day.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3'));
  if (first === undefined || last === undefined || !isDay(first) || !isDay(last)) return undefined;
  const month = last.slice(0, 7);
  const next = `${month}-${String(Number(last.slice(8)) + 1).padStart(2, '0')}`;
  return first === `${month}-01` && !isDay(next) ? month : last;
}
