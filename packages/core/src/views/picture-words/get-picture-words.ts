import { danish } from './danish.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { norwegian } from './norwegian.ts';
import type { PictureWords } from './picture-words.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';

/** The words of each supported language, by its BCP 47 subtag. */
export const catalogue = {
  en: english,
  da: danish,
  sv: swedish,
  nb: norwegian,
  de: german,
  nl: dutch,
  fr: french,
  es: spanish,
} as const satisfies Readonly<Record<string, PictureWords>>;

export type WordsLanguage = keyof typeof catalogue;

/**
 * Returns the language of the words for a map's `language`: English if the map has no language, or an
 * unsupported language.
 */
export function chooseWordsLanguage(language: string | undefined): WordsLanguage {
  const subtag = parseLocale(language)?.language ?? 'en';
  if (subtag === 'no' || subtag === 'nn') return 'nb';
  return Object.hasOwn(catalogue, subtag) ? (subtag as WordsLanguage) : 'en';
}

/** Returns the words for a map's `language` (a BCP 47 tag). */
export function getPictureWords(language: string | undefined): PictureWords {
  return catalogue[chooseWordsLanguage(language)];
}

/**
 * Returns the locale for dates and numbers that agrees with the words: the map's own (`de-CH`) if there are
 * words in its language, else the locale of the words.
 */
export function chooseFormatsLocale(language: string | undefined): string {
  const locale = parseLocale(language);
  const words = chooseWordsLanguage(language);
  // The product uses British English.
  if (words === 'en')
    return locale?.language === 'en' && locale.region !== undefined ? locale.baseName : 'en-GB';
  return locale?.baseName ?? words;
}

/** Returns the direction in which the texts of a language are written. */
export function getDirection(language: string | undefined): 'ltr' | 'rtl' {
  const script = parseLocale(language)?.maximize().script ?? 'Latn';
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
}

const rightToLeft: ReadonlySet<string> = new Set(
  'Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** Parses a language tag; returns undefined for an invalid one. */
export function parseLocale(language: string | undefined): Intl.Locale | undefined {
  if (language === undefined) return undefined;
  try {
    return new Intl.Locale(language.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
