import { expect, it } from 'vitest';
import { breakText, splitIntoGraphemes } from './break-text.ts';

it.each([
  ['blanks, hyphens and slashes', 'To be-or/not  to', ['To ', 'be-', 'or/', 'not  ', 'to']],
  ['soft hyphens', 'Donau\u00ADdampf\u00ADschiff', ['Donau\u00AD', 'dampf\u00AD', 'schiff']],
  ['no-break spaces, which hold together', '10\u00A0000 km', ['10\u00A0000 ', 'km']],
  ['Japanese letters, but no punctuation', '「予約」を、した。', ['「予', '約」', 'を、', 'し', 'た。']],
  ['small kana, which begin no line', 'キャッシュ', ['キャッ', 'シュ']],
  ['Chinese beside Latin', '去 Berlin 吧', ['去 ', 'Berlin ', '吧']],
  ['letters outside the basic plane', '𠮷野家', ['𠮷', '野', '家']],
  ['letters with a variation selector', '葛\u{E0100}城', ['葛\u{E0100}', '城']],
  ['Thai words', 'ฉันจองตั๋วรถไฟ', ['ฉัน', 'จอง', 'ตั๋ว', 'รถไฟ']],
  ['emoji, each whole', '👩🏽‍🚀👨‍👩‍👧🇩🇰', ['👩🏽‍🚀', '👨‍👩‍👧', '🇩🇰']],
  ['Hindi words, not their letters', 'टिकट बुक', ['टिकट ', 'बुक']],
  ['Arabic words', 'رحلة القطار', ['رحلة ', 'القطار']],
  ['nothing', '', []],
])('a text is broken at %s', (_, text, pieces) => {
  expect(breakText(text)).toEqual(pieces);
  expect(breakText(text).join('')).toBe(text);
});

it('each Latin letter or sign alone is one letter, as a segmenter has it', () => {
  const all = Array.from({ length: 0x0300 - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('');
  const text = all.replace(/[\u007F-\u009F]/gu, '');
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  expect(splitIntoGraphemes(text)).toEqual(segments.map(({ segment }) => segment));
  // A letter followed by a combining accent.
  expect(splitIntoGraphemes('e\u0301t')).toEqual(['e\u0301', 't']);
});
