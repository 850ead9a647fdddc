import type { MapSettings } from '../config/settings-of-maps.ts';
import type { ParsedMaps } from '../files/map-library.ts';
import type { Io } from '../io.ts';
import type { MapToCheck } from './check-maps.ts';
import type { CheckPlan } from './check-plan.ts';
import type { FileResult } from './file-result.ts';

export interface Flaws {
  /** In the order of the maps. */
  readonly results: readonly FileResult[];
  /** Imported files that exist and cannot be read, in sentences. */
  readonly unreadable: readonly string[];
}

/** Checks maps and returns their findings. Uses the cache for unchanged maps, and several threads for many maps. */
export async function findFlaws(
  maps: readonly MapToCheck[],
  plan: CheckPlan,
  settings: MapSettings,
  { folder, env }: Io,
  parsed: ParsedMaps,
): Promise<Flaws> {
  const job = (some: readonly MapToCheck[]) => ({ maps: some, folder, today: plan.today });
  if (plan.cache === undefined) return check(job(maps), parsed);

  const { checkCache } = await import('../cache/check-cache.ts');
  const { cacheFile } = await import('../cache/cache-place.ts');
  const cache = checkCache(
    { file: cacheFile(plan.cache, folder, env), folder, today: plan.today, levels: plan.levels },
    new Map(maps.map(({ path, text }) => [path, text])),
  );
  const kept = maps.map(({ path }) => cache.get(path));
  const stale = maps.filter((_, index) => kept[index] === undefined);
  if (stale.length === 0) return { results: kept.filter((result) => result !== undefined), unreadable: [] };

  const { results, unreadable } = await check(job(stale), parsed);
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
  return { results: kept.map((result) => result ?? fresh.next().value ?? nothing), unreadable };
}

/** Returns whether the check failed with an internal error, which may not happen again. */
function isFailed({ findings }: FileResult): boolean {
  return findings.some(({ rule }) => rule === 'internal-error');
}

/** With this many maps or more, it pays to start threads. */
const manyMaps = 300;

const nothing: FileResult = { findings: [], suppressed: [], isWide: false };

async function check(
  job: { readonly maps: readonly MapToCheck[]; readonly folder: string; readonly today: string },
  parsed: ParsedMaps,
) {
  if (job.maps.length === 0) return { results: [], unreadable: [] };
  // Other threads cannot use the maps that this thread has already parsed.
  if (parsed.size === 0 && job.maps.length >= manyMaps) {
    return (await import('./check-in-threads.ts')).checkInThreads(job);
  }
  const { checkMaps } = await import('./check-maps.ts');
  return checkMaps(job, parsed);
}
