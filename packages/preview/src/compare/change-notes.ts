import type { ComparedChange, Comparison, PictureWords } from '@journey-maps/core';
import { htmlElement } from '../html.ts';
import { withCode } from '../with-code.ts';
import { changeSign } from './change-signs.ts';

/** What changed in a part of a map, by its id; of the map as a whole where there is none. */
export type NotesOf = (part: string | undefined) => readonly ComparedChange[];

/** Where nothing is compared. */
export const noNotes: NotesOf = () => [];

/** The changes that are told at the parts of a map: what came or went as a whole is seen as it is. */
export function changeNotes(comparison: Comparison | undefined, map: string): NotesOf {
  if (comparison === undefined) return noNotes;
  const notes = new Map<string | undefined, ComparedChange[]>();
  for (const change of comparison.changes) {
    if (change.brief === undefined || change.map?.of !== 'journey' || change.map.id !== map) continue;
    const known = notes.get(change.part);
    if (known === undefined) notes.set(change.part, [change]);
    else known.push(change);
  }
  return (part) => notes.get(part) ?? [];
}

/** Each leads to its line: of what is gone to the older one. */
export function drawChangeNotes(notes: readonly ComparedChange[], words: PictureWords): HTMLElement[] {
  return notes.map(({ id, mark, brief }) =>
    htmlElement(
      'button',
      { type: 'button', class: `change-note edge-${mark}`, 'data-change': id },
      changeSign(mark, words),
      withCode(brief ?? ''),
    ),
  );
}

/** All of some notes that can be seen. */
export function notesLook(notes: readonly ComparedChange[]): string {
  return notes.map(({ id, mark, brief }) => `\u0000${id} ${mark} ${brief}`).join('');
}
