import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { inject, it } from 'vitest';
import { makeExampleRepository } from '../../scripts/example-repository.ts';
import { openBrowser } from '../../scripts/real-editor/open-browser.ts';
import { artefacts, root } from '../../scripts/real-editor/paths.ts';
import { patience } from '../../scripts/real-editor/patience.ts';
import { folderUrl } from '../../scripts/real-editor/start-editor.ts';
import { openWindow } from '../../scripts/real-editor/window.ts';
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

/**
 * What a user does and sees, in a window of its own with a folder of its own. Its screenshot at the end, whether it
 * passed or not, is kept.
 *
 * @param settings beyond those of all scenarios
 * @param hosts where it is played: a file of scenarios must have one everywhere, if only one that is passed over
 * @param file a file of the folder that the window opens with
 */
export function scenario(
  title: string,
  folder: Folder,
  play: (page: Page, folder: string, picture: (moment: string) => Promise<unknown>) => Promise<void>,
  settings: Readonly<Record<string, unknown>> = {},
  hosts: readonly string[] = ['desktop', 'web'],
  file?: string,
): void {
  it.runIf(hosts.includes(inject('host')))(title, async () => {
    const path = await makeFolder(folder);
    const editor = editorOfWorker();
    const common = JSON.parse(editor.settings) as Readonly<Record<string, unknown>>;
    await writeFile(editor.settingsFile, JSON.stringify({ ...common, ...settings }));
    const page = await openWindow(await browserOfWorker(), folderUrl(editor.address, path, file));
    try {
      await play(page, path, (moment) => page.screenshot({ path: pictureOf(`${title} (${moment})`) }));
    } finally {
      await page.screenshot({ path: pictureOf(title) }).catch(() => undefined);
      await page.close();
      await rm(path, { recursive: true, force: true });
    }
  });
}

/** The same for what does not depend on where the extension runs: it is played on the desktop alone. */
export function desktopScenario(
  title: string,
  folder: Folder,
  play: Parameters<typeof scenario>[2],
  settings: Readonly<Record<string, unknown>> = {},
  file?: string,
): void {
  scenario(title, folder, play, settings, ['desktop'], file);
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

async function makeFolder(folder: Folder): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'journey-maps-'));
  if (folder === 'examples in git') {
    await makeExampleRepository(path);
    return path;
  }
  if (folder === 'examples') {
    await cp(join(root, 'examples'), path, { recursive: true });
    return path;
  }
  for (const [name, text] of Object.entries(folder)) {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return path;
}

function pictureOf(title: string): string {
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return join(artefacts, 'scenarios', inject('host'), `${name.replace(/-$/, '')}.png`);
}
