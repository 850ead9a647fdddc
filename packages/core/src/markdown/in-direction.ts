import type { PictureLanguage } from '../picture-words/picture-language.ts';

/** Puts Markdown that is read from right to left into an element that says so: Markdown itself has no direction. */
export function inDirection(markdown: string, { direction }: Pick<PictureLanguage, 'direction'>): string {
  return direction === 'ltr' ? markdown : `<div dir="rtl">\n\n${markdown}\n</div>\n`;
}
