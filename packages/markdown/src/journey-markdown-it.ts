import { drawFences } from './draw-fences.ts';
import { type BlockPlace, journeyHtml } from './journey-html.ts';

/** How blocks get at the maps that they import. */
export interface JourneyMarkdownOptions {
  /**
   * The file that is rendered, by its path in the site's folder (`guide/bikes.md`): from what `render` is handed along
   * with the text.
   */
  readonly fileOf: (environment: unknown) => string | undefined;
  /** The text of a map, by its path in that folder; undefined where it is not there. Never asked for what lies outside. */
  readonly readMap: (path: string) => string | undefined;
}

/**
 * A plugin of markdown-it: draws fenced blocks of the language `journey`, without a script. What holds no map stays the
 * code that it is.
 *
 * @param options absent where blocks import nothing
 * @example `markdownIt().use(journeyMarkdownIt)`
 */
export function journeyMarkdownIt<T extends object>(markdown: T, options?: JourneyMarkdownOptions): T {
  return drawFences(markdown, (text, environment) => journeyHtml(text, placeOf(environment, options)));
}

/** The site's folder, wherever it is: nothing of the machine is in an address. */
const site = 'file:///site/';

function placeOf(environment: unknown, options: JourneyMarkdownOptions | undefined): BlockPlace | undefined {
  const file = options?.fileOf(environment);
  if (options === undefined || file === undefined) return undefined;
  return {
    uri: site + file.split('/').map(encodeURIComponent).join('/'),
    read: (uri) => {
      const path = pathIn(uri);
      return path === undefined ? undefined : options.readMap(path);
    },
  };
}

/** The path of a file in the site's folder; undefined for what lies outside, or would on some system. */
function pathIn(uri: string): string | undefined {
  if (!uri.startsWith(site)) return undefined;
  try {
    const parts = uri.slice(site.length).split('/').map(decodeURIComponent);
    return parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[/\\:\0]/u.test(part))
      ? parts.join('/')
      : undefined;
  } catch {
    return undefined;
  }
}
