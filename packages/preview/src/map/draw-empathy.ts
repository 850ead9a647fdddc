import type { EmpathyMapView, PictureWords } from '@journey-maps/core/views';
import { changeSign } from '../compare/change-signs.ts';
import { createHtmlElement } from '../html.ts';
import { changeClass, drawFacts, drawItem } from './draw-item.ts';

const quadrants = ['says', 'thinks', 'does', 'feels'] as const;

/** Draws an empathy map: four quadrants, with pains and gains below. */
export function drawEmpathyMap(map: EmpathyMapView, words: PictureWords): HTMLElement {
  return createHtmlElement(
    'section',
    { class: `empathy${map.stale ? ' stale' : ''}`, 'aria-label': map.title },
    drawFacts(map.facts),
    createHtmlElement(
      'div',
      { class: 'quadrants' },
      quadrants.map((id) =>
        drawBox(
          `quadrant quadrant-${id}`,
          words.quadrants[id],
          map.quadrants[id].map(({ text, facts = [], change }, index) =>
            createHtmlElement(
              'button',
              {
                type: 'button',
                class: `said${changeClass(change)}`,
                'data-quadrant': id,
                'data-index': String(index),
              },
              changeSign(change, words),
              createHtmlElement('span', { class: 'title' }, text),
              ...(facts.length > 0 ? [drawFacts(facts)] : []),
            ),
          ),
          words.map.nothingYet,
        ),
      ),
      drawBox(
        'quadrant quadrant-pains',
        words.rows.pains,
        map.pains.map((pain) => drawItem(pain, words)),
        words.map.nothingYet,
      ),
      drawBox(
        'quadrant quadrant-gains',
        words.rows.gains,
        map.gains.map((gain) => drawItem(gain, words)),
        words.map.nothingYet,
      ),
    ),
  );
}

function drawBox(
  className: string,
  heading: string,
  contents: readonly HTMLElement[],
  nothing: string,
): HTMLElement {
  return createHtmlElement(
    'section',
    { class: className },
    createHtmlElement('h2', {}, heading),
    contents.length > 0 ? contents : [createHtmlElement('p', { class: 'nothing' }, nothing)],
  );
}
