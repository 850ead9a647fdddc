import { resolve } from 'node:path';
import type { JourneyDocument } from '@journey-maps/core/model';
import {
  createReport,
  type JourneyReport,
  type Report,
  reportCsv,
  reportJson,
  reportMarkdown,
  reportText,
} from '@journey-maps/core/views';
import { parse } from '@journey-maps/language/parse';
import { getLocalDay, isDay } from '../check/day.ts';
import { complain, tell } from '../complain.ts';
import { attempt, attemptAll } from '../files/attempt.ts';
import { createFileUri } from '../files/file-uri.ts';
import { type FoundMap, findMaps } from '../files/find-maps.ts';
import { findOutputProblem } from '../files/output-problem.ts';
import { readMap } from '../files/read-map.ts';
import { createRootMaps, type RootMaps } from '../files/root-maps.ts';
import { createWorkspaceRootFinder } from '../files/workspace-root.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import type { ExitCode, Io } from '../io.ts';
import { escapeJson, escapeLines } from '../terminal/escape-controls.ts';
import type { HealthFormat } from './formats.ts';

export interface ReportArguments {
  readonly format: HealthFormat;
  readonly today?: string;
  readonly output?: string;
}

const renderers: Readonly<Record<HealthFormat, (report: Report) => string>> = {
  text: reportText,
  markdown: reportMarkdown,
  json: (report) => escapeJson(reportJson(report)),
  csv: reportCsv,
};

/** Reports the health of all journeys, in a file or on standard output. */
export async function runReport(
  paths: readonly string[],
  { format, today: given, output: title }: ReportArguments,
  io: Io,
): Promise<ExitCode> {
  const today = given ?? getLocalDay(io.now());
  if (!isDay(today)) {
    return complain(io, `--today ${today} is not a valid date. Write a date such as 2026-11-21.`);
  }
  const output = title === '-' ? undefined : title;
  const refused = output === undefined ? undefined : findOutputProblem(resolve(io.folder, output));
  if (refused !== undefined) return complain(io, `${output} is not written: ${refused}.`);
  const foundMaps = findMaps(paths, io.folder);
  if (foundMaps.wrong.length > 0) {
    for (const sentence of foundMaps.wrong) tell(io, sentence);
    return 2;
  }
  const { journeys, unreadable } = createReports(foundMaps.maps, today, io.folder);
  const { value: text, failed } = attemptAll(
    journeys,
    (written) => renderers[format]({ version: 1, today, journeys: written }),
    ({ file }) => describeNotReported(file),
  );
  if (output === undefined)
    io.stdout.write(io.stdout.isTerminal ? escapeLines(text.replaceAll('\r\n', '\n')) : text);
  else {
    const problem = writeFileAtomic(resolve(io.folder, output), text);
    if (problem !== undefined) return complain(io, `${output} cannot be written: ${problem}.`);
  }
  const unread = [...new Set([...foundMaps.unreadable, ...unreadable, ...failed.values()])];
  for (const sentence of unread) tell(io, sentence);
  return unread.length > 0 ? 2 : 0;
}

/** Returns the reports about the readable maps. Remedies of a pain are looked up in all maps of its workspace. */
function createReports(
  maps: readonly FoundMap[],
  today: string,
  folder: string,
): { readonly journeys: readonly JourneyReport[]; readonly unreadable: readonly string[] } {
  const getRoot = createWorkspaceRootFinder(folder);
  const roots = new Map<string, RootMaps>();
  const unreadable: string[] = [];
  const read = maps.flatMap(({ path, shown }) => {
    const map = readMap(path);
    if (map.text === undefined) {
      unreadable.push(`${shown} ${map.problem}.`);
      return [];
    }
    const root = getRoot(path);
    const maps = roots.get(root) ?? createRootMaps(root, parseAt, unreadable);
    roots.set(root, maps);
    const document = parseAt(map.text, path);
    maps.put(document);
    return [{ shown, uri: document.uri, maps }];
  });
  const journeys = read.flatMap(({ shown, uri, maps }) => {
    const view = maps.view(() => undefined);
    const { value = [], problem } = attempt(describeNotReported(shown), () => {
      const linked = view.linked(uri);
      const error = linked?.document.internalError;
      if (error !== undefined) unreadable.push(`${shown}: ${error}`);
      return linked === undefined ? [] : createReport(linked, view, { today, file: shown });
    });
    if (problem !== undefined) unreadable.push(problem);
    return value;
  });
  return { journeys, unreadable };
}

function describeNotReported(file: string): string {
  return `${file} is not in the report`;
}

function parseAt(text: string, path: string): JourneyDocument {
  return parse(text, createFileUri(path));
}
