import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

// Each look at the clock is a second later: every check takes long.
beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const files = { 'a.journey': good, 'b.journey': good, 'c.journey': good };

test('a long check shows its progress on a terminal, and then removes it', async () => {
  const { stdout, stderr } = await runInProcess(temporaryFolder(files), ['check'], { isTerminal: true });
  expect(stderr).toBe(
    `${[1, 2, 3].map((done) => `\r\u001B[KChecking maps: ${done} of 3`).join('')}\r\u001B[K`,
  );
  expect(stdout).toContain('3 maps checked');
});

test('a long check shows no progress in a pipe or a log', async () => {
  const { stderr } = await runInProcess(temporaryFolder(files), ['check']);
  expect(stderr).toBe('');
});
