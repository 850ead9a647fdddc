import { describe, expect, it } from 'vitest';
import { chooseFormatsLocale, chooseWordsLanguage, getDirection } from './get-picture-words.ts';
import { getPictureLanguage } from './picture-language.ts';

describe('the language of the words', () => {
  it.each([
    [undefined, 'en', 'en-GB'],
    ['en', 'en', 'en-GB'],
    ['en-US', 'en', 'en-US'],
    ['da', 'da', 'da'],
    ['da-DK', 'da', 'da-DK'],
    ['DA-dk', 'da', 'da-DK'],
    ['da_DK', 'da', 'da-DK'],
    ['sv-FI', 'sv', 'sv-FI'],
    ['nb', 'nb', 'nb'],
    ['nn-NO', 'nb', 'nn-NO'],
    ['no', 'nb', 'no'],
    ['de-CH', 'de', 'de-CH'],
    ['de-u-ca-buddhist', 'de', 'de'],
    ['fr-CA', 'fr', 'fr-CA'],
    ['fi', 'en', 'en-GB'],
    ['da-', 'en', 'en-GB'],
    ['danish', 'en', 'en-GB'],
    ['constructor', 'en', 'en-GB'],
    ['', 'en', 'en-GB'],
  ])('of a map in %s is %s, and its dates are as in %s', (language, words, locale) => {
    expect(chooseWordsLanguage(language)).toBe(words);
    expect(chooseFormatsLocale(language)).toBe(locale);
  });
});

it.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ku-Arab', 'rtl'],
  ['ku', 'ltr'],
  ['da', 'ltr'],
  ['nonsense!', 'ltr'],
  [undefined, 'ltr'],
])('a map in %s is written %s', (language, direction) => {
  expect(getDirection(language)).toBe(direction);
});

describe('dates and numbers', () => {
  const formatBoth = (language: string | undefined) => {
    const { date, number, percent, score } = getPictureLanguage(language).formats;
    // Normalises blanks, whose widths differ between versions of the locale data.
    return [
      date('2026-06-09'),
      number(3150.25),
      percent(12.5),
      percent(7),
      score(1),
      score(0),
      score(-2),
    ].map((text) => text.replaceAll(/[\u00A0\u202F]/gu, ' '));
  };
  it.each([
    [undefined, ['9 Jun 2026', '3,150.25', '12.5%', '7%', '+1', '0', '-2']],
    ['en-US', ['Jun 9, 2026', '3,150.25', '12.5%', '7%', '+1', '0', '-2']],
    ['da', ['9. jun. 2026', '3.150,25', '12,5 %', '7 %', '+1', '0', '-2']],
    ['sv', ['9 juni 2026', '3 150,25', '12,5 %', '7 %', '+1', '0', '−2']],
    ['nb', ['9. juni 2026', '3 150,25', '12,5 %', '7 %', '+1', '0', '−2']],
    ['de', ['09.06.2026', '3.150,25', '12,5 %', '7 %', '+1', '0', '-2']],
    ['nl', ['9 jun 2026', '3.150,25', '12,5%', '7%', '+1', '0', '-2']],
    ['fr', ['9 juin 2026', '3 150,25', '12,5 %', '7 %', '+1', '0', '-2']],
    ['es', ['9 jun 2026', '3150,25', '12,5 %', '7 %', '+1', '0', '-2']],
  ])('are written as in %s', (language, expected) => {
    expect(formatBoth(language)).toEqual(expected);
  });

  it('keep what is no day, and every digit of a number', () => {
    const { date, number } = getPictureLanguage('da').formats;
    expect(['2026-02-30', '2026-13-01', '2026', '', '0000-00-00'].map(date)).toEqual([
      '2026-02-30',
      '2026-13-01',
      '2026',
      '',
      '0000-00-00',
    ]);
    expect([0.1, 0.1 + 0.2, -0.000001, 1e21].map(number)).toEqual([
      '0,1',
      '0,30000000000000004',
      '-0,000001',
      '1.000.000.000.000.000.000.000',
    ]);
  });

  it('are the same day in every time zone', () => {
    expect(getPictureLanguage('en').formats.date('2026-01-01')).toBe('1 Jan 2026');
    expect(getPictureLanguage('en').formats.date('2026-12-31')).toBe('31 Dec 2026');
  });
});
