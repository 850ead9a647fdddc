import type { MapFact, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawIcon } from '../look/icons.ts';
import { drawFacts } from './draw-item.ts';
import { drawOwnerChip } from './draw-signs.ts';
import { drawStatus } from './draw-status.ts';
import type { HeaderFact, HeaderState, PlannedHeader } from './plan-header.ts';
import type { References } from './references.ts';

/** Parts of the header that look the same elsewhere on the map. */
export interface HeaderParts {
  readonly title: readonly (Node | string)[];
  readonly people: readonly HTMLElement[];
  readonly goals: readonly HTMLElement[];
  readonly logo: readonly HTMLElement[];
  readonly notes: readonly HTMLElement[];
}

/**
 * Draws the header of a map: its kind and title, its state at their right, and below them one framed row with
 * the personas and the facts about the map.
 */
export function drawHeader(
  planned: PlannedHeader,
  { title, people, goals, logo, notes }: HeaderParts,
  references: References,
  words: PictureWords,
): readonly HTMLElement[] {
  const state = planned.state.map((headerState) => drawState(headerState, references, words));
  const content = goals.length === 0 ? [] : [drawPart('goal', words.header.goal, goals)];
  const [scenario, others] = [
    planned.about.filter((fact) => fact.icon === 'scenario'),
    planned.about.filter((fact) => fact.icon !== 'scenario'),
  ];
  const parts = [...people, ...scenario.map(drawAbout), ...content, ...others.map(drawAbout)];
  return [
    createHtmlElement(
      'div',
      { class: 'map-top' },
      createHtmlElement(
        'div',
        { class: 'map-title' },
        createHtmlElement('p', { class: 'map-kind' }, planned.kind),
        ...title,
      ),
      state.length + logo.length === 0
        ? []
        : [
            createHtmlElement(
              'div',
              { class: 'map-side' },
              state.length === 0 ? [] : [createHtmlElement('ul', { class: 'map-state' }, state)],
              logo,
            ),
          ],
    ),
    ...(parts.length === 0 ? [] : [createHtmlElement('div', { class: 'map-about' }, parts)]),
    ...drawFacts(planned.rest, listCoveredFacts(planned.rest)),
    ...notes,
  ];
}

/** Returns the facts that are hidden: evidence has its numbers after the title. */
function listCoveredFacts(facts: readonly MapFact[]): ReadonlySet<NonNullable<MapFact['name']>> {
  return new Set(facts.some(({ name }) => name === 'evidence') ? ['evidence'] : []);
}

function drawState(
  { sign, label, value, text, word }: HeaderState,
  references: References,
  { colon }: PictureWords,
): HTMLElement {
  const unseen =
    label === '' ? [] : [createHtmlElement('span', { class: 'unseen' }, label + colon + (value ?? ''))];
  if (sign === 'status') return createHtmlElement('li', {}, unseen, drawStatus(word, text));
  const before = sign === 'owner' ? drawOwnerChip(text, references) : drawIcon(sign);
  return createHtmlElement(
    'li',
    {},
    unseen,
    before,
    createHtmlElement('span', value === undefined ? {} : { 'aria-hidden': 'true' }, text),
  );
}

function drawAbout({ icon: name, name: heading, texts }: HeaderFact): HTMLElement {
  return drawPart(
    name,
    heading,
    texts.map((text) => createHtmlElement('p', {}, text)),
  );
}

function drawPart(name: HeaderFact['icon'], heading: string, contents: readonly HTMLElement[]): HTMLElement {
  return createHtmlElement(
    'section',
    { class: 'about-part' },
    createHtmlElement('h2', {}, drawIcon(name), heading),
    contents,
  );
}
