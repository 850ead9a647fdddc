import { expect, it } from 'vitest';
import { openText } from './open-text.ts';

it('a map opens unchanged', () => {
  const text = '\uFEFFjourney j "J" { nonsense\n';
  expect(openText('Checkout.journey', text)).toEqual({ map: { name: 'Checkout.journey', text } });
  expect(openText('folder\\shop.JOURNEY', text).map?.text).toBe(text);
});

it.each([
  ['a diagram of its own', 'day.mmd', 'journey\n  title My day\n  section Work\n    Make tea: 5: Me\n'],
  [
    'a diagram in Markdown',
    'day.md',
    '# Day\n\n```mermaid\njourney\n title My day\n section Work\n Make tea: 5: Me\n```\n',
  ],
  [
    'a diagram in HTML',
    'day.html',
    '<pre class="mermaid">\njourney\n title My day\n section Work\n Make tea: 5: Me\n</pre>',
  ],
])('%s becomes a draft of a map', (_, name, text) => {
  const { map, message } = openText(name, text);
  expect(message).toBeUndefined();
  expect(map?.name).toBe('day.journey');
  for (const part of ['"My day"', 'stage', '"Work"', '"Make tea"', 'emotion +2', 'status draft'])
    expect(map?.text).toContain(part);
});

it('a file without a map opens nothing, and a message says what opens', () => {
  for (const [name, text] of [
    ['flow.mmd', 'flowchart LR\n a --> b\n'],
    ['notes.txt', 'Hello'],
    ['empty.md', ''],
  ] as const) {
    const { map, message } = openText(name, text);
    expect(map).toBeUndefined();
    expect(message).toMatch(new RegExp(`^There is no map in ${name}\\.`, 'u'));
  }
});

it.each([
  ['a line', ' click x "y"', 'line 4: Mermaid cannot read'],
  ['a score', '  Boil water: x: Me', 'line 4: “x” is not a score'],
  ['two lines', ' click x "y"\n wobble', 'line 4: '],
])('a message names %s of a diagram that the map lacks', (_, line, otherText) => {
  const { map, message } = openText('day.mmd', `journey\n section Work\n  Make tea: 5: Me\n${line}\n`);
  expect(map?.text).toContain('"Make tea"');
  expect(message).toContain(otherText);
});
