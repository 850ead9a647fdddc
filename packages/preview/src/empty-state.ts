import { exampleMap } from '@journey-maps/core/protocol';
import { createHtmlElement } from './html.ts';

/** Draws a hint instead of a picture, for a file without a journey: an example to begin with. */
export function drawEmptyStateHint(insertExample: () => void): HTMLElement {
  const insert = createHtmlElement('button', { id: 'insert-example', type: 'button' }, 'Insert this example');
  insert.addEventListener('click', insertExample);
  return createHtmlElement(
    'section',
    { id: 'what-to-write', class: 'hint', lang: 'en', dir: 'ltr' },
    createHtmlElement('h2', {}, 'No journey here yet'),
    createHtmlElement(
      'p',
      {},
      'Write a journey, and the preview draws it while you type. A small journey looks like this:',
    ),
    createHtmlElement('pre', {}, exampleMap),
    insert,
  );
}

/** Draws a hint for a journey without stages. */
export function drawMissingPartsHint(title: string): HTMLElement {
  return createHtmlElement(
    'section',
    { id: 'what-to-write', class: 'hint', lang: 'en', dir: 'ltr' },
    createHtmlElement('h2', {}, title),
    createHtmlElement('p', {}, 'This journey has no stages yet. A stage with a step looks like this:'),
    createHtmlElement('pre', {}, exampleStage),
  );
}

const exampleStage = `stage research "Research" {
  step compare "Compares vacuum cleaners online" {
    emotion -1
    touchpoint "Product page" { channel website }
  }
}
`;
