import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findPreview, openPreview } from '../../scripts/real-editor/preview.ts';
import { reloadWindow } from '../../scripts/real-editor/window.ts';
import { cursor, focusText, goTo, openFile } from '../../scripts/real-editor/workbench.ts';
import { getLine } from './maps.ts';
import { desktopScenario, soon } from './scenario.ts';

const file = 'colleen-vacuum-cleaner.journey';

desktopScenario(
  'The map leads to its lines and back, and is filtered the same after a reload',
  'examples',
  async (page, folder, picture) => {
    const text = await readFile(join(folder, file), 'utf8');
    await openFile(page, file);
    await openPreview(page, 'map');
    await expect.poll(() => titles(page, '.map h1'), soon).toEqual(['Replacing a broken vacuum cleaner']);
    await picture('the whole map');

    await (await findPreview(page))
      .locator('.item-pain .lead', { hasText: 'Sorted by type, not need' })
      .click();
    const pain = getLine(text, '"Sorted by type, not need" {');
    await expect.poll(() => cursor(page), soon).toMatch(new RegExp(`^Ln ${pain}, `));
    await expect.poll(() => titles(page, '.at-cursor .title'), soon).toEqual(['Sorted by type, not need']);

    await focusText(page);
    await goTo(page, getLine(text, '"Nine minutes of waiting"'), 8);
    await expect.poll(() => titles(page, '.at-cursor .title'), soon).toEqual(['Nine minutes of waiting']);
    await picture('at the cursor');

    const owned = ['No owner has a say', 'Our machines cannot be set beside those of other shops'];
    await (await findPreview(page)).locator('#filter-owner').selectOption('marketing');
    await expect.poll(() => pains(page), soon).toEqual(owned);
    await reloadWindow(page);
    await expect.poll(() => pains(page), soon).toEqual(owned);
    await expect
      .poll(async () => (await findPreview(page)).locator('#filter-owner').inputValue(), soon)
      .toBe('marketing');
    // The preview would keep the filter for this file.
    await (await findPreview(page)).locator('#filter-owner').selectOption('');
  },
);

async function pains(page: Page): Promise<readonly string[]> {
  return (await titles(page, '.item-pain .title')).toSorted();
}

/** Returns the texts of matching elements in the preview; empty while it is loading. */
async function titles(page: Page, selector: string): Promise<readonly string[]> {
  const frame = await findPreview(page);
  return frame
    .locator(selector)
    .allTextContents()
    .catch(() => []);
}
