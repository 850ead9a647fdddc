import type { DataFile, Metric, Reading } from '../../model/statements.ts';
import type { DateValue, Quantity } from '../../model/values.ts';
import type { FileReading } from '../data/read-data-file.ts';
import { type DataFiles, noDataFiles, readMetricData } from '../data/read-metric-data.ts';
import { compareDates, isDate } from './calendar.ts';

/** A reading with a figure and a valid date. */
export interface DatedReading extends Reading {
  readonly date: DateValue;
  readonly value: Quantity;
  /** The data file that the reading is in, and its line there; absent for a reading of the map. */
  readonly from?: { readonly file: DataFile; readonly line: number };
}

/** The current figure of a metric, and the reading that it comes from; without a reading, it has no date. */
export interface MetricValue {
  readonly quantity: Quantity;
  readonly reading?: DatedReading;
}

/**
 * Returns the readings of a metric in its map and its data files, the oldest first. Of two readings of one date,
 * that of the map counts, and of two in the map the first in the text.
 */
export function listReadings(metric: Metric, files = noDataFiles): readonly DatedReading[] {
  const { readings } = metric;
  const byDate = new Map<string, DatedReading>();
  for (const reading of readings)
    if (isDated(reading) && !byDate.has(reading.date.value)) byDate.set(reading.date.value, reading);
  for (const { file, readings: inFile } of readMetricData(metric, files))
    for (const reading of inFile)
      if (!byDate.has(reading.date)) byDate.set(reading.date, convertReading(reading, file));
  return [...byDate.values()].sort((a, b) => compareDates(a.date.value, b.date.value));
}

/** Returns the current figure of a metric: its newest reading, else its `value`. */
export function findMetricValue(metric: Metric, files?: DataFiles): MetricValue | undefined {
  const reading = listReadings(metric, files).at(-1);
  if (reading !== undefined) return { quantity: reading.value, reading };
  return metric.value && { quantity: metric.value };
}

/** Returns whether a metric has figures of its own. One that is used again may have figures for that place. */
export function hasFigures({ baseline, value, target, readings }: Metric): boolean {
  return baseline !== undefined || value !== undefined || target !== undefined || readings.length > 0;
}

/** Lists all figures of a metric in the order of the properties. */
export function listFigures({ baseline, value, target, readings }: Metric): readonly Quantity[] {
  return [baseline, value, target, ...readings.map((reading) => reading.value)].filter(
    (figure) => figure !== undefined,
  );
}

/** Converts a reading of a data file to one whose spans are those of the file's statement. */
function convertReading({ date, value, percent, sample, line }: FileReading, file: DataFile): DatedReading {
  const { span } = file;
  return {
    kind: 'reading',
    span,
    head: span,
    date: { value: date, span },
    value: { value, percent, span },
    ...(sample !== undefined && { sample: { value: sample, percent: false, span } }),
    notes: [],
    links: [],
    from: { file, line },
  };
}

function isDated(reading: Reading): reading is DatedReading {
  return reading.date !== undefined && isDate(reading.date.value) && reading.value !== undefined;
}
