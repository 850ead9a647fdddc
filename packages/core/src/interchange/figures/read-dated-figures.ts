import type { CsvTable } from '../../semantics/data/csv-table.ts';
import { parseCellNumber } from '../../semantics/data/data-cells.ts';
import type { Result } from '../../text/result.ts';
import {
  type ColumnMeanings,
  type ImportedReading,
  type LeftOut,
  normalizeTitle,
} from './imported-figures.ts';
import { type DayOrder, detectDayOrder, parseDate } from './parse-date.ts';

/** A metric of the map that can receive figures. */
export interface KnownMetric {
  readonly name: string;
  readonly title?: string | undefined;
  /** True if its figures are percentages. */
  readonly percent: boolean;
}

/** The figures of a table by the name of their metric. */
export interface DatedFigures {
  readonly metrics: ReadonlyMap<string, readonly ImportedReading[]>;
  readonly left: readonly LeftOut[];
}

/**
 * Reads a table with one date in each row. Headings that are the name or the title of a metric need no
 * meaning; the user gives the meanings of the others.
 */
export function readDatedFigures(
  table: CsvTable,
  columns: ColumnMeanings,
  known: readonly KnownMetric[],
): Result<DatedFigures> {
  const headings = table.headings?.cells ?? [];
  if (headings.length === 0) return { problem: 'has no headings' };
  const find = createMetricFinder(known);
  const meanings = headings.map(
    (heading) => columns.get(normalizeTitle(heading)) ?? guessMeaning(heading, find),
  );
  const unknown = [...columns].find(
    ([heading]) => !headings.some((other) => normalizeTitle(other) === heading),
  );
  if (unknown !== undefined) return { problem: `has no column “${unknown[0]}”. ${ask(headings, known)}` };
  const dates = meanings.findIndex((meaning) => meaning !== undefined && dateMeanings.has(meaning));
  const order = readDayOrder(table, dates, meanings[dates]);
  if (order === undefined) {
    return {
      problem:
        dates < 0
          ? `has no column of dates that the command knows. ${ask(headings, known)}`
          : `has dates that can be read in two ways. Say which: --columns "${headings[dates]}=day/month/year" or --columns "${headings[dates]}=month/day/year"`,
    };
  }
  const sample = meanings.indexOf('sample');
  const [metricColumn, valueColumn] = [meanings.indexOf('metric'), meanings.indexOf('value')];
  const left: LeftOut[] = [];
  const figures = new Map<string, Figure[]>();
  const isLong = metricColumn >= 0 && valueColumn >= 0;
  let hasMetrics = isLong;
  for (const [i, meaning] of meanings.entries()) {
    if (i === dates || i === sample || isLong || meaning === '') continue;
    const metric = meaning === undefined ? undefined : find(meaning);
    const from = `column “${headings[i]}”`;
    if (metric === undefined && columns.get(normalizeTitle(headings[i] ?? '')) !== undefined)
      return { problem: `cannot be matched: the map declares no metric “${meaning}”. ${listMetrics(known)}` };
    if (metric === undefined) left.push({ from, message: 'is left out: the map has no such metric.' });
    else {
      hasMetrics = true;
      collect(metric, i);
    }
  }
  if (isLong) collect(undefined, valueColumn);
  if (!hasMetrics) return { problem: `has no column of a metric. ${ask(headings, known)}` };
  return finish(figures, known, left);

  function collect(columnMetric: KnownMetric | undefined, column: number): void {
    for (const { cells, line } of table.rows) {
      const cell = cells[column] ?? '';
      if (cell === '') continue;
      const from = `line ${line}`;
      const metric = columnMetric ?? find(cells[metricColumn] ?? '');
      const date = parseDate(cells[dates] ?? '', order ?? 'day first');
      const figure = parseCellNumber(cell, table.separator);
      if (metric === undefined) left.push({ from, message: 'is about no metric of the map.' });
      else if (date === undefined) left.push({ from, message: 'has no date that the command can read.' });
      else if (figure === undefined) left.push({ from, message: `has no number in “${headings[column]}”.` });
      else {
        const people = parseCellNumber(cells[sample] ?? '', table.separator)?.value;
        const list = figures.get(metric.name) ?? [];
        list.push({ ...figure, date, line, ...(people !== undefined && { sample: people }) });
        figures.set(metric.name, list);
      }
    }
  }
}

interface Figure extends ImportedReading {
  readonly percent: boolean;
  readonly line: number;
}

/** Checks the figures of each metric together: one for each date, percentages or numbers, no fractions. */
function finish(
  figures: ReadonlyMap<string, readonly Figure[]>,
  known: readonly KnownMetric[],
  left: LeftOut[],
): Result<DatedFigures> {
  const metrics = new Map<string, readonly ImportedReading[]>();
  for (const [name, list] of figures) {
    const isPercent = known.some((metric) => metric.name === name && metric.percent);
    if (isPercent && list.every(({ value, percent }) => !percent && value >= 0 && value <= 1)) {
      return {
        problem: `has only figures between 0 and 1 for \`${name}\`, which is a percentage. Write percentages, such as 62 for 0.62`,
      };
    }
    const byDate = new Map<string, ImportedReading>();
    for (const { date, value, percent, sample, line } of list) {
      const from = `line ${line}`;
      if (percent && !isPercent)
        left.push({ from, message: `is a percentage, and \`${name}\` has other figures.` });
      else if (byDate.has(date))
        left.push({ from, message: `has a second figure of \`${name}\` for ${date}.` });
      else byDate.set(date, { date, value, ...(sample !== undefined && { sample }) });
    }
    metrics.set(name, [...byDate.values()]);
  }
  return { metrics, left };
}

const dateMeanings = new Set(['date', 'day/month/year', 'month/day/year']);

const plainMeanings = new Set(['date', 'sample', 'metric', 'value']);

function guessMeaning(heading: string, find: (text: string) => KnownMetric | undefined): string | undefined {
  const plain = normalizeTitle(heading);
  return plainMeanings.has(plain) ? plain : find(heading)?.name;
}

function createMetricFinder(known: readonly KnownMetric[]): (text: string) => KnownMetric | undefined {
  const byTitle = new Map<string, KnownMetric>();
  for (const metric of known) {
    for (const text of [metric.title ?? '', metric.name])
      if (text !== '') byTitle.set(normalizeTitle(text), metric);
  }
  return (text) => byTitle.get(normalizeTitle(text));
}

function readDayOrder({ rows }: CsvTable, column: number, meaning: string | undefined): DayOrder | undefined {
  if (column < 0) return undefined;
  if (meaning === 'day/month/year') return 'day first';
  if (meaning === 'month/day/year') return 'month first';
  return detectDayOrder(rows.map(({ cells }) => cells[column] ?? ''));
}

/** Returns the sentences that ask for the meaning of the columns. */
function ask(headings: readonly string[], known: readonly KnownMetric[]): string {
  const [first = 'Month', second = 'Rate'] = headings.filter((heading) => heading !== '');
  const metric = known[0]?.name ?? 'METRIC';
  const list = headings.map((heading) => `“${heading.slice(0, 40)}”`).slice(0, 20);
  return `Its columns are ${list.join(', ')}. Say which is which: --columns "${first}=date, ${second}=${metric}". ${listMetrics(known)}`;
}

function listMetrics(known: readonly KnownMetric[]): string {
  if (known.length === 0) return 'The map declares no metric';
  return `The map’s metrics are ${known
    .slice(0, 20)
    .map(({ name }) => name)
    .join(', ')}`;
}
