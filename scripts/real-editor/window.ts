import type { Browser, Page } from 'playwright-core';
import { patience } from './patience.ts';
import { runCommand } from './workbench.ts';

/**
 * Opens a new VS Code window without any state of this editor's other windows, which must be closed.
 * All windows share the browser's cache of the editor's code, since loading and compiling
 * it takes most of the time.
 */
export async function openWindow(browser: Browser, url: string): Promise<Page> {
  const context =
    browser.contexts()[0] ?? (await browser.newContext({ viewport: { width: 1600, height: 1200 } }));
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const storage = { origin: new URL(url).origin, storageTypes: 'cookies,indexeddb,local_storage' };
  await session.send('Storage.clearDataForOrigin', storage);
  await session.detach();
  await page.goto(url);
  await windowIsReady(page);
  return page;
}

/** Reloads the window with VS Code's own command, which first saves the state of open editors. */
export async function reloadWindow(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await runCommand(page, 'Developer: Reload Window');
  await loaded;
  await windowIsReady(page);
}

/**
 * Closes everything that was opened in a window, without saving.
 *
 * @param timeout the timeout of each step, in milliseconds
 * @throws Error if something stays open
 */
export async function clearWindow(page: Page, timeout: number): Promise<void> {
  const tabs = page.locator('.editor-group-container .tab');
  const doNotSave = page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
  const panel = page.locator('.part.panel');
  // A menu or a list may be open.
  await page.keyboard.press('Escape');
  const deadline = Date.now() + timeout;
  while ((await tabs.count()) > 0) {
    if (Date.now() > deadline) throw new Error('A tab did not close.');
    // A new dialog ignores clicks for a moment.
    if (await doNotSave.isVisible()) {
      await doNotSave.click({ timeout: 1000 }).catch(() => undefined);
    } else {
      // View: Close All Editors, without the command palette.
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+W');
    }
    await doNotSave
      .or(page.locator('.editor-group-container.empty'))
      .first()
      .waitFor({ timeout: 1000 })
      .catch(() => undefined);
  }
  if (await panel.isVisible()) await page.keyboard.press('Control+J');
  await panel.waitFor({ state: 'hidden', timeout });
  if ((await page.locator('.notification-toast').count()) > 0)
    await runCommand(page, 'Notifications: Clear All Notifications');
}

async function windowIsReady(page: Page): Promise<void> {
  await page.locator('.monaco-workbench').waitFor();
  await page.locator('.explorer-folders-view').waitFor();
}
