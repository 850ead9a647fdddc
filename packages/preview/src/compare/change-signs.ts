import { type ComparedChange, isAboutRules } from '@journey-maps/core';
import { htmlElement } from '../html.ts';

type Mark = ComparedChange['mark'];

const signs: Readonly<Record<Mark, readonly [symbol: string, word: string]>> = {
  added: ['+', 'Added'],
  removed: ['−', 'Removed'],
  changed: ['~', 'Changed'],
  renamed: ['✎', 'Renamed'],
  moved: ['→', 'Moved'],
  'new-finding': ['▲', 'New finding'],
  'fixed-finding': ['✓', 'Fixed'],
  'silenced-finding': ['⊘', 'Silenced'],
  'weaker-rules': ['⊘', 'Weaker rules'],
};

/** What stands before something that changed: for the eye a symbol in a colour, for a screen reader a word. */
export function changeSign(mark: Mark | undefined): readonly HTMLElement[] {
  if (mark === undefined) return [];
  const [symbol, word] = signs[mark];
  // What is told of a finding says itself what it is.
  const isFinding = isAboutRules(mark);
  return [
    htmlElement('span', { class: `sign sign-${mark}`, 'aria-hidden': 'true' }, symbol),
    ...(isFinding ? [] : [htmlElement('span', { class: 'unseen' }, `${word}: `)]),
  ];
}

/** The same before a title where there is nothing but text. */
export function markedTitle(title: string, mark: Mark | undefined): string {
  return mark === undefined ? title : `${signs[mark][0]} ${title}`;
}

/** The signs that a list of changes has, with what they mean. */
export function changeLegend(changes: readonly ComparedChange[]): HTMLElement {
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
          htmlElement('span', { class: `sign sign-${mark}`, 'aria-hidden': 'true' }, signs[mark][0]),
          signs[mark][1].toLowerCase(),
        ),
      ),
  );
}
