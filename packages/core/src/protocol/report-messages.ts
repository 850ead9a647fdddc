import type { FindingCounts } from '../views/report/health-of.ts';
import type { Report } from '../views/report/report.ts';

/** A request for the report of a map, open or not. The response is `MapReport`, or `null` if there is no such file. */
export const getReport = 'journey/getReport';
export interface GetReport {
  readonly uri: string;
}

export interface MapReport {
  readonly uri: string;
  readonly findings: FindingCounts;
  readonly report: Report;
}
