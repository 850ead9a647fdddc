import type { Level } from '@journey-maps/core/model';
import { isolateText } from '@journey-maps/core/text';
import type { MapChange } from '@journey-maps/core/versions';
import { type DiffReport, getMark, groupByJourney } from '../diff/diff-report.ts';
import { describeIdentity } from '../diff/pretty.ts';
import { escapeProse } from '../report/prose.ts';
import type { LogEntry } from './log-entries.ts';
import type { LogFormatter } from './log-reporter.ts';
import { formatSinceNote, unchanged } from './pretty.ts';

/** Writes for a wiki or a web page: a heading for each commit. */
export const writeMarkdown: LogFormatter = (path) => ({
  start: `# History of ${formatOneLine(path)}\n`,
  entry: (entry) => {
    const { shortId, date, author, subject } = entry.commit;
    return `\n## ${date.slice(0, 10)}: ${formatOneLine(subject)}\n\n\`${shortId}\`, ${formatOneLine(author)}\n${writeChanges(entry)}`;
  },
  end: (problem) => (problem === undefined ? '' : `\n${escapeProse(problem)}\n`),
});

function writeChanges(entry: LogEntry): string {
  if ('problems' in entry) {
    return `\n${entry.problems.map((problem) => `${escapeProse(problem)}\n`).join('')}`;
  }
  if (entry.status === 'unchanged') return `\n${unchanged}\n`;
  const { report, comparedWith } = entry;
  const sections = groupByJourney(report.changes).map(
    ({ heading, changes }) =>
      `\n**${escapeProse(heading)}**\n\n${changes.map((change) => writeChangeLine(change, report)).join('')}`,
  );
  return `${sections.join('')}${comparedWith === undefined ? '' : `\n(${formatSinceNote(comparedWith)})\n`}`;
}

const levels: Readonly<Record<Level, string>> = { error: '**error** ', warning: 'warning ', info: '' };

function writeChangeLine(change: MapChange, report: DiffReport): string {
  const place = change.head === undefined ? report.placeInBase(change.base) : report.placeInHead(change.head);
  const where = place === undefined ? '' : ` (${escapeProse(isolateText(place.file))}:${place.line})`;
  return `- \`${getMark(change)}\` ${levels[change.level]}${escapeProse(change.wording)}${describeIdentity(change)}${where}\n`;
}

function formatOneLine(text: string): string {
  return escapeProse(isolateText(text.replace(/\s+/gu, ' ').trim()));
}
