import { type ComparedChange, isAboutRules, type PictureWords } from '@journey-maps/core';
import { htmlElement } from '../html.ts';

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
  'weaker-rules': '⊘',
};

/** What stands before something that changed: for the eye a symbol in a colour, for a screen reader a word. */
export function changeSign(mark: Mark | undefined, words: PictureWords): readonly HTMLElement[] {
  if (mark === undefined) return [];
  // What is told of a finding says itself what it is.
  const isFinding = isAboutRules(mark);
  return [
    htmlElement('span', { class: `sign sign-${mark}`, 'aria-hidden': 'true' }, signs[mark]),
    ...(isFinding ? [] : [htmlElement('span', { class: 'unseen' }, words.changes[mark] + words.colon)]),
  ];
}

/** The same before a title where there is nothing but text. */
export function markedTitle(title: string, mark: Mark | undefined): string {
  return mark === undefined ? title : `${signs[mark]} ${title}`;
}

/** The signs that a list of changes has, with what they mean. */
export function changeLegend(changes: readonly ComparedChange[], words: PictureWords): HTMLElement {
  const there = new Set(changes.map(({ mark }) => mark));
  return htmlElement(
    'ul',
    { class: 'change-legend', 'aria-label': 'What the signs mean' },
    (Object.keys(signs) as Mark[])
      .filter((mark) => there.has(mark))
      .map((mark) =>
        htmlElement(
          'li',
          {},
          htmlElement('span', { class: `sign sign-${mark}`, 'aria-hidden': 'true' }, signs[mark]),
          words.changes[mark].toLowerCase(),
        ),
      ),
  );
}
