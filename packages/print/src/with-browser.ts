import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ask, debugPipe } from './debug-pipe.ts';

/**
 * Runs a headless browser while `use` runs. It has a temporary profile, which is removed afterwards, and no
 * access to the network.
 *
 * @param patience the timeout in ms
 * @throws if the browser does not start, ends too soon, or takes too long
 */
export async function runBrowser<T>(
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
      // Debian starts some browsers by a script. In a group of their own, script and browser end together.
      detached: hasGroups,
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
    endGroup(browser);
    await gone;
    // Its helper processes may still write files while they end.
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

/** Windows has no process groups, and starts no browser by a script. */
const hasGroups = process.platform !== 'win32';

/** Ends the browser and the processes that it has started. */
function endGroup(browser: ChildProcess): void {
  if (hasGroups && browser.pid !== undefined) {
    try {
      process.kill(-browser.pid, 'SIGKILL');
    } catch {
      // The whole group has ended.
    }
  } else {
    browser.kill('SIGKILL');
  }
}

/** Returns the option for root, as which containers often run: Chrome refuses to start its sandbox then. */
function sandbox(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
