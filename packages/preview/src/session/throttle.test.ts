import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttle } from './throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('calls at once, then with the latest after a while', () => {
  const calls: number[] = [];
  const throttled = throttle<number>(50, (value) => calls.push(value));
  throttled.call(1);
  throttled.call(2);
  throttled.call(3);
  expect(calls).toEqual([1]);
  vi.advanceTimersByTime(50);
  expect(calls).toEqual([1, 3]);
  throttled.call(4);
  expect(calls).toEqual([1, 3]);
  vi.advanceTimersByTime(50);
  expect(calls).toEqual([1, 3, 4]);
});

it('says nothing more once it was cancelled', () => {
  const calls: number[] = [];
  const throttled = throttle<number>(50, (value) => calls.push(value));
  throttled.call(1);
  throttled.call(2);
  throttled.cancel();
  vi.advanceTimersByTime(100);
  expect(calls).toEqual([1]);
});
