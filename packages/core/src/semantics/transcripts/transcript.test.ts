import { expect, it } from 'vitest';
import { findNearestPassage } from './find-nearest-passage.ts';
import { containsQuote, parseTranscript } from './transcript.ts';

const plain =
  'Q: And then?\nInge: I sat there so nobody\nwould forget me. It\u2019s cold, \u201Cvery cold\u201D. I went home at noon.';

it.each([
  ['as written', 'I sat there so nobody would forget me.'],
  ['with other case and blanks', 'i SAT   there so\u00A0nobody would forget me'],
  ['with other quotes', "It's cold, 'very cold'."],
  ['with an omission', 'I sat there … forget me.'],
  ['with an omission of dots in brackets', 'I sat there [...] at noon'],
  ['that begins with an omission', '… would forget me.'],
])('finds a quote %s', (_, quote) => {
  expect(containsQuote(parseTranscript(plain, 'p03.txt'), quote)).toBe(true);
});

it.each(['I sat there so they would forget me.', 'at noon … I sat there', 'forget you'])(
  'does not find %j',
  (quote) => {
    expect(containsQuote(parseTranscript(plain, 'p03.txt'), quote)).toBe(false);
  },
);

it('ignores pauses of the speaker', () => {
  expect(containsQuote(parseTranscript('I sat ... there … alone', 'a.txt'), 'I sat there alone')).toBe(true);
});

it('reads the spoken text of WebVTT', () => {
  const cues = [
    'WEBVTT - Interview 3',
    '',
    'NOTE the room was loud',
    '',
    'STYLE\n::cue { color: red }',
    '',
    '1\n00:00:01.000 --> 00:00:04.000 align:start\n<v Inge>I sat there so <i>nobody</i>',
    '',
    '2\n00:04.000 --> 00:06.000\n<v.loud Inge>would forget me &amp; <00:05.000>the board.',
  ].join('\r\n');
  const { spoken } = parseTranscript(cues, 'p03.vtt');
  expect(spoken).toBe('I sat there so nobody\nwould forget me & the board.');
  expect(containsQuote(parseTranscript(cues, 'p03.vtt'), 'so nobody would forget me & the board')).toBe(true);
});

it('reads the spoken text of Markdown', () => {
  const text =
    '---\ntitle: x\n---\n# Interview\n\n> **Inge:** I sat *there* so `nobody`\n> would [forget](a.md) me\\!\n\n1. snake_case stays';
  expect(parseTranscript(text, 'p03.MD').spoken).toBe(
    'Interview\n\nInge: I sat there so nobody\nwould forget me!\n\nsnake_case stays',
  );
});

it('finds the nearest passage', () => {
  const transcript = parseTranscript(plain, 'p03.txt');
  expect(findNearestPassage(transcript, 'I was sitting there so nobody could forget me')).toBe(
    'I sat there so nobody would forget me.',
  );
  expect(findNearestPassage(transcript, 'The staff were friendly to everybody')).toBeUndefined();
  expect(findNearestPassage(transcript, 'noon')).toBeUndefined();
});

it('finds a passage in a large transcript in bounded time', () => {
  const filler = 'and then I said to the nurse that nobody would come there so I sat. ';
  const transcript = parseTranscript(
    `${filler.repeat(60_000)}The board calls no numbers at all today.`,
    'a.txt',
  );
  findNearestPassage(transcript, 'a first search builds the index');
  const start = performance.now();
  expect(findNearestPassage(transcript, 'the board called no numbers today')).toContain(
    'board calls no numbers',
  );
  for (let i = 0; i < 20; i++)
    findNearestPassage(transcript, 'and then I said to the nurse that nobody would come');
  expect(performance.now() - start).toBeLessThan(3000);
});
