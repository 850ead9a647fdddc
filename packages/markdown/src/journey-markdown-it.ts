import { drawFences } from './draw-fences.ts';
import { type BlockPlace, journeyHtml } from './journey-html.ts';

/** Access to the maps that blocks import. */
export interface JourneyMarkdownOptions {
  /**
   * Returns the path of the rendered file in the site's folder (`guide/bikes.md`), from the environment that
   * is passed to `render`.
   */
  readonly fileOf: (environment: unknown) => string | undefined;
  /**
   * Returns the text of a map by its path in that folder; undefined if it does not exist.
   * Never called with paths outside the folder.
   */
  readonly readMap: (path: string) => string | undefined;
}

/**
 * A markdown-it plugin: draws fenced `journey` blocks without scripts. Blocks without a map remain code.
 *
 * @param options absent if blocks import nothing
 * @example `markdownIt().use(journeyMarkdownIt)`
 */
export function journeyMarkdownIt<T extends object>(markdown: T, options?: JourneyMarkdownOptions): T {
  return drawFences(markdown, (text, environment) => journeyHtml(text, placeOf(environment, options)));
}

/** A stand-in for the site's folder, so that URIs reveal nothing about the machine. */
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

/**
 * Returns the path of a file in the site's folder; undefined for paths that lead outside it on any operating
 * system.
 */
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
