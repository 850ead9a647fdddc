import { type Report as CoreReport, createReport } from '@journey-maps/core/views';
import { getContext, type MapInput } from './parse.ts';
import { getDay } from './settings.ts';

/** The health of journeys, for a team's meeting. */
export type Report = CoreReport;

/** The settings of a report. */
export interface ReportOptions {
  /** The date of the report, such as `2026-11-21`. Default: today. */
  readonly today?: string;
}

/**
 * Reports the health of all journeys, as `journey report --format json` does.
 *
 * @param maps one map or several
 * @throws RangeError if the date is invalid; no map causes an exception
 */
export function report(maps: MapInput | readonly MapInput[], options: ReportOptions = {}): Report {
  const today = getDay(options.today);
  const list: readonly MapInput[] = typeof maps === 'string' || !isList(maps) ? [maps] : maps;
  const journeys = list
    .map(getContext)
    .flatMap(({ linked, workspace, path }) => createReport(linked, workspace, { today, file: path }));
  return { version: 1, today, journeys };
}

/** `Array.isArray` does not recognise readonly lists. */
function isList(maps: MapInput | readonly MapInput[]): maps is readonly MapInput[] {
  return Array.isArray(maps);
}
