import { parentPort, workerData } from 'node:worker_threads';
import type { CheckedShare, SharedJob } from '../../src/check/check-share.ts';

// A thread of `journey check` that finds nothing, and crashes for some maps, in the way that a comment of theirs names.
// It loads no part of Journey Maps, so that it begins at once.
const { maps, taken, atOnce = 10 } = workerData as SharedJob;
const take = () => Atomics.add(taken, 0, atOnce);
for (let from = take(); from < maps.length; from = take()) {
  const share: CheckedShare = {
    results: maps.slice(from, from + atOnce).map(({ path, text }, i) => {
      // In a thread, this ends the thread alone.
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
