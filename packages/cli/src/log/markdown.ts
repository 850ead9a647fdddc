import type { Level } from '@journey-maps/core/model';
import { isolated } from '@journey-maps/core/text';
import type { MapChange } from '@journey-maps/core/versions';
import { byJourney, type DiffReport, markOf } from '../diff/diff-report.ts';
import { identityOf } from '../diff/pretty.ts';
import { prose } from '../report/prose.ts';
import type { LogEntry } from './log-entries.ts';
import type { LogFormatter } from './log-reporter.ts';
import { sinceNote, unchanged } from './pretty.ts';

/** Writes for a wiki or a web page: a heading for each commit. */
export const markdown: LogFormatter = (path) => ({
  start: `# History of ${oneLine(path)}\n`,
  entry: (entry) => {
    const { shortId, date, author, subject } = entry.commit;
    return `\n## ${date.slice(0, 10)}: ${oneLine(subject)}\n\n\`${shortId}\`, ${oneLine(author)}\n${changesIn(entry)}`;
  },
  end: (problem) => (problem === undefined ? '' : `\n${prose(problem)}\n`),
});

function changesIn(entry: LogEntry): string {
  if ('problems' in entry) {
    return `\n${entry.problems.map((problem) => `${prose(problem)}\n`).join('')}`;
  }
  if (entry.status === 'unchanged') return `\n${unchanged}\n`;
  const { report, comparedWith } = entry;
  const sections = byJourney(report.changes).map(
    ({ heading, changes }) =>
      `\n**${prose(heading)}**\n\n${changes.map((change) => lineOf(change, report)).join('')}`,
  );
  return `${sections.join('')}${comparedWith === undefined ? '' : `\n(${sinceNote(comparedWith)})\n`}`;
}

const levels: Readonly<Record<Level, string>> = { error: '**error** ', warning: 'warning ', info: '' };

function lineOf(change: MapChange, report: DiffReport): string {
  const place = change.head === undefined ? report.placeInBase(change.base) : report.placeInHead(change.head);
  const where = place === undefined ? '' : ` (${prose(isolated(place.file))}:${place.line})`;
  return `- \`${markOf(change)}\` ${levels[change.level]}${prose(change.wording)}${identityOf(change)}${where}\n`;
}

function oneLine(text: string): string {
  return prose(isolated(text.replace(/\s+/gu, ' ').trim()));
}
