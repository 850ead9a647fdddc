import { type Stats, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { namedFileName, pictureName } from '@journey-maps/core/semantics';
import { isLeftOutByName } from '@journey-maps/core/text';
import type { FSWatcher } from 'chokidar';
import { isMapName } from '../files/find-maps-below.ts';

/** Watches maps, the files that they name, and configurations at these paths and below. Resolves once the watcher is ready. */
export async function mapWatcher(paths: readonly string[], folder: string): Promise<FSWatcher> {
  const { watch } = await import('chokidar');
  const watched = listFoldersToWatch(paths, folder);
  const watcher = watch(watched, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => !watched.includes(path) && isIgnored(basename(path), stats),
  });
  await new Promise<void>((ready) => void watcher.once('ready', ready));
  return watcher;
}

/** These files are watched too, since they determine which maps are checked. */
const rules: ReadonlySet<string> = new Set(['journey.config.json', '.gitignore']);

function isIgnored(name: string, stats: Stats | undefined): boolean {
  if (rules.has(name)) return false;
  const isWatched = isMapName(name) || pictureName.test(name) || namedFileName.test(name);
  return isLeftOutByName(name, stats?.isDirectory() !== false) || (stats?.isFile() === true && !isWatched);
}

/** Returns the folders to watch: a given folder, the folder of a file, or the current folder for a pattern. */
function listFoldersToWatch(paths: readonly string[], folder: string): string[] {
  return (paths.length > 0 ? paths : ['.']).map((path) => {
    const absolute = resolve(folder, path);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) return folder;
    return stats.isDirectory() ? absolute : dirname(absolute);
  });
}
