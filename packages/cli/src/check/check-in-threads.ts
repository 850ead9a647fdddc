import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CheckedMaps, type CheckJob, checkMaps, type MapToCheck } from './check-maps.ts';

/** A thread takes as long to start as it takes to check this many maps, or so. */
const leastPerThread = 150;
const mostThreads = 8;

/** Checks maps in several threads, of which this is one. */
export async function checkInThreads(job: CheckJob): Promise<CheckedMaps> {
  const worth = Math.floor(job.maps.length / leastPerThread);
  const threads = Math.max(1, Math.min(worth, availableParallelism(), mostThreads));
  const [own = [], ...others] = split(job.maps, threads);
  const answers = others.map((maps) => checkElsewhere({ ...job, maps }));
  // Not awaited yet: the others begin while this thread is busy.
  const settled = Promise.all(answers);
  const results = [checkMaps({ ...job, maps: own }), ...(await settled)];
  return {
    results: results.flatMap((result) => result.results),
    unreadable: [...new Set(results.flatMap((result) => result.unreadable))],
  };
}

async function checkElsewhere(job: CheckJob): Promise<CheckedMaps> {
  const here = import.meta.url;
  const worker = new Worker(new URL(`./check-worker${here.endsWith('.ts') ? '.ts' : '.js'}`, here), {
    workerData: job,
    // Models live until the end of the check: room for the young saves copying them again and again.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const [answer] = (await once(worker, 'message')) as [CheckedMaps];
  await worker.terminate();
  return answer;
}

/** Parts of about as much text; neighbours stay together, since they often import the same. */
function split(maps: readonly MapToCheck[], parts: number): readonly (readonly MapToCheck[])[] {
  const total = maps.reduce((sum, { text }) => sum + text.length, 0);
  const found: MapToCheck[][] = Array.from({ length: parts }, () => []);
  let done = 0;
  for (const map of maps) {
    found[Math.min(parts - 1, Math.floor((done / Math.max(1, total)) * parts))]?.push(map);
    done += map.text.length;
  }
  return found;
}
