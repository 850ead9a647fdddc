import type { PictureLanguage } from '../picture-words/picture-language.ts';

/** Wraps right-to-left Markdown in an element with `dir="rtl"`, since Markdown itself has no direction. */
export function wrapInDirection(markdown: string, { direction }: Pick<PictureLanguage, 'direction'>): string {
  return direction === 'ltr' ? markdown : `<div dir="rtl">\n\n${markdown}\n</div>\n`;
}
