import { type CheckedMap, type CheckJob, mapChecker } from './check-maps.ts';

/** A job that several threads share: each takes the next map when it is free. */
export interface SharedJob extends CheckJob {
  /** Shared memory: the number of maps already taken. */
  readonly taken: Int32Array;
  /** The number of maps that a thread takes at once. Neighbouring maps often have the same imports. */
  readonly atOnce?: number;
}

/** The results of a batch of maps that one thread checked. */
export interface CheckedShare {
  /** By the index of the map. */
  readonly results: readonly (readonly [number, CheckedMap])[];
  readonly unreadable: readonly string[];
}

/**
 * Checks maps in this thread. Takes the next few untaken maps each time, so that all threads end at about the
 * same time.
 *
 * @param onChecked receives the results of each batch, so that they survive a later crash of the thread
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
