import { type ComparedChange, isAboutRules } from '@journey-maps/core/versions';
import type { PictureWords } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';

type Mark = ComparedChange['mark'];

const signs: Readonly<Record<Mark, string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  renamed: '✎',
  moved: '→',
  'new-finding': '▲',
  'fixed-finding': '✓',
  'silenced-finding': '⊘',
  'changed-suppression': '⊘',
  'weaker-rules': '⊘',
};

/** Draws the sign of a change: a coloured symbol to see, and a word for screen readers. */
export function changeSign(mark: Mark | undefined, words: PictureWords): readonly HTMLElement[] {
  if (mark === undefined) return [];
  // The note of a finding already names its kind.
  const isFinding = isAboutRules(mark);
  return [
    createHtmlElement('span', { class: `sign sign-${mark}`, 'aria-hidden': 'true' }, signs[mark]),
    ...(isFinding ? [] : [createHtmlElement('span', { class: 'unseen' }, words.changes[mark] + words.colon)]),
  ];
}

/** Returns a title with the symbol of a change in front, for places that hold text alone. */
export function markTitle(title: string, mark: Mark | undefined): string {
  return mark === undefined ? title : `${signs[mark]} ${title}`;
}

/** Draws a legend of the symbols that a list of changes contains. */
export function changeLegend(changes: readonly ComparedChange[], words: PictureWords): HTMLElement {
  const marks = new Set(changes.map(({ mark }) => mark));
  return createHtmlElement(
    'ul',
    { class: 'change-legend', 'aria-label': 'What the signs mean' },
    (Object.keys(signs) as Mark[])
      .filter((mark) => marks.has(mark))
      .map((mark) =>
        createHtmlElement(
          'li',
          {},
          createHtmlElement('span', { class: `sign sign-${mark}`, 'aria-hidden': 'true' }, signs[mark]),
          words.changes[mark].toLowerCase(),
        ),
      ),
  );
}
