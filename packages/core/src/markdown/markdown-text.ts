import type { PictureWords } from '../picture-words/picture-words.ts';
import { hasRightToLeft, withIsolate } from '../text/isolated.ts';

/**
 * Writes a text of a map as Markdown that shows its characters: on one line, and nothing in it is HTML, a link, emphasis,
 * a heading or anything else that Markdown knows. It can begin a line. Where pages notify whoever is named
 * (`@everyone`), an invisible space keeps the name apart.
 *
 * Sites of documentation put their pages through template languages, before Markdown is read (Liquid, Nunjucks,
 * Handlebars, EJS) or afterwards (Vue), when no escape of Markdown is left. So an invisible space divides what would open
 * a template: `{{`, `{%`, `{#`, `<%`. MDX takes a block that begins with `import` or `export` for code: their first
 * letter is written as an entity. A text with letters from right to left is isolated (U+2068 … U+2069).
 */
export function markdownText(text: string): string {
  const written = escapedText(text);
  // Its punctuation and the words behind it keep their places.
  return hasRightToLeft(text) ? withIsolate(written) : written;
}

function escapedText(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll('\0', '\uFFFD')
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[{<](?=[{%#])/g, '$&\u200B')
      .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
      // Renderers that link addresses take the escapes in one for a part of it: such an address stays a text.
      .replace(/:(?=\/\/\S*\\\S)/g, '&#58;')
      .replace(/(?<!\w)@(?=\w)/g, '@\u200B')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/^[-+=]/, '\\$&')
      .replace(/^[ie](?=(?:mport|xport)\b)/, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}

/** Writes the title of a statement, or that it has none. */
export function markdownTitle(title: string, { noTitle }: PictureWords): string {
  return markdownText(title) || noTitle;
}
