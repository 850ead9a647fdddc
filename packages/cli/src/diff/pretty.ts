import type { Level } from '@journey-maps/core/model';
import { isolateText } from '@journey-maps/core/text';
import type { MapChange } from '@journey-maps/core/versions';
import type { Colours } from '../terminal/colours.ts';
import { escapeSentence } from '../terminal/escape-controls.ts';
import { type DiffReport, type DiffReporter, formatSummary, getMark, groupByJourney } from './diff-report.ts';

/** Writes for people: a block for each journey, a line for each change. */
export const pretty: DiffReporter = (report, colours) =>
  `${[...prettyBlocks(report, colours), formatSummary(report)].join('\n\n')}\n`;

/** Returns the blocks, each without a final newline. */
export function prettyBlocks(report: DiffReport, colours: Colours): readonly string[] {
  return groupByJourney(report.changes).map(({ heading, changes }) =>
    [
      colours.bold(escapeSentence(heading)),
      ...changes.map((change) => formatChangeLine(change, report, colours)),
    ].join('\n'),
  );
}

function formatChangeLine(change: MapChange, report: DiffReport, colours: Colours): string {
  const isGone = change.head === undefined;
  const place = isGone ? report.placeInBase(change.base) : report.placeInHead(change.head);
  const where =
    place === undefined
      ? ''
      : `${escapeSentence(isolateText(place.file))}:${place.line}${isGone ? ' before' : ''}`;
  const paint = choosePainter(change.level, colours);
  return `  ${paint(`${getMark(change)} ${escapeSentence(change.wording)}`)}${describeIdentity(change)}  ${colours.dim(where)}`;
}

/** Returns how the statement was matched, where readers may wonder. */
export function describeIdentity({ kind, identity }: MapChange): string {
  if (identity === undefined || (kind !== 'renamed' && kind !== 'moved')) return '';
  if (identity.by === 'was') return ' (by its former name)';
  return identity.by === 'similarity' ? ` (by similarity, ${Math.round(identity.score * 100)}%)` : '';
}

function choosePainter(level: Level, colours: Colours): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: (text: string) => text }[level];
}
