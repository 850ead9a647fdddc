import { type CheckedMap, type CheckJob, mapChecker } from './check-maps.ts';

/** What several threads check, each as much of it as it gets to. */
export interface SharedJob extends CheckJob {
  /** Shared memory: how many of the maps have been taken. */
  readonly taken: Int32Array;
  /** How many maps a thread takes at once: neighbours, since they often import the same. */
  readonly atOnce?: number;
}

/** A batch of maps that one thread checks at a time. */
export interface CheckedShare {
  /** By the index of the map. */
  readonly results: readonly (readonly [number, CheckedMap])[];
  readonly unreadable: readonly string[];
}

/**
 * Checks maps in this thread: always the next few that no thread has taken yet, so that all end at about one time.
 *
 * @param onChecked takes the results of these few: should the thread crash later, they are not lost
 */
export function checkShare(job: SharedJob, onChecked: (share: CheckedShare) => void): void {
  const { maps, taken, atOnce = 10 } = job;
  const checker = mapChecker(job);
  let told = 0;
  for (let from = take(); from < maps.length; from = take()) {
    const results = maps
      .slice(from, from + atOnce)
      .map((map, i): [number, CheckedMap] => [from + i, checker.check(map)]);
    onChecked({ results, unreadable: checker.unreadable.slice(told) });
    told = checker.unreadable.length;
  }

  function take(): number {
    return Atomics.add(taken, 0, atOnce);
  }
}
