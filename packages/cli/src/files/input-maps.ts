import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Io } from '../io.ts';
import { convertToSlashes, findMaps } from './find-maps.ts';
import { findMapsInMarkdown, isMarkdownName } from './maps-in-markdown.ts';
import { decodeMap, type ReadMap, readMap } from './read-map.ts';

/** A map from the arguments, with its text. */
export interface InputMap {
  /** Absolute, and different for each map. */
  readonly path: string;
  /** As given, with `/`. */
  readonly shown: string;
  readonly text: string;
  /** For a map in a Markdown file: the absolute path of that file, and the offset where the map begins. */
  readonly inMarkdown?: { readonly file: string; readonly start: number };
}

/** Returns the path of the file that contains a map. */
export function getInputFile({ path, inMarkdown }: Pick<InputMap, 'path' | 'inMarkdown'>): string {
  return inMarkdown?.file ?? path;
}

export interface InputMaps {
  readonly maps: readonly InputMap[];
  /** Messages about arguments without maps: if there are any, nothing is checked. */
  readonly wrong: readonly string[];
  /** Files that exist and cannot be read, in sentences. */
  readonly unreadable: readonly string[];
}

/**
 * Reads the maps that paths and patterns match, or the map from standard input.
 *
 * @param stdin the path of the map from standard input
 * @param withMarkdown also reads the maps in Markdown files
 */
export async function readInputMaps(
  paths: readonly string[],
  stdin: string | undefined,
  io: Io,
  withMarkdown = false,
): Promise<InputMaps> {
  const foundMaps =
    stdin === undefined
      ? findMaps(paths, io.folder, withMarkdown)
      : {
          maps: [{ path: resolve(io.folder, stdin), shown: convertToSlashes(stdin) }],
          wrong: [],
          unreadable: [],
        };
  const piped = stdin === undefined ? undefined : decodeMap(await io.readStdin());
  const unreadable = [...foundMaps.unreadable];
  const maps = foundMaps.maps.flatMap(({ path, shown }) => {
    const read: ReadMap = piped ?? readMap(path);
    if (read.text !== undefined)
      return withMarkdown && isMarkdownName(path)
        ? readMarkdownMaps(path, shown, read.text)
        : [{ path, shown, text: read.text }];
    unreadable.push(`${shown} ${read.problem}.`);
    return [];
  });
  return { maps, wrong: foundMaps.wrong, unreadable };
}

/**
 * Returns the maps of a Markdown file. Each map has its own path in the folder of the file, so that its imports
 * can be resolved.
 */
function readMarkdownMaps(file: string, shown: string, content: string): readonly InputMap[] {
  return findMapsInMarkdown(content).map(({ number, text, start }) => ({
    path: `${file}#${number}.journey`,
    shown,
    text,
    inMarkdown: { file, start },
  }));
}

/** Returns the path relative to the repository, as code hosts show it; the given path if the repository is unknown. */
export function getPathInRepository(map: InputMap, { env, folder }: Pick<Io, 'env' | 'folder'>): string {
  for (const base of [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR'], folder]) {
    if (base === undefined || !isAbsolute(base)) continue;
    const way = relative(base, getInputFile(map));
    if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)) return convertToSlashes(way);
  }
  return map.shown;
}
