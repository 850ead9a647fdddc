import { resolve } from 'node:path';
import { type Entry, type ImportProblem, writeEntries } from '@journey-maps/core/interchange';
import { isFailure } from '@journey-maps/core/text';
import { parse } from '@journey-maps/language/parse';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';
import { complain, tell } from '../complain.ts';
import { attemptLater } from '../files/attempt.ts';
import { isSameFile } from '../files/output-problem.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import type { ExitCode, Io } from '../io.ts';
import { escapeLines } from '../terminal/escape-controls.ts';
import { changeMap } from './change-map.ts';
import { guessFormat, type ImportFormat, importFormats } from './formats.ts';
import { parseScale } from './parse-scale.ts';
import { readImport } from './read-import.ts';

export interface ImportArguments {
  readonly format?: ImportFormat;
  readonly output?: string;
  /** The map that the table was made from, which receives the changes. */
  readonly onto?: string;
  /** The scale of a diagram's scores, such as `10` or `0..100`. */
  readonly scale?: string;
}

/** Runs `journey import FILE`: makes a map from another format, and reports everything that was changed or left out. */
export async function runImport(file: string, args: ImportArguments, io: Io): Promise<ExitCode> {
  const { value, problem } = await attemptLater(`${file} is not imported, and nothing is written`, () =>
    importFile(file, args, io),
  );
  return problem === undefined ? value : complain(io, problem);
}

async function importFile(file: string, args: ImportArguments, io: Io): Promise<ExitCode> {
  const format = args.format ?? guessFormat(file);
  if (format === undefined) {
    return complain(
      io,
      `the format of ${file || '""'} is unknown. Name it with --format: ${importFormats.join(', ')}.`,
    );
  }
  if (args.onto !== undefined && format === 'mermaid') {
    return complain(
      io,
      'a diagram has too little content to update a map. Leave out --onto to make a new map.',
    );
  }
  const scale = args.scale === undefined ? undefined : parseScale(args.scale);
  if (isFailure(scale)) return complain(io, scale.problem);
  if (scale !== undefined && format !== 'mermaid') {
    return complain(io, 'only the scores of Mermaid diagrams have their own scale. Leave out --scale.');
  }
  const output = args.output === '-' ? undefined : (args.output ?? args.onto);
  if (output !== undefined && isSameFile(resolve(io.folder, output), resolve(io.folder, file))) {
    return complain(io, `${output} is the file to import, and is not replaced. Choose another name.`);
  }
  const fileBytes = readRegularFileSync(resolve(io.folder, file), sizeLimits.import);
  if (fileBytes.bytes === undefined) return complain(io, `${file || '""'} ${fileBytes.problem}.`);
  const read = await readImport(fileBytes.bytes, format, scale === undefined ? {} : { scale });
  if (isFailure(read)) return complain(io, `${file} ${read.problem}.`);
  const { entries, problems } = read;
  for (const problem of problems) tell(io, formatProblem(file, problem));
  // An empty file is an empty map. A file that could not be read at all is an error.
  if (entries.length === 0 && problems.length > 0) {
    return complain(io, `nothing in ${file} could be read, so nothing is written.`);
  }
  const lost = problems.filter(({ isLost }) => isLost).length;
  // Otherwise the lines that could not be read would be removed from the map.
  if (args.onto !== undefined && lost > 0) {
    return complain(
      io,
      `${args.onto} was not changed. Fix ${file} in ${describePlaces(lost)}, and import it again.`,
    );
  }
  const made = args.onto === undefined ? writeNewMap(entries) : changeMap(args.onto, entries, io);
  if (isFailure(made)) return complain(io, made.problem);
  if (output === undefined) io.stdout.write(io.stdout.isTerminal ? escapeLines(made.text) : made.text);
  else {
    const problem = writeFileAtomic(resolve(io.folder, output), made.text);
    if (problem !== undefined) return complain(io, `${output} cannot be written: ${problem}.`);
  }
  if (lost === 0) return 0;
  tell(
    io,
    `${lost === 1 ? 'one thing is' : `${lost} things are`} left out. Fix ${file} there, and import it again.`,
  );
  return 1;
}

function describePlaces(count: number): string {
  return count === 1 ? 'that place' : `those ${count} places`;
}

/** Returns the text of a new map, and verifies that it can be parsed, since no later step does. */
function writeNewMap(entries: readonly Entry[]): { readonly text: string } {
  const text = writeEntries(entries);
  const [problem] = parse(text, 'file:///map.journey').problems;
  if (problem !== undefined) throw new Error(`the imported map cannot be read (${problem.message})`);
  return { text };
}

function formatProblem(file: string, { from, message }: ImportProblem): string {
  return `${file}, ${from}: ${message}`;
}
