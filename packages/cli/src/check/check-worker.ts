import { parentPort, workerData } from 'node:worker_threads';
import { checkShare, type SharedJob } from './check-share.ts';

// The worker threads of `check-in-threads.ts` run this module.
checkShare(workerData as SharedJob, (share) => parentPort?.postMessage(share));
parentPort?.postMessage('done');
