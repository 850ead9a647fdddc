import { type Level, LineIndex } from '@journey-maps/core/model';
import { escapeControls } from '../terminal/escape-controls.ts';
import { count } from './pretty.ts';
import { escapeMarkup, escapeProse } from './prose.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

/** GitHub's comments hold 65,536 characters; this leaves room for text around the report. */
export const mostCharacters = 60_000;

/**
 * Writes for comments, summaries and pages: a summary, and a list of findings for each map. If space is
 * short, the worst findings come first.
 */
export const writeMarkdown: Reporter = ({ files, summary }) => {
  const { errors, warnings, infos, suppressed, inBaseline } = summary;
  const counts = [
    errors > 0 ? `**${count(errors, 'error')}**` : 'no errors',
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(infos > 0 ? [count(infos, 'info')] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(inBaseline > 0 ? [`${inBaseline} in the baseline`] : []),
  ];
  const head = `${count(summary.files, 'map')} checked: ${counts.join(', ')}\n`;
  const left = { characters: mostCharacters - head.length - 100 };
  const sections = files.map((file) => ({ file, lines: new Map<number, string>(), isOpen: false }));
  let dropped = 0;
  for (const level of ['error', 'warning', 'info'] as const) {
    for (const section of sections) {
      const index = section.file.findings.length === 0 ? undefined : new LineIndex(section.file.text);
      for (const [at, finding] of section.file.findings.entries()) {
        if (finding.level !== level || index === undefined) continue;
        const line = formatLine(finding, index);
        const cost = line.length + (section.isOpen ? 0 : formatTitle(section.file).length);
        if (cost > left.characters) {
          dropped++;
          continue;
        }
        left.characters -= cost;
        section.isOpen = true;
        section.lines.set(at, line);
      }
    }
  }
  const written = sections
    .filter(({ isOpen }) => isOpen)
    .map(({ file, lines }) => {
      const inOrder = [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
      return formatTitle(file) + inOrder.join('');
    });
  const more = dropped === 0 ? '' : `\n… and ${dropped} more. \`journey check\` shows all of them.\n`;
  return head + written.join('') + more;
};

const marks: Readonly<Record<Level, string>> = { error: '**error**', warning: 'warning', info: 'info' };

function formatTitle({ path }: CheckedFile): string {
  return `\n### ${escapeMarkup(escapeControls(path))}\n\n`;
}

function formatLine(
  { level, message, rule, span }: CheckedFile['findings'][number],
  index: LineIndex,
): string {
  const { line, column } = index.positionAt(span.start);
  return `- ${line}:${column} ${marks[level]} ${escapeProse(message)} (\`${rule}\`)\n`;
}
