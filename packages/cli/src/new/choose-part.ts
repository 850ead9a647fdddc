import { getRelativePath } from '@journey-maps/core/edits';
import { findNearest, type Result } from '@journey-maps/core/text';
import type { MapPart } from '@journey-maps/core/views';

/** A choice, and a note about it for the user, if any. */
export interface Choice<T> {
  readonly chosen: T;
  readonly word?: string;
}

/**
 * Chooses an existing persona by its name or title, or a new persona with this title.
 *
 * @param fromUri the location of the new map: the nearest match is chosen
 */
export function choosePersona(
  personas: readonly MapPart[],
  name: string,
  fromUri: string,
): Choice<string | MapPart> {
  const choice = find(personas, name, fromUri);
  if (choice !== undefined) return choice;
  const meant = findNearest(
    name,
    personas.map(({ name }) => name),
  );
  if (meant === undefined) return { chosen: name };
  return {
    chosen: name,
    word: `no persona is called ${name}, so the map has a new one. If you meant ${meant}, write the map again with --force.`,
  };
}

/** Chooses the current journey that a future map is based on. */
export function chooseBaseline(
  journeys: readonly MapPart[],
  name: string | undefined,
  fromUri: string,
): Result<Choice<MapPart>> {
  const names = [...new Set(journeys.map(({ name }) => name))];
  if (names.length === 0) {
    return {
      problem:
        'a future map is based on a current map, and there is no current map here. Write one first, with --kind current.',
    };
  }
  if (name === undefined) {
    return {
      problem: `a future map is based on a current journey. Name it with --baseline: ${formatList(names)}.`,
    };
  }
  const choice = find(journeys, name, fromUri);
  if (choice !== undefined) return choice;
  const meant = findNearest(name, names);
  const advice = meant === undefined ? `Choose from ${formatList(names)}.` : `Did you mean ${meant}?`;
  return { problem: `there is no journey ${name || '""'} to use as the baseline. ${advice}` };
}

function find(parts: readonly MapPart[], otherName: string, fromUri: string): Choice<MapPart> | undefined {
  const name = otherName.normalize('NFC');
  const byName = parts.filter((part) => part.name.normalize('NFC') === name);
  const fitting = byName.length > 0 ? byName : parts.filter(({ title }) => isSame(title, name));
  const [first, ...others] = fitting
    .map((part) => ({ part, path: getRelativePath(fromUri, part.uri) ?? part.uri }))
    .sort((a, b) => a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1));
  if (first === undefined) return undefined;
  if (others.length === 0) return { chosen: first.part };
  const elsewhere = formatList(others.map(({ path }) => path));
  return {
    chosen: first.part,
    word: `${otherName} comes from ${first.path}. It is also declared in ${elsewhere}.`,
  };
}

function isSame(title: string, name: string): boolean {
  return title.normalize('NFC').trim().toLowerCase() === name.trim().toLowerCase();
}

const most = 8;

function formatList(words: readonly string[]): string {
  const shown = words.slice(0, most).join(', ');
  return words.length > most ? `${shown}, …` : shown;
}
