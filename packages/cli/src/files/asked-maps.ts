import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Io } from '../io.ts';
import { findMaps, withSlashes } from './find-maps.ts';
import { decodeMap, type ReadMap, readMap } from './read-map.ts';

/** A map that was asked for, with its text. */
export interface AskedMap {
  /** Absolute. */
  readonly path: string;
  /** As it was given, with `/`. */
  readonly shown: string;
  readonly text: string;
}

export interface AskedMaps {
  readonly maps: readonly AskedMap[];
  /** What was given and leads to no map, in sentences: then nothing is checked. */
  readonly wrong: readonly string[];
  /** What is there and cannot be read, in sentences. */
  readonly unreadable: readonly string[];
}

/**
 * Reads the maps that paths and patterns stand for, or the one that comes from standard input.
 *
 * @param stdin the path of that one
 */
export async function askedMaps(
  paths: readonly string[],
  stdin: string | undefined,
  io: Io,
): Promise<AskedMaps> {
  const found =
    stdin === undefined
      ? findMaps(paths, io.folder)
      : { maps: [{ path: resolve(io.folder, stdin), shown: withSlashes(stdin) }], wrong: [], unreadable: [] };
  const piped = stdin === undefined ? undefined : decodeMap(await io.readStdin());
  const unreadable = [...found.unreadable];
  const maps = found.maps.flatMap(({ path, shown }) => {
    const read: ReadMap = piped ?? readMap(path);
    if (read.text !== undefined) return [{ path, shown, text: read.text }];
    unreadable.push(`${shown} ${read.problem}.`);
    return [];
  });
  return { maps, wrong: found.wrong, unreadable };
}

/** A path as services show it that have the whole repository; the one that was given where that is not known. */
export function pathInRepository(
  { path, shown }: AskedMap,
  { env, folder }: Pick<Io, 'env' | 'folder'>,
): string {
  for (const base of [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR'], folder]) {
    if (base === undefined || !isAbsolute(base)) continue;
    const way = relative(base, path);
    if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)) return withSlashes(way);
  }
  return shown;
}
