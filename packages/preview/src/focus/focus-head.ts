import type { JourneyMap, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { assignInitials } from '../look/initials.ts';
import { drawBadge } from '../map/draw-badge.ts';
import { lookOfPerson } from '../map/draw-curves.ts';
import { createFindingsKey } from '../map/render-key.ts';
import type { FocusContext } from './focus-context.ts';
import { lead } from './focus-details.ts';

/** Returns a key for everything visible above the moments. */
export function createHeadKey(
  { title, people, facts, stale }: JourneyMap,
  { placed, language: { words } }: FocusContext,
): string {
  return JSON.stringify([
    title,
    people.map((person) => person.title),
    facts.filter(({ name }) => name === 'status'),
    stale,
    createFindingsKey(placed.at.get(undefined) ?? []),
    words.noTitle,
  ]);
}

/** Draws the personas, the title of the map, its status, and the findings of the whole journey. */
export function drawHead(map: JourneyMap, { placed, language: { words } }: FocusContext): HTMLElement {
  return createHtmlElement(
    'div',
    { class: `focus-journey${map.stale ? ' stale' : ''}` },
    drawAvatars(map, words),
    createHtmlElement('h1', {}, lead('', map.title || words.noTitle)),
    map.facts
      .filter(({ name }) => name === 'status')
      .map(({ label, value }) =>
        createHtmlElement(
          'p',
          { class: 'mark focus-status' },
          createHtmlElement('span', { class: 'unseen' }, label + words.colon),
          value,
        ),
      ),
    drawBadge(placed.at.get(undefined) ?? [], undefined, words),
  );
}

function drawAvatars({ people }: JourneyMap, words: PictureWords): readonly HTMLElement[] {
  if (people.length === 0) return [];
  const initials = assignInitials(people.map(({ title }) => title));
  return [
    createHtmlElement(
      'span',
      { class: 'focus-people' },
      people.map(({ title }, i) =>
        createHtmlElement(
          'span',
          { class: `avatar ${lookOfPerson(i)}`, title, 'aria-hidden': 'true' },
          initials.get(title) ?? '',
        ),
      ),
      createHtmlElement(
        'span',
        { class: 'unseen' },
        `${words.rows.personas}${words.colon}${people.map(({ title }) => title).join(', ')}`,
      ),
    ),
  ];
}
