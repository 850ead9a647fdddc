import { expect, test } from 'vitest';
import { findMapsInMarkdown } from './maps-in-markdown.ts';

/** Returns the lines of each map that are not blank, with their numbers. */
const listLines = (text: string) =>
  findMapsInMarkdown(text).map((map) => {
    expect(map.text.length).toBe(text.length);
    return map.text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [`${at + 1}:${line}`]));
  });

test.each([
  ['nothing', '# Maps\n\nText.\n', []],
  ['code in another language', '```js\njourney\n```\n', []],
  ['a language that only begins alike', '```journeys\nx\n```\n', []],
  ['a block', 'Text\n\n```journey\njourney a "A" {\n}\n```\n', [['4:journey a "A" {', '5:}']]],
  ['a block with words after its language', '~~~ journey title="x"\na\n~~~\n', [['2:a']]],
  ['two blocks', '```journey\na\n```\n```journey\nb\n```\n', [['2:a'], ['5:b']]],
  ['a block without an end', '```journey\na\n\nb', [['2:a', '4:b']]],
  ['a longer fence', '````journey\na\n```\nb\n````\n', [['2:a', '3:```', '4:b']]],
  ['an example of a block in a block', '````markdown\n```journey\na\n```\n````\n', []],
  ['a block in a list', '1. Do\n\n   ```journey\n   a\n   ```\n', [['4:   a']]],
  ['a block that begins a list item', '- ```journey\n  a\n  ```\n', [['2:  a']]],
  ['a block in a quotation', '> ```journey\n> a > b\n> ```\n', [['2:  a > b']]],
  ['lines that end as on Windows', 'x\r\n```journey\r\na\r\n```\r\n', [['3:a\r']]],
  ['characters outside of the first plane', '# 🚲\n```journey\na\n```\n', [['3:a']]],
])('finds %s', (_, text, expected) => {
  expect(listLines(text)).toEqual(expected);
});
