import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { append } from '@journey-maps/core/text';
import { type CheckedMap, type CheckedMaps, type CheckJob, createFailedMap } from './check-maps.ts';
import type { CheckedShare, SharedJob } from './check-share.ts';

/** Starting a thread takes about as long as checking this many maps. */
const leastPerThread = 150;
const mostThreads = 8;

const here = import.meta.url;

export interface ThreadOptions {
  readonly threads?: number;
  /** The module that each additional thread runs. */
  readonly script?: URL;
  /** Receives the number of checked maps after each batch. */
  readonly onChecked?: (done: number) => void;
}

/**
 * Checks maps in several threads, one of which is the current one. If a thread crashes, new threads check the
 * maps that it had taken. A map that crashes its own thread gets the finding `internal-error`.
 */
export async function checkInThreads(
  job: CheckJob,
  {
    threads = countThreads(job.maps.length),
    script = new URL(`./check-worker${here.endsWith('.ts') ? '.ts' : '.js'}`, here),
    onChecked = () => undefined,
  }: ThreadOptions = {},
): Promise<CheckedMaps> {
  const results = new Map<number, CheckedMap>();
  const unreadable: string[] = [];
  const add = (share: CheckedShare) => {
    for (const [index, result] of share.results) results.set(index, result);
    append(unreadable, share.unreadable);
    onChecked(results.size);
  };
  const shared: SharedJob = { ...job, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const others = Array.from({ length: threads - 1 }, () => checkElsewhere(shared, script, add));
  // Not awaited yet: the other threads start while this one loads its own modules and checks.
  const ended = Promise.all(others);
  const { checkShare } = await import('./check-share.ts');
  checkShare(shared, add);
  const crashes = await ended;
  await checkLost(job, { results, script, add, error: crashes.find((error) => error !== undefined) });
  return {
    results: job.maps.flatMap((_, index) => results.get(index) ?? []),
    unreadable: [...new Set(unreadable)],
  };
}

function countThreads(maps: number): number {
  return Math.max(1, Math.min(Math.floor(maps / leastPerThread), availableParallelism(), mostThreads));
}

/** Checks the maps of crashed threads, each time in a new thread, which may crash as well. */
async function checkLost(
  job: CheckJob,
  {
    results,
    script,
    add,
    error,
  }: {
    readonly results: Map<number, CheckedMap>;
    readonly script: URL;
    readonly add: (share: CheckedShare) => void;
    readonly error: unknown;
  },
): Promise<void> {
  const listLost = () => [...job.maps.keys()].filter((index) => !results.has(index));
  let lastError = error;
  for (let left = listLost(); left.length > 0; left = listLost()) {
    const maps = left.flatMap((index) => job.maps[index] ?? []);
    const taken = new Int32Array(new SharedArrayBuffer(4));
    lastError =
      (await checkElsewhere({ ...job, maps, taken, atOnce: 1 }, script, (share) =>
        add({ ...share, results: share.results.map(([i, result]) => [left[i] ?? -1, result]) }),
      )) ?? lastError;
    // The first map of the new thread has crashed that thread.
    const [first] = left;
    const map = first === undefined ? undefined : job.maps[first];
    if (first !== undefined && map !== undefined && listLost().length === left.length)
      results.set(first, createFailedMap(map.path, lastError));
  }
}

/** Checks maps in another thread until all are taken. Returns the error if the thread crashed before. */
async function checkElsewhere(
  job: SharedJob,
  script: URL,
  add: (share: CheckedShare) => void,
): Promise<unknown> {
  try {
    const worker = new Worker(script, { workerData: job });
    return await new Promise((ended) => {
      let error: unknown = new Error('a thread ended too early');
      worker.on('message', (share: CheckedShare | 'done') => {
        if (share !== 'done') return add(share);
        ended(undefined);
        void worker.terminate();
      });
      const note = (cause: unknown) => {
        // Some exceptions lose their message when they cross threads.
        if (cause instanceof Error && cause.message !== '') error = cause;
      };
      worker.on('messageerror', note);
      worker.on('error', note);
      worker.on('exit', () => ended(error));
    });
  } catch (error) {
    // The thread could not be started: the other threads check the maps.
    return error;
  }
}
