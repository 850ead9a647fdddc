import { shorten } from './shorten.ts';

/** Lists the first texts and the number of the rest: `A · B · C and 4 more`. */
export function listWords(texts: readonly string[], most = 4): string {
  const shown = texts.slice(0, most).map((text) => shorten(text, texts.length > 1 ? 80 : 160));
  const more = texts.length - shown.length;
  return more > 0 ? `${shown.join(' · ')} and ${more} more` : shown.join(' · ');
}
