import type { EmpathyMapView } from '@journey-maps/core';
import { changeSign } from '../compare/change-signs.ts';
import { htmlElement } from '../html.ts';
import { changeClass, drawFacts, drawItem } from './draw-item.ts';

const quadrants = [
  ['says', 'Says'],
  ['thinks', 'Thinks'],
  ['does', 'Does'],
  ['feels', 'Feels'],
] as const;

/** An empathy map: four quadrants around the person, pains and gains below. */
export function drawEmpathyMap(map: EmpathyMapView): HTMLElement {
  return htmlElement(
    'section',
    { class: `empathy${map.stale ? ' stale' : ''}`, 'aria-label': map.title },
    drawFacts(map.facts),
    htmlElement(
      'div',
      { class: 'quadrants' },
      quadrants.map(([id, heading]) =>
        box(
          `quadrant quadrant-${id}`,
          heading,
          map.quadrants[id].map(({ text, change }, index) =>
            htmlElement(
              'button',
              {
                type: 'button',
                class: `said${changeClass(change)}`,
                'data-quadrant': id,
                'data-index': String(index),
              },
              changeSign(change),
              htmlElement('span', { class: 'title' }, text),
            ),
          ),
        ),
      ),
      box(
        'quadrant quadrant-pains',
        'Pains',
        map.pains.map((pain) => drawItem(pain)),
      ),
      box(
        'quadrant quadrant-gains',
        'Gains',
        map.gains.map((gain) => drawItem(gain)),
      ),
    ),
  );
}

function box(className: string, heading: string, contents: readonly HTMLElement[]): HTMLElement {
  return htmlElement(
    'section',
    { class: className },
    htmlElement('h2', {}, heading),
    contents.length > 0 ? contents : [htmlElement('p', { class: 'nothing' }, 'Nothing yet')],
  );
}
