import { applyEdits } from '@journey-maps/core/edits';
import { LineIndex } from '@journey-maps/core/model';
import { format } from '@journey-maps/language/format';
import { complain, tell } from '../complain.ts';
import { attempt } from '../files/attempt.ts';
import { readInputMaps } from '../files/input-maps.ts';
import { decodeMap } from '../files/read-map.ts';
import { writeFixed } from '../fix/write-fixed.ts';
import type { ExitCode, Io } from '../io.ts';
import { escapeControls, escapeLines } from '../terminal/escape-controls.ts';

export interface FormatArguments {
  readonly check?: true;
  readonly stdin?: true;
  readonly stdinFilename?: string;
}

/** Runs `journey format`, for files or for the map from standard input. */
export async function runFormat(paths: readonly string[], args: FormatArguments, io: Io): Promise<ExitCode> {
  if (args.stdin === true && paths.length > 0) {
    return complain(io, '--stdin reads one map from standard input: leave out the files.');
  }
  if (args.stdinFilename !== undefined && args.stdin !== true) {
    return complain(io, '--stdin-filename works only with --stdin: add it.');
  }
  return args.stdin === true ? formatStdin(args, io) : formatFiles(paths, args, io);
}

/** Formats all readable maps, and reports the problems of the other maps. */
async function formatFiles(paths: readonly string[], { check }: FormatArguments, io: Io): Promise<ExitCode> {
  const { maps, wrong, unreadable } = await readInputMaps(paths, undefined, io);
  if (wrong.length > 0) {
    for (const sentence of wrong) tell(io, sentence);
    return 2;
  }
  const problems = [...unreadable];
  let changed = 0;
  for (const { path, shown, text } of maps) {
    const { after, problem } = formatMap(text, shown);
    if (problem !== undefined) problems.push(problem);
    if (after === text) continue;
    const failure = check === true ? undefined : writeFixed(path, text, after);
    if (failure !== undefined) problems.push(`${shown} ${failure}.`);
    else {
      changed++;
      io.stdout.write(`${escapeControls(shown)}\n`);
    }
  }
  for (const sentence of problems) tell(io, sentence);
  tell(io, formatSummary(changed, maps.length, check === true));
  if (problems.length > 0) return 2;
  return check === true && changed > 0 ? 1 : 0;
}

async function formatStdin({ check, stdinFilename }: FormatArguments, io: Io): Promise<ExitCode> {
  const shown = stdinFilename ?? 'stdin.journey';
  const read = decodeMap(await io.readStdin());
  if (read.text === undefined) return complain(io, `${shown} ${read.problem}.`);
  const { after, problem } = formatMap(read.text, shown);
  if (problem !== undefined) tell(io, problem);
  const isChanged = after !== read.text;
  if (check === true) {
    if (isChanged) io.stdout.write(`${escapeControls(shown)}\n`);
  } else {
    // Returns a map that cannot be formatted unchanged: editors replace their text with this output.
    const text = (read.hasMark ? '\uFEFF' : '') + after;
    io.stdout.write(io.stdout.isTerminal ? escapeLines(text) : text);
  }
  if (problem !== undefined) return 2;
  return check === true && isChanged ? 1 : 0;
}

/** Returns the formatted text, or the unchanged text with a sentence about the reason. */
function formatMap(text: string, shown: string): { readonly after: string; readonly problem?: string } {
  const done = attempt(`${shown} was not formatted`, () => {
    const { edits, problem } = format(text);
    return { problem, after: problem === undefined ? applyEdits(text, edits) : undefined };
  });
  if (done.problem !== undefined) return { after: text, problem: done.problem };
  const { after = text, problem } = done.value;
  if (problem === undefined) return { after };
  const { line, column } = new LineIndex(text).positionAt(problem.span.start);
  return {
    after: text,
    problem: `${shown}:${line}:${column}: the map was not formatted, since its braces do not match. ${problem.message}`,
  };
}

function formatSummary(changed: number, all: number, isCheck: boolean): string {
  const of = `${changed} of ${all === 1 ? '1 map' : `${all} maps`}`;
  if (!isCheck) return `${of} formatted.`;
  return changed === 0
    ? 'all maps are formatted.'
    : `${of} ${changed === 1 ? 'is' : 'are'} not formatted. Run \`journey format\` to format ${changed === 1 ? 'it' : 'them'}.`;
}
