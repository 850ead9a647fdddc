import { fontsFor } from './fonts-for.ts';
import { type Formats, formatsIn } from './formats.ts';
import type { PictureWords } from './picture-words.ts';
import { directionOf, localeForFormats, localeOf, wordsFor } from './words-for.ts';

/** All that a picture takes from the language of its map. */
export interface PictureLanguage {
  readonly words: PictureWords;
  readonly formats: Formats;
  /** In which its columns follow each other. */
  readonly direction: 'ltr' | 'rtl';
  /** The fonts of its script. */
  readonly fonts: readonly string[];
  /** The font of a brand. */
  readonly font?: string;
}

/** Returns what a map's `language` (a BCP 47 tag) gives a picture: the same object each time. */
export function pictureLanguage(language: string | undefined): PictureLanguage {
  const key = language ?? '';
  const known = made.get(key);
  if (known !== undefined) return known;
  // While somebody types a tag, each of its beginnings comes by once.
  if (made.size >= 50) made.clear();
  const direction = directionOf(language);
  const formats = formatsIn(localeForFormats(language));
  const found: PictureLanguage = {
    words: wordsFor(language),
    // Between words from right to left, "+2" would be read as "2+".
    formats:
      direction === 'ltr' ? formats : { ...formats, score: (value) => `\u200E${formats.score(value)}` },
    direction,
    fonts: fontsFor(localeOf(language)),
  };
  made.set(key, found);
  return found;
}

const made = new Map<string, PictureLanguage>();
