import { relativePath } from '@journey-maps/core/edits';
import { nearest, type Result } from '@journey-maps/core/text';
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
  wanted: string,
  fromUri: string,
): Choice<string | MapPart> {
  const found = find(personas, wanted, fromUri);
  if (found !== undefined) return found;
  const meant = nearest(
    wanted,
    personas.map(({ name }) => name),
  );
  if (meant === undefined) return { chosen: wanted };
  return {
    chosen: wanted,
    word: `no persona is called ${wanted}, so the map has a new one. If you meant ${meant}, write the map again with --force.`,
  };
}

/** Chooses the current journey that a future map is based on. */
export function chooseBaseline(
  journeys: readonly MapPart[],
  wanted: string | undefined,
  fromUri: string,
): Result<Choice<MapPart>> {
  const names = [...new Set(journeys.map(({ name }) => name))];
  if (names.length === 0) {
    return {
      problem:
        'a future map is based on a current map, and there is no current map here. Write one first, with --kind current.',
    };
  }
  if (wanted === undefined) {
    return {
      problem: `a future map is based on a current journey. Name it with --baseline: ${listed(names)}.`,
    };
  }
  const found = find(journeys, wanted, fromUri);
  if (found !== undefined) return found;
  const meant = nearest(wanted, names);
  const advice = meant === undefined ? `Choose from ${listed(names)}.` : `Did you mean ${meant}?`;
  return { problem: `there is no journey ${wanted || '""'} to use as the baseline. ${advice}` };
}

function find(parts: readonly MapPart[], wanted: string, fromUri: string): Choice<MapPart> | undefined {
  const name = wanted.normalize('NFC');
  const byName = parts.filter((part) => part.name.normalize('NFC') === name);
  const fitting = byName.length > 0 ? byName : parts.filter(({ title }) => isSame(title, name));
  const [first, ...others] = fitting
    .map((part) => ({ part, path: relativePath(fromUri, part.uri) ?? part.uri }))
    .sort((a, b) => a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1));
  if (first === undefined) return undefined;
  if (others.length === 0) return { chosen: first.part };
  const elsewhere = listed(others.map(({ path }) => path));
  return {
    chosen: first.part,
    word: `${wanted} comes from ${first.path}. It is also declared in ${elsewhere}.`,
  };
}

function isSame(title: string, wanted: string): boolean {
  return title.normalize('NFC').trim().toLowerCase() === wanted.trim().toLowerCase();
}

const most = 8;

function listed(words: readonly string[]): string {
  const shown = words.slice(0, most).join(', ');
  return words.length > most ? `${shown}, …` : shown;
}
