import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createAsker } from './asker.ts';

function terminal() {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  return { input, ask: createAsker({ input, output }), shown: () => output.read() as string | null };
}

test('answers each question with the next line', async () => {
  const { input, ask, shown } = terminal();
  const first = ask('One? ');
  input.write('yes\n');
  expect(await first).toBe('yes');
  const second = ask('Two? ');
  input.write('\n');
  expect(await second).toBe('');
  expect(shown()).toBe('One? Two? ');
});

test('keeps lines that were typed before their question', async () => {
  const { input, ask } = terminal();
  input.write('a\nb\n');
  input.write('c\n');
  expect([await ask('1 '), await ask('2 '), await ask('3 ')]).toEqual(['a', 'b', 'c']);
});

test('answers nothing after the end of the input', async () => {
  const { input, ask } = terminal();
  input.end('a\n');
  expect([await ask('1 '), await ask('2 '), await ask('3 ')]).toEqual(['a', undefined, undefined]);
});
