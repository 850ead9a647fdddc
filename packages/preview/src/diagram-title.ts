import type { JourneyDiagram } from '@journey-maps/core/views';
import { layout } from './layout.ts';
import { assignInitials } from './look/initials.ts';
import type { TextMeasure } from './measure-text.ts';
import { createSvgElement, setAttribute } from './svg.ts';
import { findOnlyPerson } from './tokens.ts';

/** The y positions of the title (alone, and above a persona) and of the persona's name. */
const titleY = { alone: 22, above: 8 };
const personY = 31;
const avatarRadius = 12;
const personX = 2 * avatarRadius + 7;

/** Returns the width of the title, or of the persona below it if that is wider. */
export function measureTitleWidth(diagram: JourneyDiagram, measure: TextMeasure): number {
  const person = findOnlyPerson(diagram);
  return Math.max(
    measure.width(diagram.title, layout.titleFontSize, 'bold'),
    person === undefined ? 0 : personX + measure.width(person, layout.fontSize),
  );
}

/** Places the title above the picture, with the journey's persona below it if there is only one. */
export function arrangeTitle(svg: SVGSVGElement, diagram: JourneyDiagram, left: number): void {
  const text = svg.querySelector(':scope > .jm-title');
  if (text === null) throw new Error('The drawing has no title');
  if (text.textContent !== diagram.title) text.textContent = diagram.title;
  const person = findOnlyPerson(diagram);
  setAttribute(text, 'x', left);
  setAttribute(text, 'y', person === undefined ? titleY.alone : titleY.above);
  setAttribute(text, 'role', 'heading');
  setAttribute(text, 'aria-level', 1);
  setAttribute(text, 'data-id', diagram.id);
  setAttribute(text, 'data-title', diagram.title);
  text.classList.toggle('stale', diagram.stale === true);
  arrangePerson(svg, person, left);
}

function arrangePerson(svg: SVGSVGElement, person: string | undefined, left: number): void {
  const shown = svg.querySelector(':scope > .jm-person');
  if (shown?.textContent === person) return;
  for (const old of svg.querySelectorAll(':scope > :is(.jm-person, .jm-avatar)')) old.remove();
  if (person === undefined) return;
  const middle = { x: left + avatarRadius, y: personY };
  svg.append(
    createSvgElement('circle', { class: 'jm-avatar', cx: middle.x, cy: middle.y, r: avatarRadius }),
    createSvgElement(
      'text',
      { class: 'label middle jm-avatar', ...middle, 'aria-hidden': 'true' },
      assignInitials([person]).get(person) ?? '',
    ),
    createSvgElement('text', { class: 'label start jm-person', x: left + personX, y: personY }, person),
  );
}
