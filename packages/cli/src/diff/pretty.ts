import type { Level } from '@journey-maps/core/model';
import { isolated } from '@journey-maps/core/text';
import type { MapChange } from '@journey-maps/core/versions';
import type { Colours } from '../terminal/colours.ts';
import { visibleSentence } from '../terminal/escape-controls.ts';
import { byJourney, type DiffReport, type DiffReporter, markOf, summaryOf } from './diff-report.ts';

/** Writes for people: a block for each journey, a line for each change. */
export const pretty: DiffReporter = (report, colours) =>
  `${[...prettyBlocks(report, colours), summaryOf(report)].join('\n\n')}\n`;

/** Returns the blocks, each without a final newline. */
export function prettyBlocks(report: DiffReport, colours: Colours): readonly string[] {
  return byJourney(report.changes).map(({ heading, changes }) =>
    [
      colours.bold(visibleSentence(heading)),
      ...changes.map((change) => lineOf(change, report, colours)),
    ].join('\n'),
  );
}

function lineOf(change: MapChange, report: DiffReport, colours: Colours): string {
  const isGone = change.head === undefined;
  const place = isGone ? report.placeInBase(change.base) : report.placeInHead(change.head);
  const where =
    place === undefined
      ? ''
      : `${visibleSentence(isolated(place.file))}:${place.line}${isGone ? ' before' : ''}`;
  const paint = painter(change.level, colours);
  return `  ${paint(`${markOf(change)} ${visibleSentence(change.wording)}`)}${identityOf(change)}  ${colours.dim(where)}`;
}

/** Returns how the statement was matched, where readers may wonder. */
export function identityOf({ kind, identity }: MapChange): string {
  if (identity === undefined || (kind !== 'renamed' && kind !== 'moved')) return '';
  if (identity.by === 'was') return ' (by its former name)';
  return identity.by === 'similarity' ? ` (by similarity, ${Math.round(identity.score * 100)}%)` : '';
}

function painter(level: Level, colours: Colours): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: (text: string) => text }[level];
}
