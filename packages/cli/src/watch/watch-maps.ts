import { checkOnce } from '../check/check-once.ts';
import type { CheckPlan } from '../check/check-plan.ts';
import { tell } from '../complain.ts';
import type { ParsedMaps } from '../files/map-library.ts';
import type { ExitCode, Io } from '../io.ts';
import { mapWatcher } from './map-watcher.ts';

/** The delay after the last change, in ms, before maps are checked again: one save is often several changes. */
const calm = 60;

/** Checks maps after each change to a map or a configuration, until the user stops it. */
export async function watchMaps(paths: readonly string[], plan: CheckPlan, io: Io): Promise<ExitCode> {
  const parsed: ParsedMaps = new Map();
  // Started before the first check, so that no change is missed.
  const watcher = await mapWatcher(paths, io.folder);
  let code = await checkOnce(paths, plan, io, parsed);
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const checkAgain = async (): Promise<void> => {
    io.stdout.write('\n');
    code = await checkOnce(paths, plan, io, parsed);
    tell(io, waiting);
  };
  tell(io, waiting);
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(checkAgain).catch((error: unknown) => {
        tell(io, `internal error (your maps are not the cause): ${String(error)}. Please report it.`);
      });
    }, calm);
  });
  await new Promise<void>((ended) => io.ended?.addEventListener('abort', () => ended()));
  clearTimeout(timer);
  await watcher.close();
  await running;
  return code;
}

const waiting = 'waiting for changes; stop with Ctrl+C.';
