import { createFormats, type Formats } from './formats.ts';
import { chooseFormatsLocale, getDirection, getPictureWords, parseLocale } from './get-picture-words.ts';
import { listFonts } from './list-fonts.ts';
import type { PictureWords } from './picture-words.ts';

/** Everything about a drawing that depends on the language of its map. */
export interface PictureLanguage {
  readonly words: PictureWords;
  readonly formats: Formats;
  /** The direction of its columns. */
  readonly direction: 'ltr' | 'rtl';
  /** The fonts of its script. */
  readonly fonts: readonly string[];
  /** The font of a brand. */
  readonly font?: string;
}

/** Returns the settings for a map's `language` (a BCP 47 tag), always the same object for the same language. */
export function getPictureLanguage(language: string | undefined): PictureLanguage {
  const key = language ?? '';
  const known = made.get(key);
  if (known !== undefined) return known;
  // While the user types a tag, every prefix of it occurs once.
  if (made.size >= 50) made.clear();
  const direction = getDirection(language);
  const formats = createFormats(chooseFormatsLocale(language));
  const created: PictureLanguage = {
    words: getPictureWords(language),
    // A left-to-right mark, since "+2" between right-to-left words would be displayed as "2+".
    formats:
      direction === 'ltr' ? formats : { ...formats, score: (value) => `\u200E${formats.score(value)}` },
    direction,
    fonts: listFonts(parseLocale(language)),
  };
  made.set(key, created);
  return created;
}

const made = new Map<string, PictureLanguage>();
