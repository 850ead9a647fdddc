import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The error message without a browser. */
export const noChromium =
  'No Chromium found. Install it (Debian, Ubuntu: apt-get install chromium), or set its path: CHROMIUM=/path/to/chromium';

/**
 * Finds Chromium or Chrome: the program in the environment variable CHROMIUM, or the first one
 * on the PATH. Prefers the one without windows (on Debian: chromium-headless-shell), which draws
 * the same in half the time.
 *
 * It comes from the system and not from npm, since browsers are large and the system keeps them up to date.
 *
 * @throws Error with {@link noChromium} if it is missing
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM=${named} is not a program that can be run. ${noChromium}`);
  }
  const folders = [...(environment['PATH'] ?? '').split(delimiter), ...usualFolders].filter(
    (folder) => folder !== '',
  );
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome.exe',
  ];
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const program = [...candidates, ...usualPrograms].find(isExecutable);
  if (program === undefined) throw new Error(noChromium);
  return program;
}

const usualFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const usualPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
