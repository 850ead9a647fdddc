import { type Formats, formatsIn } from './formats.ts';
import type { PictureWords } from './picture-words.ts';
import { localeForFormats, wordsFor } from './words-for.ts';

/** All that a picture takes from the language of its map. */
export interface PictureLanguage {
  readonly words: PictureWords;
  readonly formats: Formats;
}

/** Returns what a map's `language` (a BCP 47 tag) gives a picture: the same object each time. */
export function pictureLanguage(language: string | undefined): PictureLanguage {
  const key = language ?? '';
  const known = made.get(key);
  if (known !== undefined) return known;
  // While somebody types a tag, each of its beginnings comes by once.
  if (made.size >= 50) made.clear();
  const found = { words: wordsFor(language), formats: formatsIn(localeForFormats(language)) };
  made.set(key, found);
  return found;
}

const made = new Map<string, PictureLanguage>();
