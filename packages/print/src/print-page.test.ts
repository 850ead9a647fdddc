import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { printPage } from './print-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'journey-test-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('gives up on a browser that says nothing, and leaves nothing behind', async () => {
  const program = join(folder, 'silent');
  writeFileSync(program, '#!/bin/sh\nexec sleep 600\n');
  chmodSync(program, 0o755);
  // A separate folder, since other tests start browsers at the same time.
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  for (const name of ['TMPDIR', 'TEMP']) vi.stubEnv(name, temporary);
  const options = {
    format: 'pdf',
    paper: 'a4',
    environment: { CHROME_PATH: program },
    patience: 1000,
  } as const;
  expect(await printPage('', options)).toEqual({
    problem: `${program} could not draw the map: it took longer than 1 s.`,
  });
  expect(readdirSync(temporary)).toEqual([]);
});

it('ends the browser with the script that has started it', async () => {
  const [program, started] = [join(folder, 'script'), join(folder, 'started')];
  writeFileSync(program, `#!/bin/sh -e\nsleep 600 &\necho $! > "${started}"\nwait\n`);
  chmodSync(program, 0o755);
  await printPage('', { format: 'pdf', paper: 'a4', environment: { CHROME_PATH: program }, patience: 1000 });
  const pid = Number(readFileSync(started, 'utf8'));
  expect(pid).toBeGreaterThan(1);
  // A process that has ended may stay in the table for a moment.
  await expect.poll(() => isRunning(pid)).toBe(false);
});

/** Returns whether a process runs. A zombie does not. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
