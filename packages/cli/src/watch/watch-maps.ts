import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { checkOnce } from '../check/check-once.ts';
import type { CheckPlan } from '../check/check-plan.ts';
import { tell } from '../complain.ts';
import type { ParsedMaps } from '../files/map-library.ts';
import { isMapName, skippedFolders } from '../files/maps-below.ts';
import type { ExitCode, Io } from '../io.ts';

/** How long nothing must change before maps are checked again, in ms: a save is often several changes. */
const calm = 60;

/** Checks maps, and again whenever a map or a configuration changes, until somebody ends it. */
export async function watchMaps(paths: readonly string[], plan: CheckPlan, io: Io): Promise<ExitCode> {
  const { watch } = await import('chokidar');
  const parsed: ParsedMaps = new Map();
  const watcher = watch(foldersOf(paths, io.folder), {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) =>
      skippedFolders.has(basename(path)) ||
      (stats?.isFile() === true && !isMapName(path) && basename(path) !== 'journey.config.json'),
  });
  // Before the first check, so that no change is missed.
  await new Promise<void>((ready) => void watcher.once('ready', ready));

  let code = await checkOnce(paths, plan, io, parsed);
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = async (): Promise<void> => {
    io.stdout.write('\n');
    code = await checkOnce(paths, plan, io, parsed);
    tell(io, waiting);
  };
  tell(io, waiting);
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(again).catch((error: unknown) => {
        tell(io, `something went wrong that is no fault of your maps: ${String(error)}. Please report it.`);
      });
    }, calm);
  });
  await new Promise<void>((ended) => io.ended?.addEventListener('abort', () => ended()));
  clearTimeout(timer);
  await watcher.close();
  await running;
  return code;
}

const waiting = 'waiting for changes; end with Ctrl+C.';

/** The folders to be watched: what was given, that of a file, and for a pattern the current one. */
function foldersOf(paths: readonly string[], folder: string): string[] {
  return (paths.length > 0 ? paths : ['.']).map((path) => {
    const absolute = resolve(folder, path);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) return folder;
    return stats.isDirectory() ? absolute : dirname(absolute);
  });
}
