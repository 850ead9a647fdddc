import type { CsvRow, CsvTable } from './csv-table.ts';
import { parseCellDate, parseCellNumber } from './data-cells.ts';

/** The maximum size of a data file, in bytes. */
export const largestDataFile = 1_000_000;

/** The maximum number of rows of a data file, without its headings. */
export const mostDataRows = 5000;

/** The metric whose figures to read. */
export interface MetricToRead {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  /** The heading that the map names. */
  readonly column?: string | undefined;
  /** True if the metric's figures are percentages; `undefined` if the map has no figures of it. */
  readonly percent?: boolean | undefined;
}

/** A dated figure from a data file. */
export interface FileReading {
  /** A day or a month: `2026-08-31`, `2026-08`. */
  readonly date: string;
  readonly value: number;
  readonly percent: boolean;
  readonly sample?: number;
  /** The line in the file, from 1. */
  readonly line: number;
}

/** A fault of a data file. */
export interface DataProblem {
  readonly type:
    | 'fractions'
    | 'mixed-percent'
    | 'no-column'
    | 'no-date'
    | 'no-headings'
    | 'no-row'
    | 'repeated-date'
    | 'too-many-rows'
    | 'unclosed-quote'
    | 'wrong-date'
    | 'wrong-figure'
    | 'wrong-sample';
  /** The line in the file, if the problem has one. */
  readonly line?: number;
  /** The text of the wrong cell, or the missing heading. */
  readonly text?: string;
}

/** The figures of one metric in a data file. */
export interface DataReading {
  /** In the order of the file, one for each date. */
  readonly readings: readonly FileReading[];
  readonly problems: readonly DataProblem[];
}

/** Reads the figures of a metric from the table of a data file. */
export function readDataFile(table: CsvTable, metric: MetricToRead): DataReading {
  const { headings, unclosed } = table;
  const problems: DataProblem[] = unclosed === undefined ? [] : [{ type: 'unclosed-quote', line: unclosed }];
  if (headings === undefined) return { readings: [], problems: [...problems, { type: 'no-headings' }] };
  if (table.rows.length > mostDataRows)
    return { readings: [], problems: [...problems, { type: 'too-many-rows' }] };
  const columns = chooseColumns(headings, table.rows, metric);
  if ('problem' in columns) return { readings: [], problems: [...problems, columns.problem] };
  const figures = readFigures(table, columns, problems);
  const all = figures.map(({ figure }) => figure);
  const isPercent = metric.percent ?? all.some(({ percent }) => percent);
  if (isPercent && all.length > 0 && all.every(({ value, percent }) => !percent && value >= 0 && value <= 1))
    return { readings: [], problems: [...problems, { type: 'fractions', line: figures[0]?.line ?? 1 }] };
  const readings = new Map<string, FileReading>();
  for (const { date, figure, sample, line } of figures) {
    if (!isPercent && figure.percent) problems.push({ type: 'mixed-percent', line });
    else if (readings.has(date)) problems.push({ type: 'repeated-date', line, text: date });
    else {
      const { value } = figure;
      readings.set(date, { date, value, percent: isPercent, ...(sample !== undefined && { sample }), line });
    }
  }
  return { readings: [...readings.values()], problems: problems.sort(compareLines) };
}

interface Columns {
  readonly date: number;
  readonly figure: number;
  readonly sample: number;
  readonly rows: readonly CsvRow[];
}

/**
 * Chooses the column of a metric's figures: the one that the map names; else `value`, in rows whose column
 * `metric` has the name; else the one headed by the name or the title; else `value`.
 */
function chooseColumns(
  { cells, line }: CsvRow,
  rows: readonly CsvRow[],
  { name, title, column }: MetricToRead,
): Columns | { readonly problem: DataProblem } {
  const headings = cells.map(normalizeHeading);
  const find = (heading: string | undefined) =>
    heading === undefined ? -1 : headings.indexOf(normalizeHeading(heading));
  const date = Math.max(find('date'), 0);
  const choose = (figure: number, rowsOfMetric = rows) => ({
    date,
    figure,
    sample: headings[figure] === 'value' ? find('sample') : -1,
    rows: rowsOfMetric,
  });
  const isMetric = (text = '') =>
    [name, title].some((own) => own && normalizeHeading(own) === normalizeHeading(text));
  const [metric, value] = [find('metric'), find('value')];
  const ofMetric = metric < 0 ? [] : rows.filter((row) => isMetric(row.cells[metric]));
  if (column !== undefined) {
    const figure = find(column);
    if (figure < 0) return { problem: { type: 'no-column', line, text: column } };
    return choose(figure, figure === value && ofMetric.length > 0 ? ofMetric : rows);
  }
  if (value >= 0 && ofMetric.length > 0) return choose(value, ofMetric);
  const own = headings.findIndex((heading, i) => i !== date && isMetric(heading));
  if (own >= 0) return choose(own);
  const text = name ?? title ?? '';
  if (value < 0) return { problem: { type: 'no-column', line, text } };
  return metric >= 0 ? { problem: { type: 'no-row', text } } : choose(value);
}

function normalizeHeading(heading: string): string {
  return heading.trim().toLowerCase().normalize('NFC');
}

/** Reads the rows that have a date and a figure. Rows without a figure are skipped. */
function readFigures({ separator }: CsvTable, columns: Columns, problems: DataProblem[]) {
  return columns.rows.flatMap(({ line, cells }) => {
    const cell = cells[columns.figure] ?? '';
    if (cell === '') return [];
    const figure = parseCellNumber(cell, separator);
    const dateCell = cells[columns.date] ?? '';
    const date = parseCellDate(dateCell);
    if (dateCell === '') problems.push({ type: 'no-date', line });
    else if (date === undefined) problems.push({ type: 'wrong-date', line, text: dateCell });
    if (figure === undefined) problems.push({ type: 'wrong-figure', line, text: cell });
    if (date === undefined || figure === undefined) return [];
    const sampleCell = cells[columns.sample] ?? '';
    const sample = parseCellNumber(sampleCell, separator);
    const isSample =
      sample !== undefined && Number.isInteger(sample.value) && sample.value >= 0 && !sample.percent;
    if (sampleCell !== '' && !isSample) problems.push({ type: 'wrong-sample', line, text: sampleCell });
    return [{ date, figure, sample: isSample ? sample.value : undefined, line }];
  });
}

function compareLines(a: DataProblem, b: DataProblem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
