import type { JourneyMap, PictureWords } from '@journey-maps/core/views';
import { htmlElement } from '../html.ts';
import { initialsOf } from '../look/initials.ts';
import { drawBadge } from '../map/draw-badge.ts';
import { lookOfPerson } from '../map/draw-curves.ts';
import { findingsKey } from '../map/render-key.ts';
import type { FocusContext } from './focus-context.ts';
import { lead } from './focus-details.ts';

/** Returns a key for everything visible above the moments. */
export function headLook(
  { title, people, facts, stale }: JourneyMap,
  { placed, language: { words } }: FocusContext,
): string {
  return JSON.stringify([
    title,
    people.map((person) => person.title),
    facts.filter(({ name }) => name === 'status'),
    stale,
    findingsKey(placed.at.get(undefined) ?? []),
    words.noTitle,
  ]);
}

/** Draws the personas, the title of the map, its status, and the findings of the whole journey. */
export function drawHead(map: JourneyMap, { placed, language: { words } }: FocusContext): HTMLElement {
  return htmlElement(
    'div',
    { class: `focus-journey${map.stale ? ' stale' : ''}` },
    drawAvatars(map, words),
    htmlElement('h1', {}, lead('', map.title || words.noTitle)),
    map.facts
      .filter(({ name }) => name === 'status')
      .map(({ label, value }) =>
        htmlElement(
          'p',
          { class: 'mark focus-status' },
          htmlElement('span', { class: 'unseen' }, label + words.colon),
          value,
        ),
      ),
    drawBadge(placed.at.get(undefined) ?? [], undefined, words),
  );
}

function drawAvatars({ people }: JourneyMap, words: PictureWords): readonly HTMLElement[] {
  if (people.length === 0) return [];
  const initials = initialsOf(people.map(({ title }) => title));
  return [
    htmlElement(
      'span',
      { class: 'focus-people' },
      people.map(({ title }, i) =>
        htmlElement(
          'span',
          { class: `avatar ${lookOfPerson(i)}`, title, 'aria-hidden': 'true' },
          initials.get(title) ?? '',
        ),
      ),
      htmlElement(
        'span',
        { class: 'unseen' },
        `${words.rows.personas}${words.colon}${people.map(({ title }) => title).join(', ')}`,
      ),
    ),
  ];
}
