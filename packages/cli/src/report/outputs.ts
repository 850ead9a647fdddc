import { resolve } from 'node:path';
import { findOutputProblem, isSameFile } from '../files/output-problem.ts';

/** A report to write, to a file or to standard output. */
export interface ReportOutput<Format extends string> {
  readonly format: Format;
  readonly file?: string;
}

/** A format or a file, in the order of the arguments. */
export type OutputArgument<Format extends string> = { readonly format: Format } | { readonly file: string };

export interface OutputKinds<Format extends string> {
  /** The format of a file without a given format. */
  readonly inFile: Format;
  /** The format on standard output without a given format. */
  readonly printed: Format;
  /** Formats that are read in the terminal or log, so that several of them can share standard output. */
  readonly forLogs: ReadonlySet<Format>;
  /** The option for the file, as messages name it. */
  readonly fileOption: string;
  /** The current folder. */
  readonly folder: string;
}

/**
 * Matches formats with files: a file belongs to the format before it, or to the only format. The file `-` is
 * standard output.
 *
 * @returns the outputs, or a sentence about arguments that contradict each other
 */
export function pairOutputs<Format extends string>(
  given: readonly OutputArgument<Format>[],
  kinds: OutputKinds<Format>,
): readonly ReportOutput<Format>[] | string {
  const outputs: { format?: Format; file?: string }[] = [];
  for (const argument of given) {
    const last = outputs.at(-1);
    if ('format' in argument) {
      // With only one format, the file may come first.
      if (last !== undefined && last.format === undefined) last.format = argument.format;
      else outputs.push({ format: argument.format });
    } else if (last === undefined) outputs.push({ file: argument.file });
    else if (last.file === undefined) last.file = argument.file;
    else return `${argument.file} is one ${kinds.fileOption} too many: write a --format before each.`;
  }
  if (outputs.length === 0) outputs.push({});
  const whole = outputs.map(({ format, file }) => ({
    format: format ?? (file === undefined || file === '-' ? kinds.printed : kinds.inFile),
    ...(file !== undefined && file !== '-' && { file }),
  }));
  return findWrongOutput(whole, kinds) ?? whole;
}

function findWrongOutput<Format extends string>(
  outputs: readonly ReportOutput<Format>[],
  { forLogs, fileOption, folder }: OutputKinds<Format>,
): string | undefined {
  const files = outputs.flatMap(({ file }) => file ?? []);
  if (files.includes('')) return `${fileOption} needs the name of a file.`;
  const paths = files.map((file) => resolve(folder, file));
  const twice = files.find((_, index) =>
    paths.slice(0, index).some((path) => isSameFile(path, paths[index] ?? '')),
  );
  if (twice !== undefined) return `two reports cannot both go to ${twice}: give each its own ${fileOption}.`;
  for (const [index, path] of paths.entries()) {
    const problem = findOutputProblem(path);
    if (problem !== undefined) return `${files[index]} is not written: ${problem}.`;
  }
  const printed = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
  const data = printed.find((format) => !forLogs.has(format));
  if (printed.length > 1 && data !== undefined) {
    return `${data} cannot share standard output with another report: write \`--format ${data} ${fileOption} FILE\`.`;
  }
  return undefined;
}
