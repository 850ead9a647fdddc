import { type Stats, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isLeftOutByName, pictureName } from '@journey-maps/core';
import type { FSWatcher } from 'chokidar';
import { isMapName } from '../files/maps-below.ts';

/** Watches maps, pictures and configurations, where these paths are and below; it is ready when it is given. */
export async function mapWatcher(paths: readonly string[], folder: string): Promise<FSWatcher> {
  const { watch } = await import('chokidar');
  const watched = foldersOf(paths, folder);
  const watcher = watch(watched, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => !watched.includes(path) && isIgnored(basename(path), stats),
  });
  await new Promise<void>((ready) => void watcher.once('ready', ready));
  return watcher;
}

/** Rules are watched with the maps: they say which of these count. */
const rules: ReadonlySet<string> = new Set(['journey.config.json', '.gitignore']);

function isIgnored(name: string, stats: Stats | undefined): boolean {
  if (rules.has(name)) return false;
  const isWatched = isMapName(name) || pictureName.test(name);
  return isLeftOutByName(name, stats?.isDirectory() !== false) || (stats?.isFile() === true && !isWatched);
}

/** The folders to be watched: what was given, that of a file, and for a pattern the current one. */
function foldersOf(paths: readonly string[], folder: string): string[] {
  return (paths.length > 0 ? paths : ['.']).map((path) => {
    const absolute = resolve(folder, path);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) return folder;
    return stats.isDirectory() ? absolute : dirname(absolute);
  });
}
