import type { Metric, Reading } from '../../model/statements.ts';
import type { DateValue, Quantity } from '../../model/values.ts';
import { compareDates, isDate } from './calendar.ts';

/** A reading with a figure and a valid date. */
export interface DatedReading extends Reading {
  readonly date: DateValue;
  readonly value: Quantity;
}

/** The current figure of a metric, and the reading that it comes from; without a reading, it has no date. */
export interface MetricValue {
  readonly quantity: Quantity;
  readonly reading?: DatedReading;
}

/** Returns the readings of a metric, the oldest first. Of two readings of one date, the first in the text counts. */
export function listReadings({ readings }: Metric): readonly DatedReading[] {
  const byDate = new Map<string, DatedReading>();
  for (const reading of readings)
    if (isDated(reading) && !byDate.has(reading.date.value)) byDate.set(reading.date.value, reading);
  return [...byDate.values()].sort((a, b) => compareDates(a.date.value, b.date.value));
}

/** Returns the current figure of a metric: its newest reading, else its `value`. */
export function findMetricValue(metric: Metric): MetricValue | undefined {
  const reading = listReadings(metric).at(-1);
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

function isDated(reading: Reading): reading is DatedReading {
  return reading.date !== undefined && isDate(reading.date.value) && reading.value !== undefined;
}
