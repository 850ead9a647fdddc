import type { MapSettings } from '../config/settings-of-maps.ts';
import type { ParsedMaps } from '../files/map-library.ts';
import type { Io } from '../io.ts';
import { createProgress } from '../terminal/progress.ts';
import { type CheckJob, checkMaps, type MapToCheck } from './check-maps.ts';
import type { CheckPlan } from './check-plan.ts';
import type { FileResult } from './file-result.ts';

export interface CollectedFindings {
  /** In the order of the maps. */
  readonly results: readonly FileResult[];
  /** Imported files that exist and cannot be read, in sentences. */
  readonly unreadable: readonly string[];
}

/** Checks maps and returns their findings. Uses the cache for unchanged maps, and several threads for many maps. */
export async function collectFindings(
  maps: readonly MapToCheck[],
  plan: CheckPlan,
  settings: MapSettings,
  io: Io,
  parsed: ParsedMaps,
): Promise<CollectedFindings> {
  const { folder, env } = io;
  const createJob = (some: readonly MapToCheck[]) => ({ maps: some, folder, today: plan.today });
  if (plan.cache === undefined) return check(createJob(maps), parsed, io);

  const { checkCache } = await import('../cache/check-cache.ts');
  const { getCacheFile } = await import('../cache/cache-file.ts');
  const cache = checkCache(
    { file: getCacheFile(plan.cache, folder, env), folder, today: plan.today, levels: plan.levels },
    new Map(maps.map(({ path, text }) => [path, text])),
  );
  const cached = maps.map(({ path }) => cache.get(path));
  const stale = maps.filter((_, index) => cached[index] === undefined);
  if (stale.length === 0) return { results: cached.filter((result) => result !== undefined), unreadable: [] };

  const { results, unreadable } = await check(createJob(stale), parsed, io);
  // The next check must report unreadable files again, so nothing is cached.
  if (unreadable.length === 0) {
    cache.useConfigs(settings.looked);
    for (const [index, map] of stale.entries()) {
      const result = results[index];
      if (result !== undefined && !isFailed(result)) cache.set(map, result);
    }
    // Failing to write the cache only costs time.
    if (plan.fix?.write !== false) cache.write();
  }
  const fresh = results.values();
  return { results: cached.map((result) => result ?? fresh.next().value ?? nothing), unreadable };
}

/** Returns whether the check failed with an internal error, which may not happen again. */
function isFailed({ findings }: FileResult): boolean {
  return findings.some(({ rule }) => rule === 'internal-error');
}

/** The time in milliseconds before a check shows its progress. */
const delay = 500;

/** With this many maps or more, it pays to start threads. */
const manyMaps = 300;

const nothing: FileResult = { findings: [], suppressed: [], isWide: false };

async function check(job: CheckJob, parsed: ParsedMaps, io: Io) {
  if (job.maps.length === 0) return { results: [], unreadable: [] };
  const shown = createProgress(io, { delay });
  const onChecked = (done: number): void => shown.show(`Checking maps: ${done} of ${job.maps.length}`);
  try {
    return await checkAll(job, parsed, onChecked);
  } finally {
    shown.end();
  }
}

async function checkAll(job: CheckJob, parsed: ParsedMaps, onChecked: (done: number) => void) {
  // Other threads cannot use the maps that this thread has already parsed.
  if (parsed.size === 0 && job.maps.length >= manyMaps) {
    return (await import('./check-in-threads.ts')).checkInThreads(job, { onChecked });
  }
  return checkMaps(job, parsed, onChecked);
}
