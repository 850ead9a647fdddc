import { hasRightToLeft, withIsolate } from '../../text/isolated.ts';
import { withoutTemplates } from '../../text/without-templates.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';

/**
 * Escapes a text of a map so that Markdown shows its characters. The result is one line without HTML, links,
 * emphasis, headings or other markup, and it can begin a line. An invisible space after `@` keeps sites from
 * notifying a mentioned user (`@everyone`).
 *
 * Nothing in it is a template (`withoutTemplates`). MDX takes a block that begins with `import` or
 * `export` for code, so their first letter becomes an entity. A text with right-to-left letters is isolated
 * (U+2068 … U+2069).
 */
export function markdownText(text: string): string {
  const written = escapedText(text);
  // The isolate keeps punctuation and the words after the text in their places.
  return hasRightToLeft(text) ? withIsolate(written) : written;
}

function escapedText(text: string): string {
  return (
    withoutTemplates(text.toWellFormed().replaceAll('\0', '\uFFFD').trim().replace(/\s+/g, ' '))
      .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
      // Renderers that autolink URLs would include the escapes. Such a URL stays plain text.
      .replace(/:(?=\/\/\S*\\\S)/g, '&#58;')
      .replace(/(?<!\w)@(?=\w)/g, '@\u200B')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/^[-+=]/, '\\$&')
      .replace(/^[ie](?=(?:mport|xport)\b)/, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}

/** Writes the title of a statement, or a placeholder if it has none. */
export function markdownTitle(title: string, { noTitle }: PictureWords): string {
  return markdownText(title) || noTitle;
}
