import { expect, it } from 'vitest';
import { Emitter } from './emitter.ts';

it('calls listeners in the order of their registration, until they are removed', () => {
  const emitter = new Emitter<number>();
  const calls: string[] = [];
  const first = emitter.event((event) => calls.push(`first ${event}`));
  emitter.event((event) => calls.push(`second ${event}`));
  emitter.fire(1);
  first.dispose();
  emitter.fire(2);
  expect(calls).toEqual(['first 1', 'second 1', 'second 2']);
});

it('keeps two registrations of the same function apart', () => {
  const emitter = new Emitter<void>();
  let calls = 0;
  const count = () => void calls++;
  emitter.event(count).dispose();
  const second = emitter.event(count);
  emitter.event(count);
  second.dispose();
  emitter.fire();
  expect(calls).toBe(1);
});

it('calls all listeners before it throws the first exception', () => {
  const emitter = new Emitter<void>();
  let isCalled = false;
  emitter.event(() => {
    throw new Error('first');
  });
  emitter.event(() => {
    throw new Error('second');
  });
  emitter.event(() => {
    isCalled = true;
  });
  expect(() => emitter.fire()).toThrow('first');
  expect(isCalled).toBe(true);
});
