import { type Finding, type Level, LineIndex } from '@journey-maps/core/model';
import type { Colours } from '../terminal/colours.ts';
import { escapeControls } from '../terminal/escape-controls.ts';
import { getExcerpt } from './excerpt.ts';
import type { CheckedFile, Reporter, Summary } from './reporter.ts';

/** Writes for people: a block for each file, a line for each finding with an excerpt of the map, and a summary. */
export const pretty: Reporter = ({ files, summary }, { colours }) => {
  const blocks = files.filter(({ findings }) => findings.length > 0).map((file) => formatFile(file, colours));
  return `${[...blocks, formatSummary(summary, colours)].join('\n\n')}\n`;
};

function formatFile({ path, text, findings }: CheckedFile, colours: Colours): string {
  const lines = new LineIndex(text);
  return [
    colours.underline(escapeControls(path)),
    ...findings.flatMap((finding) => formatFinding(finding, text, lines, colours)),
  ].join('\n');
}

function formatFinding(finding: Finding, text: string, lines: LineIndex, colours: Colours): string[] {
  const { line, column } = lines.positionAt(finding.span.start);
  const paint = choosePainter(finding.level, colours);
  const number = String(line).padStart(6);
  const bar = colours.dim('│');
  const message = `  ${line}:${column}  ${paint(finding.level)}  ${escapeControls(finding.message)}  ${colours.dim(finding.rule)}`;
  if (finding.isPrivate === true) return [message];
  const { source, carets } = getExcerpt(text, lines, finding.span);
  return [
    message,
    `${colours.dim(number)} ${bar} ${source}`,
    `${' '.repeat(number.length)} ${bar} ${paint(carets)}`,
  ].map((written) => written.trimEnd());
}

function formatSummary(summary: Summary, colours: Colours): string {
  const { files, errors, warnings, infos, suppressed, inBaseline } = summary;
  const counts = [
    errors > 0 ? colours.red(count(errors, 'error')) : colours.green('no errors'),
    ...(warnings > 0 ? [colours.yellow(count(warnings, 'warning'))] : []),
    ...(infos > 0 ? [count(infos, 'info')] : []),
    ...(suppressed > 0 ? [colours.dim(`${suppressed} suppressed`)] : []),
    ...(inBaseline > 0 ? [colours.dim(`${inBaseline} in the baseline`)] : []),
  ];
  return `${count(files, 'map')} checked: ${counts.join(', ')}`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function choosePainter(level: Level, colours: Colours): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: colours.blue }[level];
}
