import { resolve } from 'node:path';
import { complain, tell } from '../complain.ts';
import { type FoundMap, findMaps } from '../files/find-maps.ts';
import { findOutputProblem } from '../files/output-problem.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import type { ExitCode, Io } from '../io.ts';
import { escapeLines } from '../terminal/escape-controls.ts';

/** The maps of a command that writes a report, and the file to write, if it is not standard output. */
export interface ReportRequest {
  readonly maps: readonly FoundMap[];
  readonly unreadable: readonly string[];
  readonly output: string | undefined;
}

/** Finds the maps of a report and checks its output file; complains and returns the exit code if it cannot. */
export function openReport(
  paths: readonly string[],
  title: string | undefined,
  io: Io,
): ReportRequest | ExitCode {
  const output = title === '-' ? undefined : title;
  const refused = output === undefined ? undefined : findOutputProblem(resolve(io.folder, output));
  if (refused !== undefined) return complain(io, `${output} is not written: ${refused}.`);
  const { maps, unreadable, wrong } = findMaps(paths, io.folder);
  for (const sentence of wrong) tell(io, sentence);
  return wrong.length > 0 ? 2 : { maps, unreadable, output };
}

/**
 * Writes a report to its file or to standard output, and reports the maps that it leaves out.
 *
 * @param content a text, or the bytes of a file: they need an output file
 */
export function writeReport(
  content: string | Uint8Array,
  output: string | undefined,
  unread: Iterable<string>,
  io: Io,
): ExitCode {
  if (output !== undefined) {
    const problem = writeFileAtomic(resolve(io.folder, output), content);
    if (problem !== undefined) return complain(io, `${output} cannot be written: ${problem}.`);
  } else if (typeof content === 'string')
    io.stdout.write(io.stdout.isTerminal ? escapeLines(content.replaceAll('\r\n', '\n')) : content);
  const sentences = [...new Set(unread)];
  for (const sentence of sentences) tell(io, sentence);
  return sentences.length > 0 ? 2 : 0;
}
