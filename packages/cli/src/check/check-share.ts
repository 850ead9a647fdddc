import { type CheckedMap, type CheckJob, mapChecker } from './check-maps.ts';

/** What several threads check, each as much of it as it gets to. */
export interface SharedJob extends CheckJob {
  /** Shared memory: how many of the maps have been taken. */
  readonly taken: Int32Array;
}

/** What one thread has checked. */
export interface CheckedShare {
  /** By the index of the map. */
  readonly results: readonly (readonly [number, CheckedMap])[];
  readonly unreadable: readonly string[];
}

/** How many maps a thread takes at once: neighbours, since they often import the same. */
const atOnce = 10;

/** Checks maps in this thread: always the next few that no thread has taken yet, so that all end at about one time. */
export function checkShare(job: SharedJob): CheckedShare {
  const checker = mapChecker(job);
  const results: [number, CheckedMap][] = [];
  for (let from = take(); from < job.maps.length; from = take()) {
    for (const [i, map] of job.maps.slice(from, from + atOnce).entries()) {
      results.push([from + i, checker.check(map)]);
    }
  }
  return { results, unreadable: checker.unreadable };

  function take(): number {
    return Atomics.add(job.taken, 0, atOnce);
  }
}
