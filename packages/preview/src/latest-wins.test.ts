import { expect, it } from 'vitest';
import { createLatestWinsQueue } from './latest-wins.ts';

it('runs one job at a time, and of those that wait only the latest', async () => {
  const run: string[] = [];
  const finish: (() => void)[] = [];
  const ask = createLatestWinsQueue<string>((job) => {
    run.push(job);
    return new Promise((resolve) => finish.push(resolve));
  });
  for (const job of ['a', 'b', 'c', 'd']) ask(job);
  expect(run).toEqual(['a']);
  finish.shift()?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(run).toEqual(['a', 'd']);
  finish.shift()?.();
  await new Promise((resolve) => setTimeout(resolve));
  ask('e');
  expect(run).toEqual(['a', 'd', 'e']);
});
