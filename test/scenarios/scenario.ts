import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { makeExampleRepository } from '../../scripts/example-repository.ts';
import { openBrowser } from '../../scripts/real-editor/open-browser.ts';
import { artefacts, root } from '../../scripts/real-editor/paths.ts';
import { patience } from '../../scripts/real-editor/patience.ts';
import { folderUrl } from '../../scripts/real-editor/start-editor.ts';
import { clearWindow, openWindow } from '../../scripts/real-editor/window.ts';
import { runCommand } from '../../scripts/real-editor/workbench.ts';
import type { ScenarioEditor } from './editors.ts';

/** Options for `expect.poll`, with the maximum time to wait. */
export const soon = { timeout: patience, interval: 100 };

/**
 * The folder of a scenario: files by their paths, or a copy of the examples, optionally in
 * git as `npm start` makes it.
 */
export type Folder = Readonly<Record<string, string>> | 'examples' | 'examples in git';

/** Settings of a new installation, in which the editor helps with typing. */
export const asInstalled = {
  'editor.autoClosingBrackets': 'languageDefined',
  'editor.autoClosingQuotes': 'languageDefined',
  'editor.autoIndent': 'full',
  'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': true,
};

/** The options of a scenario. */
export interface ScenarioOptions {
  /** Settings in addition to those of all scenarios. */
  readonly settings?: Settings;
  /**
   * The hosts that run the scenario. Each file of scenarios must have a scenario on every
   * host, even if it is skipped.
   */
  readonly hosts?: readonly string[];
  /** A file of the folder to open in a new window. */
  readonly file?: string;
  /**
   * Starts in a new window. By default, a scenario uses the previous window, with all editors closed and
   * the settings restored: opening a window takes longer than most scenarios. The view states of previews
   * stay, by the URIs of files.
   */
  readonly inNewWindow?: boolean;
}

/**
 * Runs a user's actions in a separate folder, usually in the previous scenario's window. Takes a screenshot
 * at the end, whether it passed or not.
 */
export function scenario(
  title: string,
  folder: Folder,
  play: (page: Page, folder: string, picture: (moment: string) => Promise<unknown>) => Promise<void>,
  { settings = {}, hosts = ['desktop', 'web'], file, inNewWindow = file !== undefined }: ScenarioOptions = {},
): void {
  it.runIf(hosts.includes(inject('host')))(title, async () => {
    const { page, path } = await getWindowFor(folder, settings, inNewWindow, file);
    let isLeft = false;
    try {
      await play(page, path, (moment) => page.screenshot({ path: getPicture(`${title} (${moment})`) }));
      isLeft = true;
    } finally {
      await page.screenshot({ path: getPicture(title) }).catch(() => undefined);
      // A failed scenario leaves an unknown state, and a reloaded explorer can miss later files.
      if (!isLeft || open?.isReloaded) await closeWindow();
    }
  });
}

/** Adds a scenario that does not depend on the extension host, and runs on the desktop only. */
export function desktopScenario(
  title: string,
  folder: Folder,
  play: Parameters<typeof scenario>[2],
  options: Omit<ScenarioOptions, 'hosts'> = {},
): void {
  scenario(title, folder, play, { ...options, hosts: ['desktop'] });
}

type Settings = Readonly<Record<string, unknown>>;

interface OpenWindow {
  readonly page: Page;
  /** The folder in the window. */
  readonly path: string;
  /** The window was reloaded since it opened. */
  isReloaded: boolean;
}

/** The window of this worker, and its folder. */
let open: OpenWindow | undefined;

/** Returns the open window after resetting it, or a new one. */
async function getWindowFor(
  folder: Folder,
  settings: Settings,
  inNewWindow: boolean,
  file: string | undefined,
): Promise<OpenWindow> {
  const editor = editorOfWorker();
  if (open !== undefined && !inNewWindow) {
    try {
      await clearWindow(open.page, short);
      await emptyFolder(open.path);
      await fillFolder(open.path, folder);
      const title = await writeSettings(editor, settings);
      if (title !== undefined) await readSettings(open.page, title);
      await explorerShows(open.page, open.path);
      return open;
    } catch (error) {
      console.warn(`Opening a new window, since the previous one cannot be used: ${String(error)}`);
    }
  }
  await closeWindow();
  const path = await mkdtemp(join(tmpdir(), 'journey-maps-'));
  await fillFolder(path, folder);
  await writeSettings(editor, settings);
  const page = await openWindow(await browserOfWorker(), folderUrl(editor.address, path, file));
  const opened: OpenWindow = { page, path, isReloaded: false };
  page.once('load', () => {
    opened.isReloaded = true;
  });
  open = opened;
  return opened;
}

/** The maximum time, in milliseconds, of each step of resetting a window: about that of opening a new one. */
const short = 20_000;

/** The number of times that the settings were written. */
let written = 0;

/** A setting that one of VS Code's commands toggles. */
const toggled = 'editor.renderControlCharacters';

/**
 * Sets the user's settings for a scenario, if they differ. An earlier scenario may have changed them.
 *
 * @returns the title of the window after it has read them; undefined if nothing was written
 */
async function writeSettings(editor: ScenarioEditor, settings: Settings): Promise<string | undefined> {
  const otherSettings = { ...(JSON.parse(editor.settings) as Settings), ...settings };
  const current = JSON.parse(await readFile(editor.settingsFile, 'utf8')) as Settings;
  const { 'window.title': _, [toggled]: __, ...others } = current;
  if (written > 0 && isDeepStrictEqual(others, otherSettings)) return undefined;
  const title = `Settings ${++written}`;
  await writeFile(
    editor.settingsFile,
    JSON.stringify({ ...otherSettings, 'window.title': title, [toggled]: false }),
  );
  return title;
}

/**
 * Makes the open window read its settings. It doesn't watch the file, but reads it again after a
 * command has written to it.
 */
async function readSettings(page: Page, title: string): Promise<void> {
  await runCommand(page, 'View: Toggle Control Characters');
  await page.waitForFunction((expected) => document.title === expected, title, { timeout: short });
}

async function closeWindow(): Promise<void> {
  if (open === undefined) return;
  const { page, path } = open;
  open = undefined;
  await page.close();
  await rm(path, { recursive: true, force: true });
}

/** Returns the editor of this worker. No other worker uses it. */
function editorOfWorker(): ScenarioEditor {
  const editor = inject('editors')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (editor === undefined) throw new Error(`Worker ${process.env['VITEST_POOL_ID']} has no editor.`);
  return editor;
}

let browser: Promise<Browser> | undefined;

/**
 * Returns the browser of this worker, which ends with it. All windows share its cache of the editor's code,
 * since loading and compiling it takes most of the time.
 */
function browserOfWorker(): Promise<Browser> {
  browser ??= openBrowser();
  return browser;
}

async function emptyFolder(path: string): Promise<void> {
  for (const name of await readdir(path)) await rm(join(path, name), { recursive: true, force: true });
}

async function fillFolder(path: string, folder: Folder): Promise<void> {
  if (folder === 'examples in git') {
    await makeExampleRepository(path);
  } else if (folder === 'examples') {
    await cp(join(root, 'examples'), path, { recursive: true });
  } else {
    for (const [name, text] of Object.entries(folder)) {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
}

/** Waits until the explorer shows the current files. The extension then knows of them as well. */
async function explorerShows(page: Page, path: string): Promise<void> {
  const rows = page.locator('.explorer-folders-view .monaco-list-row[aria-level="1"] .label-name');
  const names = (await readdir(path)).sort();
  await expect
    .poll(async () => (await rows.allTextContents()).sort(), { ...soon, timeout: short })
    .toEqual(names);
}

function getPicture(title: string): string {
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return join(artefacts, 'scenarios', inject('host'), `${name.replace(/-$/, '')}.png`);
}
