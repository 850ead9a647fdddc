import { drawBlock } from './draw-block.ts';
import { drawFences } from './draw-fences.ts';
import { toHtml } from './map-element.ts';
import { createPlace, reportProblems, type SiteOptions } from './site-options.ts';

/** The options of the markdown-it plugin. A page is the environment that is passed to `render`. */
export type JourneyMarkdownOptions = SiteOptions<unknown>;

/**
 * A markdown-it plugin: draws fenced `journey` blocks without scripts. Blocks without a map remain code.
 *
 * @example `markdownIt().use(journeyMarkdownIt)`
 */
export function journeyMarkdownIt<T extends object>(markdown: T, options: JourneyMarkdownOptions = {}): T {
  return drawFences(markdown, ({ text, environment, line }) => {
    const drawn = drawBlock(text, createPlace(environment, options));
    reportProblems(drawn, environment, line, options);
    return drawn.drawing && toHtml(drawn.drawing);
  });
}
