import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Io } from '../io.ts';
import { findMaps, withSlashes } from './find-maps.ts';
import { decodeMap, type ReadMap, readMap } from './read-map.ts';

/** A map from the arguments, with its text. */
export interface InputMap {
  /** Absolute. */
  readonly path: string;
  /** As given, with `/`. */
  readonly shown: string;
  readonly text: string;
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
 */
export async function readInputMaps(
  paths: readonly string[],
  stdin: string | undefined,
  io: Io,
): Promise<InputMaps> {
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

/** Returns the path relative to the repository, as code hosts show it; the given path if the repository is unknown. */
export function pathInRepository(
  { path, shown }: InputMap,
  { env, folder }: Pick<Io, 'env' | 'folder'>,
): string {
  for (const base of [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR'], folder]) {
    if (base === undefined || !isAbsolute(base)) continue;
    const way = relative(base, path);
    if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)) return withSlashes(way);
  }
  return shown;
}
