import {
  createQuestions,
  type QuestionGuide,
  questionsCsv,
  questionsMarkdown,
} from '@journey-maps/core/views';
import { attempt, attemptAll } from '../files/attempt.ts';
import type { ExitCode, Io } from '../io.ts';
import type { QuestionFormat } from './formats.ts';
import { describeNotReported, readReportMaps } from './read-report-maps.ts';
import { openReport, writeReport } from './report-output.ts';

export interface QuestionArguments {
  readonly format: QuestionFormat;
  readonly output?: string;
}

const renderers: Readonly<Record<QuestionFormat, (guide: QuestionGuide) => string>> = {
  markdown: questionsMarkdown,
  csv: questionsCsv,
};

/** Writes the questions that would settle the gaps of maps, to a file or to standard output. */
export function runQuestions(
  paths: readonly string[],
  { format, output: title }: QuestionArguments,
  io: Io,
): ExitCode {
  const request = openReport(paths, title, io);
  if (typeof request === 'number') return request;
  const { maps, unreadable } = readReportMaps(request.maps, io.folder);
  const problems: string[] = [];
  const journeys = maps.flatMap(({ linked, workspace, file }) => {
    const { value = [], problem } = attempt(describeNotReported(file), () =>
      createQuestions(linked, workspace, file),
    );
    if (problem !== undefined) problems.push(problem);
    return value;
  });
  const { value: text, failed } = attemptAll(
    journeys,
    (written) => renderers[format]({ journeys: written }),
    ({ file }) => describeNotReported(file),
  );
  const unread = [...request.unreadable, ...unreadable, ...problems, ...failed.values()];
  return writeReport(text, request.output, unread, io);
}
