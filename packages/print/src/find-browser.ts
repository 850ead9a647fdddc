import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The setting of VS Code with the path of the browser. It takes precedence over the variables. */
export const browserSetting = 'journey.export.browserPath';

/**
 * Finds an installed Chrome, Edge or Chromium: the program in VS Code's setting, `CHROME_PATH` or `CHROMIUM`, else the first one
 * in the usual folders of the system.
 *
 * @returns a sentence if there is no browser
 */
export function findBrowser(
  environment: Environment,
  system: NodeJS.Platform = process.platform,
  isProgram: (path: string) => boolean = canRun,
): { readonly program: string } | { readonly problem: string } {
  for (const name of [browserSetting, 'CHROME_PATH', 'CHROMIUM']) {
    const named = environment[name];
    if (named === undefined || named === '') continue;
    return isProgram(named)
      ? { program: named }
      : {
          problem: `${name} is set to ${named}, which is not an executable program. Correct it, or unset it.`,
        };
  }
  const program = listUsualPrograms(environment, system).find(isProgram);
  return program === undefined ? { problem: noBrowser } : { program };
}

const noBrowser =
  'No Chrome, Edge or Chromium was found, and drawing pictures and PDF needs one of them. ' +
  'Install one, or set its path with CHROME_PATH=/path/to/chrome (in VS Code, with the setting journey.export.browserPath). HTML and SVG of a preview need no browser.';

function listUsualPrograms(environment: Environment, system: NodeJS.Platform): string[] {
  if (system === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  if (system === 'darwin') {
    const folders = [
      '/Applications',
      ...(environment['HOME'] ? [`${environment['HOME']}/Applications`] : []),
    ];
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
      folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    // The Chromium without windows, for machines without a screen.
    'chromium-headless-shell',
    'chrome-headless-shell',
  ];
  const places = [...new Set([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return names.flatMap((name) => places.map((folder) => join(folder, name)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
