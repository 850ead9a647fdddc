import type { JourneyMap, MapFact, MapItem, PictureWords } from '@journey-maps/core/views';
import { drawChangeNotes, type NotesOf } from '../compare/change-notes.ts';
import { changeSign } from '../compare/change-signs.ts';
import { createHtmlElement } from '../html.ts';
import { drawIcon, type IconName } from '../look/icons.ts';
import { assignInitials } from '../look/initials.ts';
import { lookOfPerson } from './draw-curves.ts';
import { changeClass, drawFacts } from './draw-item.ts';
import { drawFootnotes } from './draw-signs.ts';
import type { MapFilter } from './map-filter.ts';
import { planPersona } from './plan-persona.ts';
import type { References } from './references.ts';

/** Returns the cards of the map's personas, in its order. */
export function listShownPeople(
  { people, span }: JourneyMap,
  filter: MapFilter,
  words: PictureWords,
): readonly MapItem[] {
  return people.map(({ id, title, card, primary }): MapItem => {
    const marks = primary ? [{ kind: 'primary', label: words.marks.primaryPersona } as const] : [];
    const personaCard = card ?? { id, kind: 'persona', title, span, facts: [], marks };
    return filter.person === undefined || filter.person === id ? personaCard : { ...personaCard, facts: [] };
  });
}

/** Draws the personas: each with a picture, or with a face in the shape and colour of its curve. */
export function drawPeople(
  cards: readonly MapItem[],
  notes: NotesOf,
  references: References,
  words: PictureWords,
): readonly HTMLElement[] {
  const initials = assignInitials(cards.map(({ title }) => title));
  return cards.map((card, i) => {
    const letters = initials.get(card.title) ?? '';
    return drawPersona(card, { letters, index: i, isAlone: cards.length === 1 }, notes, references, words);
  });
}

function drawPersona(
  card: MapItem,
  {
    letters,
    index,
    isAlone,
  }: { readonly letters: string; readonly index: number; readonly isAlone: boolean },
  notes: NotesOf,
  references: References,
  words: PictureWords,
): HTMLElement {
  const planned = planPersona(card);
  const look = `avatar ${lookOfPerson(index)}`;
  const { image, value = '' } = planned.portrait ?? {};
  const face =
    image === undefined
      ? createHtmlElement('span', { class: look, 'aria-hidden': 'true' }, letters)
      : createHtmlElement('img', { class: look, src: image, alt: value, title: value, decoding: 'sync' });
  const lines = (name: IconName, facts: readonly MapFact[]) =>
    facts.map((fact) =>
      createHtmlElement(
        'p',
        { class: 'persona-line' },
        drawIcon(name),
        drawUnseenLabel(fact, words),
        createHtmlElement('span', {}, fact.value),
      ),
    );
  const says = [
    ...planned.quotes.map((fact) =>
      createHtmlElement(
        'p',
        { class: 'persona-quote' },
        drawUnseenLabel(fact, words),
        words.quoted(fact.value),
      ),
    ),
    ...lines('goal', planned.wants),
    ...lines('pain', planned.frustrations),
  ];
  const who = planned.who.map(({ value: name }) =>
    /[.!?…]$/u.test(name) || planned.who.length === 1 ? name : `${name}.`,
  );
  const primary = card.marks.map(({ label }) =>
    createHtmlElement('span', { class: 'unseen' }, `${label}${words.colon}`),
  );
  return createHtmlElement(
    'article',
    {
      class: `item item-persona${isAlone ? ' alone' : ''}${card.stale ? ' stale' : ''}${changeClass(card.change)}`,
      'data-id': card.id,
    },
    face,
    createHtmlElement(
      'div',
      { class: 'persona-who' },
      createHtmlElement(
        'button',
        { type: 'button', class: 'lead' },
        changeSign(card.change, words),
        createHtmlElement('span', { class: 'unseen' }, words.items.persona.one + words.colon),
        primary,
        createHtmlElement('span', { class: 'title' }, card.title || words.noTitle),
        drawFootnotes(card, references),
      ),
      who.length === 0 ? [] : [createHtmlElement('p', { class: 'persona-about' }, who.join(' '))],
    ),
    says.length === 0 ? [] : [createHtmlElement('div', { class: 'persona-says' }, says)],
    drawFacts(planned.rest, new Set(planned.rest.flatMap(({ name }) => name ?? []))).map((facts) => {
      facts.classList.add('more');
      return facts;
    }),
    drawChangeNotes(notes(card.id), words),
  );
}

function drawUnseenLabel({ label }: MapFact, { colon }: PictureWords): HTMLElement {
  return createHtmlElement('span', { class: 'unseen' }, label + colon);
}
