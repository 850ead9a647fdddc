import { isDay } from '../../semantics/queries/calendar.ts';
import type { Result } from '../../text/result.ts';
import { type ImportedReading, type LeftOut, roundFigure } from './imported-figures.ts';

/** A metric of TheyDo with its figures. */
export interface TheyDoMetric {
  readonly key: string;
  readonly title: string;
  /** True if its figures are percentages by their nature. */
  readonly percent: boolean;
  readonly readings: readonly ImportedReading[];
  readonly from: string;
}

/** Returns whether a JSON text is the file of TheyDo's metrics. */
export function isTheyDoMetrics(text: string): boolean {
  return /"format"\s*:\s*"THEYDO_METRICS_V\d+"/u.test(text.slice(0, 1_000_000));
}

/**
 * Reads TheyDo's metrics file (the published schema `THEYDO_METRICS_V1`). Data points of one day, which differ
 * in their dimensions, become one reading: counts are added, and scores are weighted by their respondents.
 */
export function readTheyDoMetrics(
  text: string,
): Result<{ readonly metrics: readonly TheyDoMetric[]; readonly left: readonly LeftOut[] }> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return { problem: `is not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  if (!isObject(json) || json['format'] !== 'THEYDO_METRICS_V1' || !Array.isArray(json['metrics'])) {
    return { problem: 'is not a metrics file of TheyDo (THEYDO_METRICS_V1)' };
  }
  const left: LeftOut[] = [];
  const metrics = (json['metrics'] as readonly unknown[]).flatMap((metric, i) => {
    const read = readMetric(metric, `metrics[${i}]`, left);
    return read === undefined ? [] : [read];
  });
  return { metrics, left };
}

type Data = Readonly<Record<string, unknown>>;

function readMetric(data: unknown, from: string, left: LeftOut[]): TheyDoMetric | undefined {
  if (!isObject(data) || typeof data['title'] !== 'string' || !Array.isArray(data['dataPoints'])) {
    left.push({ from, message: 'is not a metric with a title and data points.' });
    return undefined;
  }
  const { title, type, importKey, aggregationMethod } = data;
  const kind = typeof type === 'string' ? kinds.get(type) : undefined;
  if (kind === undefined) {
    left.push({ from, message: `“${title}” has an unknown type, so its figures are left out.` });
    return undefined;
  }
  const days = new Map<string, Sums>();
  let merged = 0;
  for (const [i, point] of (data['dataPoints'] as readonly unknown[]).entries()) {
    const place = `${from}.dataPoints[${i}]`;
    const day = isObject(point) ? point['dateOfMeasurement'] : undefined;
    const sums = isObject(point) ? kind.read(point) : undefined;
    if (typeof day !== 'string' || !isDay(day) || sums === undefined) {
      left.push({ from: place, message: 'has no date or no figure.' });
      continue;
    }
    const known = days.get(day);
    if (known !== undefined) merged++;
    days.set(
      day,
      known === undefined
        ? sums
        : {
            above: known.above + sums.above,
            below: known.below + sums.below,
            sample: known.sample + sums.sample,
          },
    );
  }
  if (merged > 0)
    left.push({
      from,
      message: `the dimensions of “${title}” are left out: each day has one figure for all.`,
    });
  const isSum = type === 'OTHER' && aggregationMethod === 'SUM';
  const readings = [...days].flatMap(([date, { above, below, sample }]): ImportedReading[] => {
    const divisor = isSum ? 1 : below;
    if (divisor === 0) {
      left.push({ from, message: `“${title}” has no answers on ${date}.` });
      return [];
    }
    const value = roundFigure((above / divisor) * kind.factor);
    return [{ date, value, ...(sample > 0 && { sample }) }];
  });
  const key = typeof importKey === 'string' ? importKey : '';
  return { key, title, percent: kind.percent, readings, from };
}

/** The parts of a fraction, and the number of people behind it. */
interface Sums {
  readonly above: number;
  readonly below: number;
  readonly sample: number;
}

interface Kind {
  readonly factor: number;
  readonly percent: boolean;
  readonly read: (point: Data) => Sums | undefined;
}

const kinds = new Map<string, Kind>([
  [
    'NPS',
    {
      factor: 100,
      percent: false,
      read: (point) => readShare(point, ['promoters'], ['passives'], ['detractors']),
    },
  ],
  [
    'CSAT',
    {
      factor: 100,
      percent: true,
      read: (point) =>
        readShare(point, ['satisfied', 'verySatisfied'], ['neutral', 'unsatisfied', 'veryUnsatisfied'], []),
    },
  ],
  ['CES', { factor: 1, percent: false, read: readScore }],
  [
    'RATIO',
    {
      factor: 100,
      percent: true,
      read: ({ numerator, denominator }) =>
        isNumber(numerator) && isNumber(denominator)
          ? { above: numerator, below: denominator, sample: 0 }
          : undefined,
    },
  ],
  [
    'OTHER',
    {
      factor: 1,
      percent: false,
      read: ({ value }) => (isNumber(value) ? { above: value, below: 1, sample: 0 } : undefined),
    },
  ],
]);

/** Reads counts of answers: the share of the good ones minus that of the bad ones. */
function readShare(
  point: Data,
  good: readonly string[],
  neutral: readonly string[],
  bad: readonly string[],
): Sums | undefined {
  const counts = [...good, ...neutral, ...bad].map((key) => point[key]);
  if (!counts.every(isNumber)) return undefined;
  const add = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (point[key] as number), 0);
  const all = add(good) + add(neutral) + add(bad);
  return { above: add(good) - add(bad), below: all, sample: all };
}

function readScore({ score, respondents }: Data): Sums | undefined {
  if (!isNumber(score) || !isNumber(respondents)) return undefined;
  // Without respondents, each score counts as one answer.
  const weight = respondents > 0 ? respondents : 1;
  return { above: score * weight, below: weight, sample: respondents };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
