import {
  createReport,
  type JourneyReport,
  type Report,
  reportCsv,
  reportJson,
  reportMarkdown,
  reportText,
} from '@journey-maps/core/views';
import { getLocalDay, isDay } from '../check/day.ts';
import { complain } from '../complain.ts';
import { attempt, attemptAll } from '../files/attempt.ts';
import type { ExitCode, Io } from '../io.ts';
import { escapeJson } from '../terminal/escape-controls.ts';
import type { HealthFormat } from './formats.ts';
import { describeNotReported, type ReportMap, readReportMaps } from './read-report-maps.ts';
import { openReport, writeReport } from './report-output.ts';
import { writeBacklog } from './write-backlog.ts';

export interface ReportArguments {
  readonly format: HealthFormat;
  /** The only section to write; the whole report if absent. */
  readonly section?: 'backlog';
  readonly today?: string;
  readonly output?: string;
}

const renderers: Readonly<Record<Exclude<HealthFormat, 'xlsx'>, (report: Report) => string>> = {
  text: reportText,
  markdown: reportMarkdown,
  json: (report) => escapeJson(reportJson(report)),
  csv: reportCsv,
};

/** Reports the health of all journeys, in a file or on standard output. */
export async function runReport(
  paths: readonly string[],
  { format, section, today: given, output: title }: ReportArguments,
  io: Io,
): Promise<ExitCode> {
  const today = given ?? getLocalDay(io.now());
  if (!isDay(today)) {
    return complain(io, `--today ${today} is not a valid date. Write a date such as 2026-11-21.`);
  }
  if (format === 'xlsx' && section === undefined)
    return complain(io, 'only the backlog can be a spreadsheet: add `--section backlog`, or use CSV.');
  const request = openReport(paths, title, io);
  if (typeof request === 'number') return request;
  if (format === 'xlsx' && request.output === undefined)
    return complain(
      io,
      'a spreadsheet is not text: use -o to name the output file, such as -o backlog.xlsx.',
    );
  const { maps, unreadable } = readReportMaps(request.maps, io.folder);
  const unread = [...request.unreadable, ...unreadable];
  if (format === 'xlsx' || section === 'backlog') {
    const { content, problems } = await writeBacklog(maps, format, today);
    if (content === undefined) return complain(io, `the backlog cannot be written: ${problems.join(' ')}`);
    return writeReport(content, request.output, [...unread, ...problems], io);
  }
  const { journeys, problems } = createReports(maps, today);
  const { value: text, failed } = attemptAll(
    journeys,
    (written) => renderers[format]({ version: 1, today, journeys: written }),
    ({ file }) => describeNotReported(file),
  );
  return writeReport(text, request.output, [...unread, ...problems, ...failed.values()], io);
}

function createReports(
  maps: readonly ReportMap[],
  today: string,
): { readonly journeys: readonly JourneyReport[]; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const journeys = maps.flatMap(({ linked, workspace, file }) => {
    const { value = [], problem } = attempt(describeNotReported(file), () =>
      createReport(linked, workspace, { today, file }),
    );
    if (problem !== undefined) problems.push(problem);
    return value;
  });
  return { journeys, problems };
}
