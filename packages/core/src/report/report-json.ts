import type { Report } from './report.ts';

/** A report as JSON: the type `Report`, as it is. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
