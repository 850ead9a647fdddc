import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ask, debugPipe } from './debug-pipe.ts';

/**
 * Runs a browser without a window for as long as it is used. It knows nobody: it has a profile of its own in a temporary
 * folder, which is removed, and reaches no other machine.
 *
 * @param patience how long it may be used, in ms
 * @throws where it does not start, ends too soon, or takes too long
 */
export async function withBrowser<T>(
  program: string,
  patience: number,
  use: (ask: Ask, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'journey-print-'));
  const browser = spawn(
    program,
    [...quiet, ...sandbox(), `--user-data-dir=${join(folder, 'profile')}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      windowsHide: true,
    },
  );
  const gone = new Promise<void>((resolve) => {
    browser.on('exit', () => resolve());
    browser.on('error', () => resolve());
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `it took longer than ${patience / 1000} s`;
    timer = setTimeout(() => reject(new Error(message)), patience);
  });
  try {
    const ask = debugPipe(browser);
    const used = use(async (...question) => ask(...question), folder);
    return await Promise.race([used, late]);
  } finally {
    clearTimeout(timer);
    browser.kill('SIGKILL');
    await gone;
    // Its helpers may still be writing while they end.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

const quiet = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--mute-audio',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Chrome refuses to sandbox itself for a superuser, as whom builds in containers often run. */
function sandbox(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
