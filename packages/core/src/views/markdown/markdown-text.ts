import { hasRightToLeft, wrapInIsolate } from '../../text/isolate-text.ts';
import { isPlainAddress } from '../../text/web-address.ts';
import { withoutTemplates } from '../../text/without-templates.ts';
import type { PictureWords } from '../picture-words/picture-words.ts';

/**
 * Escapes a text of a map so that Markdown shows its characters. The result is one line without HTML, emphasis,
 * headings or other markup, and it can begin a line. Of links, only plain addresses of websites can become one.
 *
 * CommonMark needs backslashes alone. Many sites read more, some of it after Markdown's escapes are gone. There,
 * an invisible space (U+200B) divides what would be read:
 *
 * - `{{` and others open a template (`withoutTemplates`)
 * - `</script>` in the first title ends the script into which VitePress writes the title of a page
 * - `@name` notifies a user, and `:name:` is a picture on GitHub and in Docusaurus
 * - an address with quotes or brackets ends a build of Docusaurus, because GFM links it up to the next space
 *
 * `:name` is a directive, and `:::` a container (remark-directive, Docusaurus, VitePress). MDX takes a block that
 * begins with `import` or `export` for code, so their first letter becomes an entity. A text with right-to-left
 * letters is isolated (U+2068 … U+2069).
 */
export function escapeMarkdown(text: string): string {
  const written = escapeText(text);
  // The isolate keeps punctuation and the words after the text in their places.
  return hasRightToLeft(text) ? wrapInIsolate(written) : written;
}

function escapeText(text: string): string {
  return (
    divideAddresses(
      withoutTemplates(text.toWellFormed().replaceAll('\0', '\uFFFD').trim().replace(/\s+/g, ' ')),
    )
      .replace(/<(?=\/(?:script|style|template)\b)/gi, '$&\u200B')
      .replace(/:(?=[\w+-]+:)/g, ':\u200B')
      .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
      .replace(/:(?=[\p{L}\p{N}_\u200B-])/gu, '\\:')
      // Renderers that autolink addresses would include the escapes. Such an address stays plain text.
      .replace(/:(?=\/\/\S*\\\S)/g, '&#58;')
      .replace(/(?<!\w)@(?=\w)/g, '@\u200B')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/^(?:[-+=:]|!(?=!!))/, '\\$&')
      .replace(/^[ie](?=(?:mport|xport)\b)/, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}

/** Divides every address that is more than the plain address of a page on a website, so that nothing links it. */
function divideAddresses(text: string): string {
  return text.replace(/(?:\w*:(?=\/\/)|\bwww(?=\.))\S*/giu, (address) =>
    isPlainAddress(address) ? address : address.replace(/^\w*:?/u, '$&\u200B'),
  );
}

/** Writes the title of a statement, or a placeholder if there is no title. */
export function formatMarkdownTitle(title: string, { noTitle }: PictureWords): string {
  return escapeMarkdown(title) || noTitle;
}
