import { join } from 'node:path';
import type { Settings } from '@journey-maps/core/rules';
import * as z from 'zod';
import { getLocalDay } from '../check/day.ts';
import type { KnownFinding } from '../check/file-result.ts';
import { mapSettings } from '../config/map-settings.ts';
import { isMapName } from '../files/find-maps-below.ts';
import { type MapLibrary, mapLibrary } from '../files/map-library.ts';
import { readMap } from '../files/read-map.ts';
import type { McpContext } from './tool.ts';

/** The input of the tools that work on one map: a file, or a text that is not saved yet. */
export const givenMap = {
  path: z.string().min(1).max(1000).optional().describe('Path of a map, relative to the root'),
  text: z.string().max(2_000_000).optional().describe('The text of a map, in place of a file'),
  name: z
    .string()
    .regex(/^[^\0]{1,200}$/u)
    .optional()
    .describe(
      'With `text`: the path that the map would have; its imports and settings are those of its folder',
    ),
};

/** The map that an assistant gave. */
export interface GivenMap {
  readonly path: string;
  readonly root: string;
  readonly shown: string;
  readonly text: string;
}

/** Reads the map that an assistant gave, or returns the reason why it cannot. */
export function readGivenMap(
  {
    path,
    text,
    name = 'untitled.journey',
  }: { path?: string | undefined; text?: string | undefined; name?: string | undefined },
  { roots }: McpContext,
): GivenMap | { readonly problem: string } {
  if ((path === undefined) === (text === undefined)) {
    return { problem: 'Give either `path` or `text`: the path of a map, or the text of one.' };
  }
  if (text !== undefined) return placeText(text, name, roots.folders);
  const rootedPath = roots.resolve(path ?? '');
  if (rootedPath.problem !== undefined) return rootedPath;
  if (!isMapName(rootedPath.path))
    return { problem: `${path} is not a map: the name of a map ends in \`.journey\`.` };
  const read = readMap(rootedPath.path);
  if (read.text === undefined) return { problem: `${path} ${read.problem}.` };
  return {
    path: rootedPath.path,
    root: rootedPath.root,
    shown: roots.show(rootedPath.path),
    text: read.text,
  };
}

/** Gives a text a path inside the first root, whatever its own path is. */
function placeText(text: string, name: string, [root = '']: readonly string[]): GivenMap {
  const parts = name
    .split(/[\\/]+/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !part.includes(':'));
  const shown = parts.length === 0 ? 'untitled.journey' : parts.join('/');
  const file = isMapName(shown) ? shown : `${shown}.journey`;
  return { path: join(root, file), root, shown: file, text };
}

/** A checked map, with the means to check it again after a change. */
export interface CheckedMap {
  readonly library: MapLibrary;
  readonly settings: Settings;
  readonly today: string;
  readonly findings: readonly KnownFinding[];
}

/** Checks a map with the settings of its folder. */
export async function checkGivenMap({ path, root, text }: GivenMap, { io }: McpContext): Promise<CheckedMap> {
  const settings = (await mapSettings([path], new Map(), root)).getSettingsFor(path);
  const library = mapLibrary(root);
  const today = getLocalDay(io.now());
  library.put(path, text);
  return { library, settings, today, findings: library.check(path, { today, settings }).findings };
}
