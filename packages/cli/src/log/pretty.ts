import { isolated } from '@journey-maps/core/text';
import { prettyBlocks } from '../diff/pretty.ts';
import type { Colours } from '../terminal/colours.ts';
import { visible, visibleSentence } from '../terminal/escape-controls.ts';
import type { LogEntry } from './log-entries.ts';
import type { LogFormatter } from './log-reporter.ts';

/** Writes for people: a line for each commit, followed by its changes. */
export const pretty: LogFormatter = (_, colours) => {
  let isFirst = true;
  return {
    start: '',
    entry: (entry) => {
      const gap = isFirst ? '' : '\n';
      isFirst = false;
      const { shortId, date, author, subject } = entry.commit;
      const heading = `${colours.yellow(shortId)}  ${date.slice(0, 10)}  ${visibleSentence(isolated(author))}  ${colours.bold(visibleSentence(isolated(subject)))}`;
      return `${gap}${heading}\n${changesIn(entry, colours).replace(/^(?=.)/gmu, '  ')}`;
    },
    end: () => '',
  };
};

function changesIn(entry: LogEntry, colours: Colours): string {
  if ('problems' in entry) {
    return entry.problems.map((problem) => `${visible(problem)}\n`).join('');
  }
  if (entry.status === 'unchanged') return `${unchanged}\n`;
  const { comparedWith } = entry;
  const note = comparedWith === undefined ? '' : `\n${colours.dim(`(${sinceNote(comparedWith)})`)}\n`;
  return `${prettyBlocks(entry.report, colours).join('\n\n')}\n${note}`;
}

export const unchanged = 'No change of the map’s content.';

/** Returns a note about versions in between that were left out. */
export function sinceNote(shortId: string): string {
  return `compared with ${shortId}: the versions in between cannot be read`;
}
