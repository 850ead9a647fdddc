import type { BlockPlace, BlockProblem, DrawnBlock } from './draw-block.ts';

/** The options of a plugin for a documentation site. */
export interface SiteOptions<Page> {
  /**
   * Returns the path of a page in the site's folder (`guide/bikes.md`). Only pages whose blocks import maps
   * need it.
   */
  readonly fileOf?: (page: Page) => string | undefined;
  /**
   * Returns the text of a map by its path in that folder; undefined if it does not exist. Never called with
   * paths outside the folder.
   */
  readonly readMap?: (path: string) => string | undefined;
  /**
   * Called with each part of a block that its map lacks: a line that cannot be read, an import that does not
   * exist. Throw an error here to stop the build. The page shows the first problem below the map in any case.
   */
  readonly onProblem?: (problem: SiteProblem) => void;
}

/** A problem of a block in a page. */
export interface SiteProblem {
  /** The path of the page, as `fileOf` returns it. */
  readonly file?: string;
  /** The line in the text of the page, counted from 1; in the block if the site does not say where it begins. */
  readonly line: number;
  readonly message: string;
}

/** A stand-in for the site's folder, so that URIs reveal nothing about the machine. */
const site = 'file:///site/';

/** Returns the place of a block, for its imports; undefined if nothing can be imported. */
export function createPlace<Page>(
  page: Page,
  { fileOf, readMap }: SiteOptions<Page>,
): BlockPlace | undefined {
  const file = fileOf?.(page);
  if (readMap === undefined || file === undefined) return undefined;
  return {
    uri: site + file.split('/').map(encodeURIComponent).join('/'),
    read: (uri) => {
      const path = getPathInFolder(uri);
      return path === undefined ? undefined : readMap(path);
    },
  };
}

/**
 * Reports the problems of a block.
 *
 * @param begin the line of the page on which the text of the block begins, counted from 1
 */
export function reportProblems<Page>(
  { problems }: Pick<DrawnBlock, 'problems'>,
  page: Page,
  begin: number | undefined,
  { fileOf, onProblem }: SiteOptions<Page>,
): void {
  if (onProblem === undefined || problems.length === 0) return;
  const file = fileOf?.(page);
  const inPage = ({ line, message }: BlockProblem): SiteProblem => ({
    ...(file !== undefined && { file }),
    line: line + (begin ?? 1) - 1,
    message,
  });
  for (const problem of problems) onProblem(inPage(problem));
}

/**
 * Returns the path of a file in the site's folder; undefined for paths that lead outside it on any operating
 * system.
 */
function getPathInFolder(uri: string): string | undefined {
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
