import { type Rule, rules } from '@journey-maps/core/rules';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkInThreads } from '../../src/check/check-in-threads.ts';
import { checkMaps } from '../../src/check/check-maps.ts';
import { checkShare } from '../../src/check/check-share.ts';

const misspelt = 'persona anna "Anna" { gaol "x" }\n';
const script = new URL('./crashing-worker.ts', import.meta.url);

afterEach(() => {
  vi.restoreAllMocks();
});

function createJob(texts: readonly string[]) {
  const maps = texts.map((text, i) => ({ path: `/maps/m${i}.journey`, text, settings: {} }));
  return { maps, folder: '/maps', today: '2026-11-21' };
}

type Job = ReturnType<typeof createJob>;

/** Checks maps only in other threads: the current thread starts after they have taken all maps. */
function inOtherThreads(job: Job, threads: number) {
  vi.spyOn(Atomics, 'add').mockImplementation(((_: unknown, __: number, value: unknown) =>
    typeof value === 'bigint' ? BigInt(job.maps.length) : job.maps.length) as typeof Atomics.add);
  return checkInThreads(job, { threads, script });
}

const isFailed = ({ findings }: { readonly findings: readonly { readonly rule: string }[] }) =>
  findings.some(({ rule }) => rule === 'internal-error');

describe('a map that ends the thread that checks it', () => {
  test.each([
    ['by ending it', '// exit', 'a thread ended too early'],
    ['by an exception', '// throw', 'the thread failed'],
    ['by a result that cannot be handed over', '// unclonable', 'Internal error'],
  ])('%s has a finding, and all other maps are checked', async (_, mark, message) => {
    const job = createJob(Array.from({ length: 15 }, (__, i) => (i === 13 ? `${mark}\n` : misspelt)));
    const { results } = await inOtherThreads(job, 2);
    expect(results.map(({ dependencies }) => dependencies[0])).toEqual(job.maps.map(({ path }) => path));
    expect(results.map(isFailed)).toEqual(job.maps.map((__, i) => i === 13));
    expect(results[13]?.findings).toMatchObject([
      { rule: 'internal-error', uri: 'file:///maps/m13.journey' },
    ]);
    expect(results[13]?.findings[0]?.message).toContain(message);
  });

  test('is reported beside others that do the same', async () => {
    const ends = new Set([0, 9]);
    const job = createJob(Array.from({ length: 12 }, (_, i) => (ends.has(i) ? '// exit\n' : misspelt)));
    const { results } = await inOtherThreads(job, 2);
    expect(results.map(isFailed)).toEqual(job.maps.map((_, i) => ends.has(i)));
  });
});

test('threads that cannot begin leave all maps to this one', async () => {
  const job = createJob(Array.from({ length: 25 }, () => misspelt));
  const none = new URL('./no-such-worker.ts', import.meta.url);
  const { results } = await checkInThreads(job, { threads: 3, script: none });
  expect(results).toEqual(checkMaps(job, new Map()).results);
});

test('a thread reports an exception at its file, and checks the rest of its share', () => {
  const rule = rules.find(({ id }) => id === 'duplicate-name') as Rule;
  const { check } = rule;
  vi.spyOn(rule, 'check').mockImplementation((context) => {
    if (context.document.text.includes('// bad')) throw new Error('rule failed');
    return check(context);
  });
  const job = createJob([`${misspelt}// bad\n`, misspelt, misspelt]);
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const otherResults: boolean[] = [];
  checkShare({ ...job, taken }, ({ results }) => {
    for (const [index, result] of results) otherResults[index] = isFailed(result);
  });
  expect(otherResults).toEqual([true, false, false]);
});
