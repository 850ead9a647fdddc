import { parentPort, workerData } from 'node:worker_threads';
import { type CheckJob, checkMaps } from './check-maps.ts';

// What a thread of `check-in-threads.ts` runs.
parentPort?.postMessage(checkMaps(workerData as CheckJob));
