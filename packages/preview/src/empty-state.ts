import { exampleMap } from '@journey-maps/core/protocol';
import { htmlElement } from './html.ts';

/** Draws a hint instead of a picture, for a file without a journey: an example to begin with. */
export function emptyStateHint(insertExample: () => void): HTMLElement {
  const insert = htmlElement('button', { id: 'insert-example', type: 'button' }, 'Insert this example');
  insert.addEventListener('click', insertExample);
  return htmlElement(
    'section',
    { id: 'what-to-write', class: 'hint', lang: 'en', dir: 'ltr' },
    htmlElement('h2', {}, 'No journey here yet'),
    htmlElement(
      'p',
      {},
      'Write a journey, and the preview draws it while you type. A small journey looks like this:',
    ),
    htmlElement('pre', {}, exampleMap),
    insert,
  );
}

/** Draws a hint for a journey without stages. */
export function missingPartsHint(title: string): HTMLElement {
  return htmlElement(
    'section',
    { id: 'what-to-write', class: 'hint', lang: 'en', dir: 'ltr' },
    htmlElement('h2', {}, title),
    htmlElement('p', {}, 'This journey has no stages yet. A stage with a step looks like this:'),
    htmlElement('pre', {}, exampleStage),
  );
}

const exampleStage = `stage research "Research" {
  step compare "Compares vacuum cleaners online" {
    emotion -1
    touchpoint "Product page" { channel website }
  }
}
`;
