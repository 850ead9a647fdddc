import type { Io } from '../io.ts';
import { logFormats, type ReportFormat } from '../report/formats.ts';
import type { OutputArgument } from './check-arguments.ts';

/** A report to be written: to a file, else to standard output. */
export interface ReportOutput {
  readonly format: ReportFormat;
  readonly file?: string;
}

/**
 * Puts formats and files together: an `--output-file` belongs to the `--format` before it, or to the only one.
 *
 * @returns a sentence where they do not fit together
 */
export function outputsOf(
  given: readonly OutputArgument[],
  io: Pick<Io, 'env'>,
): readonly ReportOutput[] | string {
  const outputs: { format?: ReportFormat; file?: string }[] = [];
  for (const argument of given) {
    const last = outputs.at(-1);
    if ('format' in argument) {
      // The file may come first where there is but one format.
      if (last !== undefined && last.format === undefined) last.format = argument.format;
      else outputs.push({ format: argument.format });
    } else if (last === undefined) outputs.push({ file: argument.file });
    else if (last.file === undefined) last.file = argument.file;
    else return `${argument.file} is one --output-file too many: write a --format before each.`;
  }
  if (outputs.length === 0) outputs.push({});
  const inActions = io.env['GITHUB_ACTIONS'] === 'true';
  const whole = outputs.map(({ format, file }) => ({
    // To a file, the default is what a person reads there.
    format: format ?? (inActions && file === undefined ? ('github' as const) : ('pretty' as const)),
    ...(file !== undefined && { file }),
  }));
  return wrongIn(whole) ?? whole;
}

function wrongIn(outputs: readonly ReportOutput[]): string | undefined {
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) return `two reports cannot both go to ${twice}: give each its own --output-file.`;
  if (files.includes('')) return '--output-file needs the name of a file.';
  const printed = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
  const data = printed.find((format) => !logFormats.has(format));
  if (printed.length > 1 && data !== undefined) {
    return `${data} cannot share standard output with another report: write \`--format ${data} --output-file FILE\`.`;
  }
  return undefined;
}
