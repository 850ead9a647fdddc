import { resolve } from 'node:path';
import { describeInternalError, LineIndex } from '@journey-maps/core/model';
import { isFailure } from '@journey-maps/core/text';
import { type ConflictStyle, type MergeTexts, mergeMaps } from '@journey-maps/core/versions';
import { parseTopStatements } from '@journey-maps/language';
import { parse } from '@journey-maps/language/parse';
import { readRegularFileSync, sizeLimits } from '@journey-maps/server/files';
import { complain, tell } from '../complain.ts';
import { attemptLater } from '../files/attempt.ts';
import { createFileUri } from '../files/file-uri.ts';
import { decodeMap } from '../files/read-map.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import type { ExitCode, Io } from '../io.ts';
import { escapeLines } from '../terminal/escape-controls.ts';
import { type CheckedLines, checkMergedLines } from './check-merged-lines.ts';
import { createErrorFinder } from './create-error-finder.ts';
import { mergeLines } from './merge-lines.ts';
import { readConflictStyle } from './read-conflict-style.ts';

export interface MergeArguments {
  readonly output?: string;
  readonly path?: string;
  readonly markerSize: number;
  readonly labelBase?: string;
  readonly labelOurs?: string;
  readonly labelTheirs?: string;
  readonly conflict?: ConflictStyle['style'];
}

/** Merges three files as maps, or line by line if they cannot be read as maps. */
export async function runMerge(files: MergeTexts, options: MergeArguments, io: Io): Promise<ExitCode> {
  const bytes: Record<keyof MergeTexts, Uint8Array> = { base: none, ours: none, theirs: none };
  for (const version of ['base', 'ours', 'theirs'] as const) {
    const read = readRegularFileSync(resolve(io.folder, files[version]), sizeLimits.map);
    if (read.bytes === undefined) {
      const problem = read.problem.replace('file or folder', 'file');
      return complain(io, `${files[version]} ${problem}. Check the path.`);
    }
    bytes[version] = read.bytes;
  }
  const shown = options.path ?? files.ours;
  const style: ConflictStyle = {
    markerSize: options.markerSize,
    labels: {
      ...chooseLabel('base', options.labelBase),
      ...chooseLabel('ours', options.labelOurs),
      ...chooseLabel('theirs', options.labelTheirs),
    },
    style: options.conflict ?? (await readConflictStyle(io)),
  };
  const path = resolve(io.folder, shown);
  const texts = decodeTexts(bytes);
  const merged = 'why' in texts ? texts : await mergeOrSayWhy(texts, style, path, io);
  if ('text' in merged) return write(merged.text, merged.conflicts);
  const lines = await mergeLines(files, style, io);
  if (isFailure(lines)) {
    return complain(io, `${shown} ${merged.why}, and git cannot merge it line by line: ${lines.problem}.`);
  }
  tell(io, `${shown} ${merged.why}, so git merged it line by line. Check the result before you go on.`);
  const { value: checked, problem: unchecked } = await attemptLater(
    `${shown}: the merged lines could not be checked`,
    async () =>
      lines.conflicts > 0 || 'why' in texts ? undefined : checkLines(lines.output, texts, style, path, io),
  );
  if (unchecked !== undefined) tell(io, unchecked);
  if (checked === undefined) return write(lines.output, lines.conflicts);
  tell(
    io,
    `${shown}: together, the changes of both sides have an error that neither had alone. ${checked.message}`,
  );
  return write(checked.text, checked.conflicts);

  function write(output: string | Uint8Array, conflicts: number): ExitCode {
    if (options.output === undefined || options.output === '-') {
      io.stdout.write(io.stdout.isTerminal && typeof output === 'string' ? escapeLines(output) : output);
    } else {
      const problem = writeFileAtomic(resolve(io.folder, options.output), output);
      if (problem !== undefined) return complain(io, `${options.output} cannot be written: ${problem}.`);
    }
    if (conflicts === 0) return 0;
    const many = conflicts === 1 ? '1 conflict is' : `${conflicts} conflicts are`;
    tell(
      io,
      `${shown}: ${many} left to you. Choose between the lines marked ${'<'.repeat(options.markerSize)} and ${'>'.repeat(options.markerSize)}.`,
    );
    return 1;
  }
}

const none = new Uint8Array();

/** Returns the label of a side. An older git passes unknown placeholders through unchanged. */
function chooseLabel(
  side: 'base' | 'ours' | 'theirs',
  given: string | undefined,
): NonNullable<ConflictStyle['labels']> {
  return given === undefined || /^(?:%[SXY])?$/u.test(given)
    ? {}
    : { [side]: given.replace(/[\r\n]+/gu, ' ') };
}

function decodeTexts(
  bytes: Readonly<Record<keyof MergeTexts, Uint8Array>>,
): MergeTexts | { readonly why: string } {
  const texts = { base: '', ours: '', theirs: '' };
  for (const version of ['base', 'ours', 'theirs'] as const) {
    const read = decodeMap(bytes[version]);
    if (read.text === undefined) return { why: read.problem.split('. ')[0] ?? read.problem };
    texts[version] = (read.hasMark ? '\uFEFF' : '') + read.text;
  }
  return texts;
}

async function checkLines(
  output: Uint8Array,
  texts: MergeTexts,
  style: ConflictStyle,
  path: string,
  io: Io,
): Promise<CheckedLines | undefined> {
  const read = decodeMap(output);
  if (read.text === undefined) return undefined;
  const merged = (read.hasMark ? '\uFEFF' : '') + read.text;
  return checkMergedLines(merged, texts, style, {
    uri: createFileUri(path),
    listErrorsIn: await createErrorFinder(path, io),
  });
}

/**
 * Merges as maps and returns the reason for a failure. The caller then merges line by line: without a result, a
 * merge driver would lose one side.
 */
async function mergeOrSayWhy(...args: Parameters<typeof mergeAsMaps>): ReturnType<typeof mergeAsMaps> {
  try {
    return await mergeAsMaps(...args);
  } catch (error) {
    return { why: `cannot be merged as a map (${describeInternalError(error).replace(/\.$/u, '')})` };
  }
}

async function mergeAsMaps(
  texts: MergeTexts,
  style: ConflictStyle,
  path: string,
  io: Io,
): Promise<{ readonly text: string; readonly conflicts: number } | { readonly why: string }> {
  const uri = createFileUri(path);
  const read = (text: string) => ({ document: parse(text, uri), statements: parseTopStatements(text) });
  const merged = mergeMaps(texts, {
    ...style,
    read,
    findErrors: await createErrorFinder(path, io),
  });
  if ('text' in merged) return merged;
  for (const version of ['ours', 'theirs', 'base'] as const) {
    const [problem] = read(texts[version]).document.problems;
    if (problem === undefined) continue;
    const { line } = new LineIndex(texts[version]).positionAt(problem.span.start);
    const side = style.labels?.[version] ?? version;
    return { why: `cannot be read in ${side} (line ${line}: ${problem.message.replace(/\.$/u, '')})` };
  }
  return { why: 'cannot be merged as a map' };
}
