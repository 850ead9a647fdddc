import type { FindingCounts } from '../report/health-of.ts';
import type { Report } from '../report/report.ts';

/** A request for the health of a map, open or not: the answer is `MapReport`, or `null` where there is no such file. */
export const getReport = 'journey/getReport';
export interface GetReport {
  readonly uri: string;
}

export interface MapReport {
  readonly uri: string;
  readonly findings: FindingCounts;
  readonly report: Report;
}
