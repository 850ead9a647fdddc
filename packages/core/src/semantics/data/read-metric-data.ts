import { memoizeOnObject } from '../../model/memoize-on-object.ts';
import type { DataFile, Metric } from '../../model/statements.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { NamedFile } from '../named-files/named-file.ts';
import { parseCsv } from './csv-table.ts';
import { type DataReading, readDataFile } from './read-data-file.ts';

/** The data files that a map names. Without them, only the figures in the map count. */
export type DataFiles = Pick<LinkedDocument, 'dataFile'>;

/** Provides no data files. */
export const noDataFiles: DataFiles = { dataFile: () => undefined };

/** A data file of a metric, and the figures in it. */
export interface MetricData extends DataReading {
  readonly file: DataFile;
}

type FoundFile = Extract<NamedFile, { readonly state: 'found' }>;

const getTable = memoizeOnObject(({ text }: FoundFile) => parseCsv(text));

/** The figures of metrics in a file, so that a file is read once for each metric. */
const getReadings = memoizeOnObject((_file: FoundFile) => new WeakMap<DataFile, DataReading>());

/** Reads the figures of a metric in each of its data files that exists. */
export function readMetricData(metric: Metric, { dataFile }: DataFiles): readonly MetricData[] {
  return metric.dataFiles.flatMap((file) => {
    const content = file.uri === undefined ? undefined : dataFile(file.uri);
    if (content?.state !== 'found') return [];
    const known = getReadings(content);
    let reading = known.get(file);
    if (reading === undefined) {
      reading = readDataFile(getTable(content), {
        name: metric.name?.value,
        title: metric.title?.value,
        column: file.column?.value,
        percent: hasPercentages(metric),
      });
      known.set(file, reading);
    }
    return { file, ...reading };
  });
}

/** Returns whether a metric's figures are percentages; `undefined` if the map has no figures of it. */
function hasPercentages(metric: Metric): boolean | undefined {
  const { metricKind, unit, scale, baseline, value, target, readings } = metric;
  if (metricKind !== undefined) return metricKind.value === 'csat';
  if (unit !== undefined || scale !== undefined) return false;
  const figures = [baseline, value, target, ...readings.map((reading) => reading.value)];
  const [first] = figures.filter((figure) => figure !== undefined);
  return first?.percent;
}
