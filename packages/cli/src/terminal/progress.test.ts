import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';
import { measureWidth } from './width.ts';

/** Returns a terminal, its contents and a clock. */
function terminal(isTerminal = true) {
  const seen: string[] = [];
  const time = { now: 0 };
  const stderr = { isTerminal, write: (text: string | Uint8Array) => void seen.push(String(text)) };
  return { seen, time, io: { stderr }, clock: () => time.now };
}

test('shows the latest text, but not more often than a terminal can', () => {
  const { seen, time, io, clock } = terminal();
  const shown = createProgress(io, { clock });
  shown.show('one');
  shown.show('two');
  time.now = 100;
  shown.show('three');
  shown.end();
  shown.end();
  expect(seen).toEqual(['\r\u001B[Kone', '\r\u001B[Kthree', '\r\u001B[K']);
});

test('shows nothing for quick work', () => {
  const { seen, time, io, clock } = terminal();
  const shown = createProgress(io, { clock, delay: 500 });
  time.now = 499;
  shown.show('one');
  shown.end();
  expect(seen).toEqual([]);
  time.now = 500;
  shown.show('two');
  expect(seen).toEqual(['\r\u001B[Ktwo']);
});

test('shows nothing where nobody reads it', () => {
  const { seen, io, clock } = terminal(false);
  const shown = createProgress(io, { clock });
  shown.show('one');
  shown.around(io.stderr).write('message\n');
  shown.end();
  expect(seen).toEqual(['message\n']);
});

test.each(['a'.repeat(200), '漢'.repeat(60), '\u001B[31mred'])('stays on one line: %j', (text) => {
  const { seen, io, clock } = terminal();
  createProgress(io, { clock }).show(text);
  const line = (seen[0] ?? '').slice(4);
  expect(measureWidth(line)).toBeLessThan(80);
  expect(line).not.toContain('\u001B');
});
