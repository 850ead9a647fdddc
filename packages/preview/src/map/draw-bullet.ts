import type { FactName, MapItem, PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { createSvgElement } from '../svg.ts';
import { drawSparkline } from './draw-sparkline.ts';
import { planBullet } from './plan-bullet.ts';

/** The width of the track, in CSS pixels. The margin at each end has room for half a dot, or a flag. */
const trackWidth = 112;
const margin = 4;
const width = trackWidth + 2 * margin;
const middle = 12.5;

const factNames: Readonly<Record<'baseline' | 'value' | 'target', FactName>> = {
  baseline: 'baselineValue',
  value: 'value',
  target: 'target',
};

/**
 * Draws the figures of a metric: a track with a bar at the baseline, a dot at the value and a flag at the
 * target, and the numbers below. Screen readers read the facts instead.
 */
export function drawBullet({ figures = {}, facts }: MapItem, words: PictureWords): HTMLElement {
  const planned = planBullet(figures, trackWidth);
  const getTextFor = (name: FactName) => facts.find((fact) => fact.name === name)?.value ?? '';
  const now = planned.order.length > 1 ? `${words.signs.now} ` : '';
  const numbers = planned.order.map(
    ({ name, before }) => `${before}${name === 'value' ? now : ''}${getTextFor(factNames[name])}`,
  );
  const unit = getTextFor('unit');
  return createHtmlElement(
    'div',
    { class: 'figures', 'aria-hidden': 'true' },
    drawTrack(planned),
    drawSparkline(figures.readings ?? []),
    createHtmlElement('p', {}, [...numbers, unit === '' ? '' : ` ${unit}`].join('')),
  );
}

function drawTrack({ baseline, value, target }: ReturnType<typeof planBullet>): SVGSVGElement {
  const svg = createSvgElement('svg', { class: 'bullet', width, height: 24, viewBox: `0 0 ${width} 24` });
  const at = (place: number) => Math.round((place + margin) * 10) / 10;
  const bar = (name: string, from: number, to: number) =>
    createSvgElement('path', { class: name, d: `M${at(from)} ${middle}H${at(to)}` });
  svg.append(
    createSvgElement('rect', {
      class: 'bullet-track',
      x: margin,
      y: 9,
      width: trackWidth,
      height: 7,
      rx: 3.5,
    }),
  );
  if (baseline !== undefined && target !== undefined) svg.append(bar('bullet-way', baseline, target));
  if (baseline !== undefined && value !== undefined) svg.append(bar('bullet-done', baseline, value));
  if (baseline !== undefined)
    svg.append(createSvgElement('path', { class: 'bullet-baseline', d: `M${at(baseline)} 6v13` }));
  if (value !== undefined)
    svg.append(createSvgElement('circle', { class: 'bullet-value', cx: at(value), cy: middle, r: 5 }));
  if (target !== undefined) {
    // At the end of the track, the flag points to the left.
    const out = at(target) + 8 > width ? -7 : 7;
    svg.append(
      createSvgElement('path', { class: 'bullet-target', d: `M${at(target)} 21V4l${out} 3.5l${-out} 3.5` }),
    );
  }
  return svg;
}
