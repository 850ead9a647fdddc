import { ellipsis, showHyphen } from './fit-label.ts';
import { replaceChildren } from './html.ts';
import { layout } from './layout.ts';
import type { LabelFont, TextMeasure } from './measure-text.ts';
import { createSvgElement, getNumber } from './svg.ts';

export interface LabelBox extends LabelFont {
  readonly width: number;
  readonly lines: number;
  /** Lines are centred at the label's x position, or begin at that position. */
  readonly align: 'middle' | 'start';
}

/**
 * Replaces a token with a text, broken into lines around the token's position. The part that does not fit stays
 * in the element, hidden: its text content is always the whole text.
 */
export function putLabel(element: SVGTextElement, text: string, box: LabelBox, measure: TextMeasure): void {
  const { lines, rest } = measure.fit(text, box.width, box.lines, box);
  const x = getNumber(element, 'x');
  const y = getNumber(element, 'y') - ((lines.length - 1) * layout.lineHeight) / 2;
  element.setAttribute('class', `label ${box.align}`);
  // The ellipsis of the former text.
  if (element.nextElementSibling?.classList.contains('ellipsis')) element.nextElementSibling.remove();
  replaceChildren(
    element,
    lines.map((line, index) =>
      createSvgElement(
        'tspan',
        { x, y: y + index * layout.lineHeight },
        index < lines.length - 1 ? showHyphen(line) : line,
      ),
    ),
  );
  if (rest === '') return;
  const getWidth = (line: string): number => measure.width(line, box.size ?? layout.fontSize, box.weight);
  const last = element.lastElementChild;
  const width = getWidth(lines.at(-1) ?? '');
  const left = box.align === 'start' ? x : x - (width + getWidth(ellipsis)) / 2;
  if (box.align === 'middle') last?.setAttribute('x', String(left + width / 2));
  const at = {
    class: 'label start ellipsis',
    x: left + width,
    y: getNumber(last ?? element, 'y'),
    'aria-hidden': 'true',
  };
  element.append(createSvgElement('tspan', { class: 'rest' }, rest));
  element.after(createSvgElement('text', at, ellipsis));
}
