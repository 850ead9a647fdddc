import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { focusText, openFile, runCommand } from '../../scripts/real-editor/workbench.ts';
import { desktopScenario, scenario, soon } from './scenario.ts';

const file = 'colleen-vacuum-cleaner.journey';

scenario('A map is presented by keyboard, stage by stage', 'examples', async (page, _, picture) => {
  await openFile(page, file);
  await runCommand(page, 'Journey: Present');
  await expect.poll(() => slide(page), soon).toEqual(['title', 'Replacing a broken vacuum cleaner', '1 / 9']);
  await picture('the title');

  const press = (key: string) => page.keyboard.press(key);
  await press('ArrowRight');
  await expect.poll(async () => (await slide(page))[0], soon).toBe('overview');
  await picture('the overview');
  await press('PageDown');
  await expect.poll(() => slide(page), soon).toEqual(['stage', 'The old one breaks', '3 / 9']);
  await press('Space');
  await expect.poll(() => slide(page), soon).toEqual(['stage', 'Research', '4 / 9']);
  await picture('a stage');

  await press('n');
  await expect.poll(() => notes(page), soon).toContain('I only want to know which one lasts');
  await picture('with notes');
  await press('o');
  await expect.poll(async () => (await slide(page))[0], soon).toBe('overview');
  await press('o');
  await expect.poll(() => slide(page), soon).toEqual(['stage', 'Research', '4 / 9']);
  await press('n');
  await expect.poll(() => notes(page), soon).toBe('');

  await press('End');
  await expect.poll(() => slide(page), soon).toEqual(['actions', 'Action items', '9 / 9']);
  await press('PageUp');
  await expect.poll(() => slide(page), soon).toEqual(['matrix', 'Priorities', '8 / 9']);
  await press('Home');
  await expect.poll(async () => (await slide(page))[0], soon).toBe('title');

  const tab = page.locator('.tab', { hasText: `Presenting ${file}` });
  await expect.poll(() => tab.count(), soon).toBe(1);
  await press('Escape');
  await expect.poll(() => tab.count(), soon).toBe(0);
});

desktopScenario(
  'A presentation takes the room of the text and its preview, and gives it back',
  'examples',
  async (page) => {
    await openFile(page, file);
    await runCommand(page, 'Journey: Open Preview to the Side');
    const groups = page.locator('.editor-group-container:visible');
    await expect.poll(() => groups.count(), soon).toBe(2);
    const width = async () => (await groups.first().boundingBox())?.width ?? 0;
    const before = await width();
    await focusText(page);
    await runCommand(page, 'Journey: Present');
    await expect.poll(async () => (await slide(page))[0], soon).toBe('title');
    await expect.poll(width, soon).toBeGreaterThan(before * 1.5);
    await page.keyboard.press('Escape');
    await expect.poll(async () => Math.abs((await width()) - before), soon).toBeLessThan(20);
  },
);

/** Returns the kind, heading and number of the visible slide; empty before the first is shown. */
async function slide(page: Page): Promise<readonly string[]> {
  const frame = await presentation(page);
  if (frame === undefined) return [];
  return frame
    .locator('.slide')
    .evaluate((element) => [
      /slide-kind-([a-z]+)/u.exec(element.className)?.[1] ?? '',
      element.querySelector('h1')?.textContent ?? '',
      element.querySelector('.slide-foot strong')?.textContent ?? '',
    ])
    .catch(() => []);
}

/** Returns the visible notes; empty if none are visible. */
async function notes(page: Page): Promise<string> {
  const frame = await presentation(page);
  const shown = frame?.locator('.presentation-notes:visible');
  return (await shown?.allTextContents().catch(() => []))?.join('') ?? '';
}

/** Returns the frame of the presentation, which exists as long as its tab. */
async function presentation(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    const count = await frame
      .locator('#presentation:not([hidden])')
      .count()
      .catch(() => 0);
    if (count > 0) return frame;
  }
  return undefined;
}
