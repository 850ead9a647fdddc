import type { EmpathyMapView, PictureWords } from '@journey-maps/core/views';
import { changeSign } from '../compare/change-signs.ts';
import { htmlElement } from '../html.ts';
import { changeClass, drawFacts, drawItem } from './draw-item.ts';

const quadrants = ['says', 'thinks', 'does', 'feels'] as const;

/** Draws an empathy map: four quadrants, with pains and gains below. */
export function drawEmpathyMap(map: EmpathyMapView, words: PictureWords): HTMLElement {
  return htmlElement(
    'section',
    { class: `empathy${map.stale ? ' stale' : ''}`, 'aria-label': map.title },
    drawFacts(map.facts),
    htmlElement(
      'div',
      { class: 'quadrants' },
      quadrants.map((id) =>
        box(
          `quadrant quadrant-${id}`,
          words.quadrants[id],
          map.quadrants[id].map(({ text, change }, index) =>
            htmlElement(
              'button',
              {
                type: 'button',
                class: `said${changeClass(change)}`,
                'data-quadrant': id,
                'data-index': String(index),
              },
              changeSign(change, words),
              htmlElement('span', { class: 'title' }, text),
            ),
          ),
          words.map.nothingYet,
        ),
      ),
      box(
        'quadrant quadrant-pains',
        words.rows.pains,
        map.pains.map((pain) => drawItem(pain, words)),
        words.map.nothingYet,
      ),
      box(
        'quadrant quadrant-gains',
        words.rows.gains,
        map.gains.map((gain) => drawItem(gain, words)),
        words.map.nothingYet,
      ),
    ),
  );
}

function box(
  className: string,
  heading: string,
  contents: readonly HTMLElement[],
  nothing: string,
): HTMLElement {
  return htmlElement(
    'section',
    { class: className },
    htmlElement('h2', {}, heading),
    contents.length > 0 ? contents : [htmlElement('p', { class: 'nothing' }, nothing)],
  );
}
