import type { Report } from './report.ts';

/** Writes a report as JSON, in the shape of the type `Report`. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
