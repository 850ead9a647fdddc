import { type Level, LineIndex } from '@journey-maps/core/model';
import { isolateText } from '@journey-maps/core/text';
import { type FilePlace, isAboutRules, type MapChange, type Whereabouts } from '@journey-maps/core/versions';
import type { Colours } from '../terminal/colours.ts';
import type { Comparison } from './compare-versions.ts';
import type { ParsedVersion } from './parsed-version.ts';

/** A comparison in the form that reporters use. */
export interface DiffReport extends Comparison {
  readonly summary: Readonly<Record<Level, number>>;
  placeInBase(place: FilePlace | undefined): LinePlace | undefined;
  placeInHead(place: FilePlace | undefined): LinePlace | undefined;
}

export interface LinePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Writes a comparison as text, including the final newline. */
export type DiffReporter = (report: DiffReport, colours: Colours) => string;

/** @param changes the changes to report */
export function diffReport(comparison: Comparison, changes: readonly MapChange[]): DiffReport {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { level } of changes) summary[level]++;
  return {
    ...comparison,
    changes,
    summary,
    placeInBase: createPlaceFormatter(comparison.base),
    placeInHead: createPlaceFormatter(comparison.head),
  };
}

function createPlaceFormatter({ maps, shownPath }: ParsedVersion): DiffReport['placeInBase'] {
  const indexes = new Map<string, LineIndex>();
  return (place) => {
    if (place === undefined) return undefined;
    let index = indexes.get(place.file);
    if (index === undefined) {
      index = new LineIndex(maps.get(place.file)?.text ?? '');
      indexes.set(place.file, index);
    }
    return { file: shownPath(place.file), ...index.positionAt(place.span.start) };
  };
}

/**
 * Returns a summary such as `3 changes: 1 error, 2 infos`. Without changes, it calls the maps equal only if
 * all maps were compared.
 */
export function formatSummary({ changes, summary, problems, notes }: DiffReport): string {
  const isWhole = problems.length + notes.length === 0;
  if (changes.length === 0)
    return isWhole
      ? 'No changes: the maps have the same content.'
      : 'No changes in the files that could be compared.';
  const parts = (['error', 'warning', 'info'] as const)
    .filter((level) => summary[level] > 0)
    .map((level) => `${summary[level]} ${level}${summary[level] === 1 ? '' : 's'}`);
  return `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}: ${parts.join(', ')}`;
}

/** The changes under one heading. */
export interface ChangeGroup {
  /** A journey's title, or a file, with its texts between isolates. */
  readonly heading: string;
  readonly changes: readonly MapChange[];
}

/**
 * Groups changes by journey, or by file for changes outside journeys, and keeps their order. The headings of
 * journeys with the same title also name the file.
 */
export function groupByJourney(changes: readonly MapChange[]): readonly ChangeGroup[] {
  const filesOfTitle = new Map<string, Set<string>>();
  for (const change of changes) {
    const title = change.journey?.title ?? getFile(change);
    const files = filesOfTitle.get(title);
    if (files === undefined) filesOfTitle.set(title, new Set([getFile(change)]));
    else files.add(getFile(change));
  }
  const groups = new Map<string, MapChange[]>();
  for (const change of changes) {
    const file = getFile(change);
    const title = change.journey?.title ?? file;
    const isShared = (filesOfTitle.get(title)?.size ?? 0) > 1;
    const heading = isShared ? `${formatOneLine(title)} (${formatOneLine(file)})` : formatOneLine(title);
    const list = groups.get(heading);
    if (list === undefined) groups.set(heading, [change]);
    else list.push(change);
  }
  return [...groups].map(([heading, list]) => ({ heading, changes: list }));
}

function formatOneLine(text: string): string {
  return isolateText(text.replace(/\s+/gu, ' ').trim());
}

function getFile({ anchor, base }: MapChange): string {
  return anchor?.file ?? base?.file ?? '';
}

/** Returns the journeys that contain a change, or that were added or removed with a file. */
export function getJourneys({ journey, journeys = [] }: MapChange): readonly Whereabouts[] {
  return journey === undefined ? journeys : [journey, ...journeys];
}

export function isFinding({ kind }: MapChange): boolean {
  return isAboutRules(kind);
}

/** Returns the mark before a change in lists for people. */
export function getMark({ kind }: MapChange): string {
  return marks[kind];
}

const marks: Readonly<Record<MapChange['kind'], string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  renamed: '~',
  moved: '→',
  reordered: '→',
  'new-finding': '!',
  'fixed-finding': '✓',
  'silenced-finding': '⊘',
  'changed-suppression': '⊘',
  'weaker-rules': '⊘',
};
