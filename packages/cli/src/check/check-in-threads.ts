import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckedMaps, CheckJob } from './check-maps.ts';
import type { CheckedShare, SharedJob } from './check-share.ts';

/** A thread takes as long to start as it takes to check this many maps, or so. */
const leastPerThread = 150;
const mostThreads = 8;

/** Checks maps in several threads, of which this is one. */
export async function checkInThreads(job: CheckJob): Promise<CheckedMaps> {
  const worth = Math.floor(job.maps.length / leastPerThread);
  const threads = Math.max(1, Math.min(worth, availableParallelism(), mostThreads));
  const shared: SharedJob = { ...job, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const answers = Array.from({ length: threads - 1 }, () => checkElsewhere(shared));
  // Not awaited yet: the others begin while this thread is busy, first with loading what it needs itself.
  const settled = Promise.all(answers);
  // What goes wrong in them is told where they are awaited.
  settled.catch(() => undefined);
  const { checkShare } = await import('./check-share.ts');
  const shares = [checkShare(shared), ...(await settled)];
  const results = new Map(shares.flatMap((share) => share.results));
  return {
    results: job.maps.flatMap((_, index) => results.get(index) ?? []),
    unreadable: [...new Set(shares.flatMap((share) => share.unreadable))],
  };
}

async function checkElsewhere(job: SharedJob): Promise<CheckedShare> {
  const here = import.meta.url;
  const worker = new Worker(new URL(`./check-worker${here.endsWith('.ts') ? '.ts' : '.js'}`, here), {
    workerData: job,
  });
  const [answer] = (await once(worker, 'message')) as [CheckedShare];
  await worker.terminate();
  return answer;
}
