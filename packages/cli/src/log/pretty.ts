import { isolateText } from '@journey-maps/core/text';
import { prettyBlocks } from '../diff/pretty.ts';
import type { Colours } from '../terminal/colours.ts';
import { escapeControls, escapeSentence } from '../terminal/escape-controls.ts';
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
      const heading = `${colours.yellow(shortId)}  ${date.slice(0, 10)}  ${escapeSentence(isolateText(author))}  ${colours.bold(escapeSentence(isolateText(subject)))}`;
      return `${gap}${heading}\n${formatChanges(entry, colours).replace(/^(?=.)/gmu, '  ')}`;
    },
    end: () => '',
  };
};

function formatChanges(entry: LogEntry, colours: Colours): string {
  if ('problems' in entry) {
    return entry.problems.map((problem) => `${escapeControls(problem)}\n`).join('');
  }
  if (entry.status === 'unchanged') return `${unchanged}\n`;
  const { comparedWith } = entry;
  const note = comparedWith === undefined ? '' : `\n${colours.dim(`(${formatSinceNote(comparedWith)})`)}\n`;
  return `${prettyBlocks(entry.report, colours).join('\n\n')}\n${note}`;
}

export const unchanged = 'No change to the map’s content.';

/** Returns a note about versions in between that were left out. */
export function formatSinceNote(shortId: string): string {
  return `compared with ${shortId}: the versions in between cannot be read`;
}
