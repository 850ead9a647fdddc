import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { isMapName, skippedFolders } from '../files/maps-below.ts';

/** Watches maps and configurations, where these paths are and below; it is ready when it is given. */
export async function mapWatcher(paths: readonly string[], folder: string): Promise<FSWatcher> {
  const { watch } = await import('chokidar');
  const watcher = watch(foldersOf(paths, folder), {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) =>
      skippedFolders.has(basename(path)) ||
      (stats?.isFile() === true && !isMapName(path) && basename(path) !== 'journey.config.json'),
  });
  await new Promise<void>((ready) => void watcher.once('ready', ready));
  return watcher;
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
