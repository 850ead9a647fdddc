import type { Browser, Page } from 'playwright-core';
import { patience } from './patience.ts';
import { runCommand } from './workbench.ts';

/**
 * Opens a VS Code window of its own: nothing is left of other windows of this editor, which must be closed. All windows
 * of a browser share what it has loaded and compiled of the editor, which is most of the work of opening one.
 */
export async function openWindow(browser: Browser, url: string): Promise<Page> {
  const context =
    browser.contexts()[0] ?? (await browser.newContext({ viewport: { width: 1600, height: 1200 } }));
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kept = { origin: new URL(url).origin, storageTypes: 'cookies,indexeddb,local_storage' };
  await session.send('Storage.clearDataForOrigin', kept);
  await session.detach();
  await page.goto(url);
  await windowIsReady(page);
  return page;
}

/** Reloads the window by VS Code's own command, which first writes down what is open. */
export async function reloadWindow(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await runCommand(page, 'Developer: Reload Window');
  await loaded;
  await windowIsReady(page);
}

async function windowIsReady(page: Page): Promise<void> {
  await page.locator('.monaco-workbench').waitFor();
  await page.locator('.explorer-folders-view').waitFor();
}
