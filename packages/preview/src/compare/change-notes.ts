import type { ComparedChange, Comparison } from '@journey-maps/core/versions';
import type { PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { renderCodeSpans } from '../render-code-spans.ts';
import { changeSign } from './change-signs.ts';

/** Returns the changes in a part of a map by its id, or in the whole map if the id is undefined. */
export type NotesOf = (part: string | undefined) => readonly ComparedChange[];

/** Used while nothing is compared. */
export const returnNoNotes: NotesOf = () => [];

/**
 * Collects the changes that are noted at parts of a map. Added and removed parts have a mark instead of
 * notes.
 */
export function changeNotes(comparison: Comparison | undefined, map: string): NotesOf {
  if (comparison === undefined) return returnNoNotes;
  const notes = new Map<string | undefined, ComparedChange[]>();
  for (const change of comparison.changes) {
    if (change.brief === undefined || change.map?.of !== 'journey' || change.map.id !== map) continue;
    const known = notes.get(change.part);
    if (known === undefined) notes.set(change.part, [change]);
    else known.push(change);
  }
  return (part) => notes.get(part) ?? [];
}

/** Draws notes as buttons, each of which leads to its line: a removed part to its line in the base. */
export function drawChangeNotes(notes: readonly ComparedChange[], words: PictureWords): HTMLElement[] {
  return notes.map(({ id, mark, brief }) =>
    createHtmlElement(
      'button',
      { type: 'button', class: `change-note edge-${mark}`, 'data-change': id },
      changeSign(mark, words),
      renderCodeSpans(brief ?? ''),
    ),
  );
}

/** Returns a key for everything that is visible in notes. */
export function createNotesKey(notes: readonly ComparedChange[]): string {
  return notes.map(({ id, mark, brief }) => `\u0000${id} ${mark} ${brief}`).join('');
}
