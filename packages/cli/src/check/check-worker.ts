import { parentPort, workerData } from 'node:worker_threads';
import { checkShare, type SharedJob } from './check-share.ts';

// What a thread of `check-in-threads.ts` runs.
checkShare(workerData as SharedJob, (share) => parentPort?.postMessage(share));
parentPort?.postMessage('done');
