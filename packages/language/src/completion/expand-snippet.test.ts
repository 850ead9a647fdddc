import { describe, expect, it, test } from 'vitest';
import { expandSnippet } from './expand-snippet.ts';
import { createStops } from './snippet-stops.ts';

/** Returns the name that an editor derives from a title. */
function deriveFrom(title: string): string {
  const stops = createStops(true);
  const { name, title: titleStop } = stops.nameAndTitle(title);
  return expandSnippet(`${name}|${titleStop}`).text.split('|')[0] ?? '';
}

describe('a name that is made of a title', () => {
  test.each([
    ['Anna Miller', 'anna-miller'],
    ['Anna, who is 32', 'anna-who-is-32'],
    ['  Buys   a bike!  ', 'buys-a-bike'],
    ['Köp på nätet', 'köp-på-nätet'],
    ['Оплата счёта', 'оплата-счёта'],
    ['2nd visit', 'visit'],
    ['“Why?” – they ask', 'why-they-ask'],
    ["Miller's $1 offer} {x/y}", 'miller-s-1-offer-x-y'],
    ['2026', ''],
  ])('%s: %s', (title, name) => {
    expect(deriveFrom(title)).toBe(name);
  });
});

it('the text of a stop is written wherever the stop is repeated', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the syntax of snippets.
  const { text, stops } = expandSnippet('for $2; pain ${2:name} "${1:a \\} b}" ${3|low,hi\\,gh|}$0');
  expect(text).toBe('for name; pain name "a } b" low');
  expect(stops.map(({ number, start, end, choices }) => [number, text.slice(start, end), choices])).toEqual([
    [2, 'name', undefined],
    [2, 'name', undefined],
    [1, 'a } b', undefined],
    [3, 'low', ['low', 'hi,gh']],
    [0, '', undefined],
  ]);
});
