import type { Level } from '@journey-maps/core/model';
import { fenced } from '../report/fenced.ts';
import { command, mostShown } from '../report/github.ts';
import { visibleSentence } from '../terminal/escape-controls.ts';
import type { DiffReport, DiffReporter } from './diff-report.ts';
import { pretty } from './pretty.ts';

/** Writes for GitHub Actions: the report for people in the log, and annotations at the lines of a pull request. */
export const github: DiffReporter = (report, colours) => {
  const levels: readonly Level[] = ['error', 'warning', 'info'];
  const annotations = levels.flatMap((level) => annotationsOf(report, level));
  const leftOut = [
    ...report.problems.map((problem) => command('error', { title: 'Not compared' }, problem)),
    ...report.notes.map((note) => command('warning', { title: 'Not compared' }, note)),
  ];
  const lines = [...leftOut.slice(0, mostShown), ...annotations];
  return fenced(pretty(report, colours)) + lines.map((line) => `${line}\n`).join('');
};

function annotationsOf({ changes, placeInHead }: DiffReport, level: Level): readonly string[] {
  const all = changes.filter((change) => change.level === level);
  const shown = all.slice(0, mostShown).map(({ anchor, wording, kind }) => {
    const place = placeInHead(anchor);
    const properties = {
      ...(place !== undefined && { file: place.file, line: place.line }),
      title: titles[kind],
    };
    return command(level, properties, wording, visibleSentence);
  });
  const more = all.length - shown.length;
  return more === 0
    ? shown
    : [...shown, command(level, {}, `… ${more} more. The log of this step has all of them.`)];
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
