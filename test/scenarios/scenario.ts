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

/** For `expect.poll`: how long to wait for what must come. */
export const soon = { timeout: patience, interval: 100 };

/** The folder that a scenario has open: files by their paths, or a copy of the examples, as `npm start` makes it in git. */
export type Folder = Readonly<Record<string, string>> | 'examples' | 'examples in git';

/** The editor helps while somebody types, as it does unless they tell it not to. */
export const asInstalled = {
  'editor.autoClosingBrackets': 'languageDefined',
  'editor.autoClosingQuotes': 'languageDefined',
  'editor.autoIndent': 'full',
  'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' },
  'editor.suggestOnTriggerCharacters': true,
};

/** The options of a scenario. */
export interface ScenarioOptions {
  /** Beyond those of all scenarios. */
  readonly settings?: Settings;
  /** The hosts on which it is played: a file of scenarios must have one everywhere, if only one that is passed over. */
  readonly hosts?: readonly string[];
  /** A file of the folder that the window opens with, which is a new one. */
  readonly file?: string;
  /**
   * It begins with a window in which nothing was done before. Otherwise closing all editors and setting the settings takes
   * back what the scenario before left: to open a window takes longer than most scenarios. The places, zooms and filters of
   * a preview stay, by the addresses of files.
   */
  readonly inNewWindow?: boolean;
}

/**
 * Plays a user’s actions in a folder of its own, most of them in the window of the one before. Its screenshot at the end,
 * whether it passed or not, is kept.
 */
export function scenario(
  title: string,
  folder: Folder,
  play: (page: Page, folder: string, picture: (moment: string) => Promise<unknown>) => Promise<void>,
  { settings = {}, hosts = ['desktop', 'web'], file, inNewWindow = file !== undefined }: ScenarioOptions = {},
): void {
  it.runIf(hosts.includes(inject('host')))(title, async () => {
    const { page, path } = await windowFor(folder, settings, inNewWindow, file);
    let isLeft = false;
    try {
      await play(page, path, (moment) => page.screenshot({ path: pictureOf(`${title} (${moment})`) }));
      isLeft = true;
    } finally {
      await page.screenshot({ path: pictureOf(title) }).catch(() => undefined);
      // Nobody knows what a scenario that failed has left behind, and an explorer that was reloaded can miss later files.
      if (!isLeft || open?.isReloaded) await closeWindow();
    }
  });
}

/** The same for what does not depend on where the extension runs: it is played on the desktop alone. */
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
  /** The folder that it has open. */
  readonly path: string;
  /** Whether it was reloaded since it opened. */
  isReloaded: boolean;
}

/** The window of this worker, and the folder that it has open. */
let open: OpenWindow | undefined;

/** Returns the open window, as if it was new, or a new one. */
async function windowFor(
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
      console.warn(`A new window, since the one of before cannot be used: ${String(error)}`);
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

/** How long the window of before may take for each step to be as new, in milliseconds: a new one takes that long. */
const short = 20_000;

/** How often the settings were written. */
let written = 0;

/** VS Code's setting that a command of its changes, to what it is by itself. */
const toggled = 'editor.renderControlCharacters';

/**
 * Sets the user's settings to those of all scenarios and these, where they are others: a scenario may have changed them.
 *
 * @returns the title that the window has when it has read them; undefined where they are these
 */
async function writeSettings(editor: ScenarioEditor, settings: Settings): Promise<string | undefined> {
  const wanted = { ...(JSON.parse(editor.settings) as Settings), ...settings };
  const there = JSON.parse(await readFile(editor.settingsFile, 'utf8')) as Settings;
  const { 'window.title': _, [toggled]: __, ...others } = there;
  if (written > 0 && isDeepStrictEqual(others, wanted)) return undefined;
  const title = `Settings ${++written}`;
  await writeFile(
    editor.settingsFile,
    JSON.stringify({ ...wanted, 'window.title': title, [toggled]: false }),
  );
  return title;
}

/** Has the open window read its settings: it watches no file, and reads what it writes into. */
async function readSettings(page: Page, title: string): Promise<void> {
  await runCommand(page, 'View: Toggle Control Characters');
  await page.waitForFunction((wanted) => document.title === wanted, title, { timeout: short });
}

async function closeWindow(): Promise<void> {
  if (open === undefined) return;
  const { page, path } = open;
  open = undefined;
  await page.close();
  await rm(path, { recursive: true, force: true });
}

/** The editor in which this worker plays its scenarios, which no other worker uses. */
function editorOfWorker(): ScenarioEditor {
  const editor = inject('editors')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (editor === undefined) throw new Error(`Worker ${process.env['VITEST_POOL_ID']} has no editor.`);
  return editor;
}

let browser: Promise<Browser> | undefined;

/**
 * The browser of this worker. It ends with the worker: what it has loaded and compiled of the editor is most of the work
 * of opening a window.
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

/** Waits until the window knows which files there are now, and so has told the extension. */
async function explorerShows(page: Page, path: string): Promise<void> {
  const rows = page.locator('.explorer-folders-view .monaco-list-row[aria-level="1"] .label-name');
  const names = (await readdir(path)).sort();
  await expect
    .poll(async () => (await rows.allTextContents()).sort(), { ...soon, timeout: short })
    .toEqual(names);
}

function pictureOf(title: string): string {
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return join(artefacts, 'scenarios', inject('host'), `${name.replace(/-$/, '')}.png`);
}
