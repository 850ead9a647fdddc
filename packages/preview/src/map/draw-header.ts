import type { MapFact, PictureWords } from '@journey-maps/core/views';
import { htmlElement } from '../html.ts';
import { icon } from '../look/icons.ts';
import { drawFacts } from './draw-item.ts';
import { ownerChip } from './draw-signs.ts';
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
  const state = planned.state.map((one) => drawState(one, references, words));
  const wanted = goals.length === 0 ? [] : [drawPart('goal', words.header.goal, goals)];
  const [scenario, others] = [
    planned.about.filter((fact) => fact.icon === 'scenario'),
    planned.about.filter((fact) => fact.icon !== 'scenario'),
  ];
  const parts = [...people, ...scenario.map(drawAbout), ...wanted, ...others.map(drawAbout)];
  return [
    htmlElement(
      'div',
      { class: 'map-top' },
      htmlElement(
        'div',
        { class: 'map-title' },
        htmlElement('p', { class: 'map-kind' }, planned.kind),
        ...title,
      ),
      state.length + logo.length === 0
        ? []
        : [
            htmlElement(
              'div',
              { class: 'map-side' },
              state.length === 0 ? [] : [htmlElement('ul', { class: 'map-state' }, state)],
              logo,
            ),
          ],
    ),
    ...(parts.length === 0 ? [] : [htmlElement('div', { class: 'map-about' }, parts)]),
    ...drawFacts(planned.rest, coveredInHeader(planned.rest)),
    ...notes,
  ];
}

/** Returns the facts that are hidden: evidence has its numbers after the title. */
function coveredInHeader(facts: readonly MapFact[]): ReadonlySet<NonNullable<MapFact['name']>> {
  return new Set(facts.some(({ name }) => name === 'evidence') ? ['evidence'] : []);
}

function drawState(
  { sign, label, value, text, word }: HeaderState,
  references: References,
  { colon }: PictureWords,
): HTMLElement {
  const unseen =
    label === '' ? [] : [htmlElement('span', { class: 'unseen' }, label + colon + (value ?? ''))];
  if (sign === 'status') return htmlElement('li', {}, unseen, drawStatus(word, text));
  const before = sign === 'owner' ? ownerChip(text, references) : icon(sign);
  return htmlElement(
    'li',
    {},
    unseen,
    before,
    htmlElement('span', value === undefined ? {} : { 'aria-hidden': 'true' }, text),
  );
}

function drawAbout({ icon: name, name: heading, texts }: HeaderFact): HTMLElement {
  return drawPart(
    name,
    heading,
    texts.map((text) => htmlElement('p', {}, text)),
  );
}

function drawPart(name: HeaderFact['icon'], heading: string, contents: readonly HTMLElement[]): HTMLElement {
  return htmlElement(
    'section',
    { class: 'about-part' },
    htmlElement('h2', {}, icon(name), heading),
    contents,
  );
}
