import type { JourneyMap, MapItem, PictureWords } from '@journey-maps/core';
import type { NotesOf } from '../compare/change-notes.ts';
import { htmlElement } from '../html.ts';
import { initialsOf } from '../look/initials.ts';
import { lookOfPerson } from './draw-curves.ts';
import { drawItem } from './draw-item.ts';
import type { MapFilter } from './map-filter.ts';
import type { References } from './references.ts';

/** Gives the cards of those who go this way, in the order of the map. */
export function shownPeople(
  { people, span }: JourneyMap,
  filter: MapFilter,
  words: PictureWords,
): readonly MapItem[] {
  return people.map(({ id, title, card, primary }): MapItem => {
    const marks = primary ? [{ kind: 'primary', label: words.marks.primaryPersona } as const] : [];
    const one = card ?? { id, kind: 'persona', title, span, facts: [], marks };
    return filter.person === undefined || filter.person === id ? one : { ...one, facts: [] };
  });
}

/** Draws who goes this way, above the map: each with a face of their own shape and colour, as on the curve. */
export function drawPeople(
  cards: readonly MapItem[],
  notes: NotesOf,
  references: References,
  words: PictureWords,
): readonly HTMLElement[] {
  if (cards.length === 0) return [];
  const initials = initialsOf(cards.map(({ title }) => title));
  const people = cards.map((card, i) => {
    const avatar = htmlElement(
      'span',
      { class: `avatar ${lookOfPerson(i)}`, 'aria-hidden': 'true' },
      initials.get(card.title) ?? '',
    );
    return drawItem(card, words, { notes: notes(card.id), sign: avatar, references });
  });
  return [htmlElement('div', { class: 'people' }, people)];
}
