import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from '../../scripts/real-editor/paths.ts';
import { patience } from '../../scripts/real-editor/patience.ts';
import { runCommand } from '../../scripts/real-editor/workbench.ts';
import { fileInRepository, isAlive } from '../packages/page-links.ts';
import { desktopScenario, soon } from './scenario.ts';

desktopScenario(
  'The page of the extension shows its pictures, and each link leads somewhere',
  {},
  async (page, _, picture) => {
    const missing = await serveRepository(page);
    await openExtensionPage(page);
    const readme = await frameWith(page, 'h1', 'Journey Maps');
    const inReadme = (pattern: RegExp) =>
      readFileSync(join(root, 'packages/extension/README.md'), 'utf8').match(pattern)?.length;

    const widths = () =>
      readme.locator('img').evaluateAll((all: HTMLImageElement[]) => all.map((image) => image.naturalWidth));
    await expect.poll(async () => Math.min(...(await widths())), soon).toBeGreaterThan(300);
    expect(await widths()).toHaveLength(inReadme(/!\[/gu) ?? 0);
    await picture('pictures');

    const links = await linksIn(readme);
    expect(links).toHaveLength(inReadme(/(?<!!)\[[^\]]*\]\(/gu) ?? 0);
    for (const link of links) expect(await follow(page, readme, link)).toBe(link);
    expect(links.filter((link) => !isAlive(link))).toEqual([]);

    await page.locator('.extension-editor .action-label', { hasText: /^changelog$/iu }).click();
    const changelog = await frameWith(page, 'h1', 'Changelog');
    const inChangelog = await linksIn(changelog);
    expect(inChangelog.length).toBeGreaterThan(10);
    expect(inChangelog.filter((link) => !isAlive(link))).toEqual([]);
    expect(missing).toEqual([]);
  },
);

/**
 * Answers requests for files of the released version from this repository, and refuses all others.
 *
 * @returns the addresses of the refused requests, which grow
 */
async function serveRepository(page: Page): Promise<readonly string[]> {
  const missing: string[] = [];
  await page.route(/^https:/u, async (route) => {
    const address = route.request().url();
    const file = fileInRepository(address);
    if (file !== undefined) return route.fulfill({ path: file });
    missing.push(address);
    return route.abort();
  });
  return missing;
}

async function openExtensionPage(page: Page): Promise<void> {
  await runCommand(page, 'Extensions: Show Installed Extensions');
  await page.locator('.extensions-viewlet .monaco-list-row', { hasText: 'Journey Maps' }).first().click();
  await page.locator('.extension-editor').waitFor();
}

/** Returns the frame of a visible page with an element. */
async function frameWith(page: Page, selector: string, text: string): Promise<Frame> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue;
      const element = frame.locator(selector, { hasText: text }).first();
      if (await element.isVisible().catch(() => false)) return frame;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No page shows ${text}.`);
}

/** Returns the links of a page, without the editor's own button that scrolls to the top. */
async function linksIn(frame: Frame): Promise<readonly string[]> {
  const links = await frame
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return links.filter((link) => link !== '#');
}

/** Clicks a link, and returns the address that the editor asks to open. Does not open it. */
async function follow(page: Page, frame: Frame, link: string): Promise<string> {
  await frame.locator(`a[href="${link}"]`).first().click();
  const dialog = page.locator('.monaco-dialog-box', { hasText: 'open the external website' });
  await dialog.waitFor();
  const address = await dialog.locator('.dialog-message-detail').innerText();
  const cancel = dialog.locator('.monaco-button', { hasText: 'Cancel' });
  // A new dialog ignores clicks for a moment.
  await expect
    .poll(async () => {
      await cancel.click({ timeout: 1000 }).catch(() => undefined);
      return dialog.isVisible();
    }, soon)
    .toBe(false);
  return address.trim();
}
