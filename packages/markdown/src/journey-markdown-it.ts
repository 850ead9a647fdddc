import { drawFences } from './draw-fences.ts';
import { journeyHtml } from './journey-html.ts';

/**
 * A plugin of markdown-it: draws fenced blocks of the language `journey`, without a script. What holds no map stays the
 * code that it is.
 *
 * @example `markdownIt().use(journeyMarkdownIt)`
 */
export function journeyMarkdownIt<T extends object>(markdown: T): T {
  return drawFences(markdown, journeyHtml);
}
