import type { PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';

/**
 * Draws the line at the top of a sheet: title and personas of the map, the stages on the sheet, and the
 * sheet's number.
 */
export type RunningHead = (
  stages: readonly string[],
  sheet: { readonly number: number; readonly of: number },
) => HTMLElement;

/**
 * Returns a function that draws the running heads of a map's sheets.
 *
 * @param map the drawn map, with its header
 */
export function createRunningHeads(map: Element, words: PictureWords): RunningHead {
  const title = map.querySelector('h1')?.textContent ?? '';
  const people = [...map.querySelectorAll('.map-head .avatar')].map((face) => {
    const name = face.closest('.item, .about-part')?.querySelector('.title')?.textContent ?? '';
    return createHtmlElement('span', { class: 'running-person' }, face.cloneNode(true), name);
  });
  return (stages, { number, of }) =>
    createHtmlElement(
      'div',
      { class: 'running-head' },
      createHtmlElement('span', { class: 'running-title' }, title),
      people.map((person) => person.cloneNode(true)),
      createHtmlElement('span', { class: 'running-stages' }, stages.join(', ')),
      createHtmlElement(
        'span',
        { class: 'running-number', 'aria-label': words.map.sheet(title, number, of) },
        `${number} / ${of}`,
      ),
    );
}

/** Returns the titles of the stages that are on a sheet, each with its number. */
export function listStageTitles(table: Element, [first, last]: readonly [number, number]): readonly string[] {
  const bands = [...table.querySelectorAll('.head .stage:not(.below)')].slice(first, last + 1);
  return bands.map((band) => {
    const number = band.querySelector('.number')?.textContent ?? '';
    return `${number} ${band.querySelector('.title')?.textContent ?? ''}`.trim();
  });
}
