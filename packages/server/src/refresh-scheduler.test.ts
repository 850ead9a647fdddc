import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  longestDelivery,
  longestPause,
  longestWait,
  paintingTime,
  pausePerThousand,
  RefreshScheduler,
  slice,
} from './refresh-scheduler.ts';

const uri = 'file:///maps/a.journey';
let text: string | undefined;
let checked: string[];
let scheduler: RefreshScheduler;

beforeEach(() => {
  vi.useFakeTimers();
  text = '';
  checked = [];
  scheduler = new RefreshScheduler(
    (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  );
});
afterEach(() => void vi.useRealTimers());

/** Reads a text and sends it to the file's page. */
function type(typed: string): void {
  text = typed;
  scheduler.sendToPage(uri);
  check();
}

function check(): void {
  scheduler.check(
    uri,
    () => text,
    () => checked.push(text ?? ''),
  );
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const small = 'a'.repeat(1000);

it('checks a file without a page at once', () => {
  text = small;
  check();
  expect(checked).toEqual([small]);
});

it('checks a file after its page has painted it and the user has paused', async () => {
  type(small);
  await pass(10);
  scheduler.receiveInPage(uri);
  await pass(paintingTime + pausePerThousand - 1);
  expect(checked).toEqual([]);
  await pass(1);
  expect(checked).toEqual([small]);
});

it('waits for a page that never reports no longer than the longest delivery', async () => {
  type(small);
  await pass(longestDelivery + pausePerThousand - 1);
  expect(checked).toEqual([]);
  await pass(1);
  expect(checked).toEqual([small]);
});

it('stops waiting for a page that is closed', async () => {
  type(small);
  scheduler.closePage(uri);
  await pass(pausePerThousand);
  expect(checked).toEqual([small]);
});

it('waits no longer than the longest pause for the largest map', async () => {
  const large = 'a'.repeat(1_000_000);
  type(large);
  scheduler.closePage(uri);
  await pass(longestPause - 1);
  expect(checked).toEqual([]);
  await pass(1);
  expect(checked).toEqual([large]);
});

it('checks only the last of the texts that were typed without a pause', async () => {
  const typed = ['b', 'c', 'd'].map((letter) => letter.repeat(100_000));
  for (const next of typed) {
    type(next);
    await pass(100);
  }
  await pass(longestDelivery + longestPause);
  expect(checked).toEqual([typed.at(-1)]);
});

it('checks a file at last although the user never pauses', async () => {
  const started = performance.now();
  for (let i = 0; checked.length === 0 && i < 100; i++) {
    type(`${i}`.padEnd(100_000));
    await pass(50);
  }
  expect(checked).toHaveLength(1);
  const delay = performance.now() - started;
  expect(delay).toBeGreaterThanOrEqual(longestWait);
  expect(delay).toBeLessThan(longestWait + longestDelivery + longestPause);
});

it('leaves out a file that is gone before its check', async () => {
  type(small);
  text = undefined;
  await pass(1000);
  expect(checked).toEqual([]);
});

it('lets large responses wait for the check of their own file only', async () => {
  type(small);
  const order: string[] = [];
  void scheduler.whenChecked(uri).then(() => order.push('checked'));
  void scheduler.whenChecked('file:///maps/b.journey').then(() => order.push('other file'));
  await pass(0);
  expect(order).toEqual(['other file']);
  await pass(longestDelivery + pausePerThousand);
  expect(order).toEqual(['other file', 'checked']);
});

it('lets requests in after each slice, and ends an earlier check in the background', async () => {
  const handled: string[] = [];
  const handle = (name: string) => (file: string) => {
    handled.push(`${name} ${file}`);
    vi.advanceTimersByTime(slice + 1);
  };
  const first = scheduler.checkInBackground(['a', 'b', 'c'], handle('first'));
  expect(handled).toEqual(['first a']);
  const second = scheduler.checkInBackground(['a', 'b'], handle('second'));
  await pass(10);
  await Promise.all([first, second]);
  expect(handled).toEqual(['first a', 'second a', 'second b']);
});
