import { ellipsis, fitLabel } from './fit-label.ts';
import { layout } from './layout.ts';
import type { MeasureText } from './measure-text.ts';
import { numberOf, svgElement } from './svg.ts';

export interface LabelBox {
  readonly width: number;
  readonly lines: number;
  /** Where its lines are centred, or where they begin. */
  readonly align: 'middle' | 'start';
}

/**
 * Puts a text in the place of a token, broken into lines around the token's place. What does not fit stays in the
 * element, not displayed: its text content is always the whole text.
 */
export function putLabel(element: SVGTextElement, text: string, box: LabelBox, measure: MeasureText): void {
  const size = layout.fontSize;
  const { lines, rest } = fitLabel(text, box.width, box.lines, (line) => measure(line, size));
  const x = numberOf(element, 'x');
  const y = numberOf(element, 'y') - ((lines.length - 1) * layout.lineHeight) / 2;
  element.setAttribute('class', `label ${box.align}`);
  element.replaceChildren(
    ...lines.map((line, index) => svgElement('tspan', { x, y: y + index * layout.lineHeight }, line)),
  );
  if (rest === '') return;
  const last = element.lastElementChild;
  const width = measure(lines.at(-1) ?? '', size);
  const left = box.align === 'start' ? x : x - (width + measure(ellipsis, size)) / 2;
  if (box.align === 'middle') last?.setAttribute('x', String(left + width / 2));
  const at = {
    class: 'label start',
    x: left + width,
    y: numberOf(last ?? element, 'y'),
    'aria-hidden': 'true',
  };
  element.append(svgElement('tspan', { class: 'rest' }, rest));
  element.after(svgElement('text', at, ellipsis));
}
