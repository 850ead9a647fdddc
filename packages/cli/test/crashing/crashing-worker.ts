import { parentPort, workerData } from 'node:worker_threads';
import type { CheckedShare, SharedJob } from '../../src/check/check-share.ts';

// A worker thread for `journey check` that finds nothing. It crashes for maps with certain comments, in the
// way that the comment names. It loads no module of Journey Maps, so that it starts at once.
const { maps, taken, atOnce = 10 } = workerData as SharedJob;
const take = () => Atomics.add(taken, 0, atOnce);
for (let from = take(); from < maps.length; from = take()) {
  const share: CheckedShare = {
    results: maps.slice(from, from + atOnce).map(({ path, text }, i) => {
      // In a worker, this ends only the thread.
      if (text.includes('// exit')) process.exit(3);
      if (text.includes('// throw')) throw new Error('the thread failed');
      const isCloneable = !text.includes('// unclonable');
      const findings = isCloneable ? [] : [(() => undefined) as never];
      return [from + i, { findings, suppressed: [], isWide: false, dependencies: [path] }];
    }),
    unreadable: [],
  };
  parentPort?.postMessage(share);
}
parentPort?.postMessage('done');
