import type { Level } from '@journey-maps/core/model';
import { fenceText } from '../report/fenced.ts';
import { mostShown, writeCommand } from '../report/github.ts';
import { escapeSentence } from '../terminal/escape-controls.ts';
import type { DiffReport, DiffReporter } from './diff-report.ts';
import { pretty } from './pretty.ts';

/** Writes for GitHub Actions: the report for people in the log, and annotations at the lines of a pull request. */
export const writeGithubReport: DiffReporter = (report, colours) => {
  const levels: readonly Level[] = ['error', 'warning', 'info'];
  const annotations = levels.flatMap((level) => createAnnotations(report, level));
  const leftOut = [
    ...report.problems.map((problem) => writeCommand('error', { title: 'Not compared' }, problem)),
    ...report.notes.map((note) => writeCommand('warning', { title: 'Not compared' }, note)),
  ];
  const lines = [...leftOut.slice(0, mostShown), ...annotations];
  return fenceText(pretty(report, colours)) + lines.map((line) => `${line}\n`).join('');
};

function createAnnotations({ changes, placeInHead }: DiffReport, level: Level): readonly string[] {
  const all = changes.filter((change) => change.level === level);
  const shown = all.slice(0, mostShown).map(({ anchor, wording, kind }) => {
    const place = placeInHead(anchor);
    const properties = {
      ...(place !== undefined && { file: place.file, line: place.line }),
      title: titles[kind],
    };
    return writeCommand(level, properties, wording, escapeSentence);
  });
  const more = all.length - shown.length;
  return more === 0
    ? shown
    : [...shown, writeCommand(level, {}, `… ${more} more. The log of this step has all of them.`)];
}

const titles = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  renamed: 'Renamed',
  moved: 'Moved',
  reordered: 'Reordered',
  'new-finding': 'New finding',
  'fixed-finding': 'Fixed finding',
  'silenced-finding': 'Silenced finding',
  'changed-suppression': 'Changed suppression',
  'weaker-rules': 'Weaker rules',
} as const;
