import {
  type PictureWords,
  type Priority,
  type PriorityQuadrant,
  positionBubbles,
} from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';

/** The size of the plane for which bubbles are placed, in CSS pixels; the style sheet scales them in narrow windows. */
const plane = { width: 760, height: 560 } as const;

/** The least room for a title below a bubble, in CSS pixels. */
const leastRoom = 84;
const mostRoom = 150;

/** Draws the plane of value and effort with a bubble for each opportunity. */
export function drawMatrix(priorities: readonly Priority[], words: PictureWords): HTMLElement {
  const { bubbles, splitX, splitY, efforts, values } = positionBubbles(priorities, plane.width, plane.height);
  const left = `left: 0; width: ${percent(splitX)}`;
  const right = `left: ${percent(splitX)}; right: 0`;
  const above = `top: 0; bottom: calc(100% - ${inset(splitY)})`;
  const below = `top: ${inset(splitY)}; bottom: 0`;
  return createHtmlElement(
    'div',
    { class: 'matrix' },
    createHtmlElement('p', { class: 'matrix-axis matrix-axis-value' }, `${words.facts.value} →`),
    createHtmlElement(
      'div',
      { class: 'matrix-plane' },
      drawQuadrant('quickWins', `${left}; ${above}`, words),
      drawQuadrant('bigBets', `${right}; ${above}`, words),
      drawQuadrant('fillIns', `${left}; ${below}`, words),
      drawQuadrant('timeSinks', `${right}; ${below}`, words),
      values.map(({ value, y }) =>
        createHtmlElement(
          'span',
          { class: 'matrix-tick matrix-tick-value', style: `top: ${inset(y)}` },
          String(value),
        ),
      ),
      efforts.map(({ effort, x }) =>
        createHtmlElement(
          'span',
          { class: 'matrix-tick matrix-tick-effort', style: `left: ${percent(x)}` },
          String(effort),
        ),
      ),
      bubbles.map(({ priority: { card }, x, y, radius, room }) =>
        createHtmlElement(
          'span',
          {
            class: 'matrix-place',
            style: `left: ${percent(x)}; top: ${inset(y)}; --radius: ${Math.round(radius * 10) / 10}px`,
            'data-part': card.item.id,
            title: card.item.title,
          },
          createHtmlElement(
            'span',
            { class: `matrix-bubble ${getStatusClass(card.item)}` },
            card.reference?.label ?? '',
          ),
          room < leastRoom
            ? []
            : [
                createHtmlElement(
                  'span',
                  { class: 'matrix-title', style: `width: ${Math.round(Math.min(mostRoom, room - 8))}px` },
                  card.item.title || words.noTitle,
                ),
              ],
        ),
      ),
    ),
    createHtmlElement('p', { class: 'matrix-axis' }, `${words.facts.effort} →`),
  );
}

/** Draws the meanings of the sizes and looks of the bubbles. */
export function drawMatrixLegend(priorities: readonly Priority[], words: PictureWords): HTMLElement {
  const statuses = new Map<string, string>();
  for (const { card } of priorities) {
    const status = card.item.marks.find(({ kind }) => kind === 'status');
    if (status !== undefined) statuses.set(getStatusClass(card.item), status.label);
  }
  const sizes = new Set(priorities.map(({ severity }) => severity));
  const sign = (className: string) =>
    createHtmlElement('span', { class: `matrix-bubble matrix-sign ${className}` });
  return createHtmlElement(
    'ul',
    { class: 'map-legend matrix-legend' },
    sizes.size > 1 ? [createHtmlElement('li', {}, sign('small'), sign('large'), words.slides.larger)] : [],
    [...statuses].map(([className, label]) => createHtmlElement('li', {}, sign(className), label)),
  );
}

function drawQuadrant(name: PriorityQuadrant, style: string, { slides }: PictureWords): HTMLElement {
  return createHtmlElement(
    'div',
    { class: `matrix-quadrant matrix-${name}`, style },
    createHtmlElement('p', { class: 'matrix-name' }, slides.quadrants[name]),
    createHtmlElement('p', { class: 'matrix-advice' }, slides.advice[name]),
  );
}

/** Returns the class for the look of an opportunity's status. */
function getStatusClass({ marks }: Priority['card']['item']): string {
  return `is-${marks.find(({ kind }) => kind === 'status')?.word ?? 'open'}`;
}

/** Returns a position from the top: the names of the quadrants have room above and below the bubbles. */
function inset(part: number): string {
  return `calc(var(--inset) + (100% - 2 * var(--inset)) * ${Math.round(part * 1000) / 1000})`;
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}
