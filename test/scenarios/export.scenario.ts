import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPreview } from '../../scripts/real-editor/preview.ts';
import { openFile, runCommand } from '../../scripts/real-editor/workbench.ts';
import { bikeMap } from './maps.ts';
import { desktopScenario, scenario, soon } from './scenario.ts';

const withPain = bikeMap.replace(
  'emotion -1\n',
  'emotion -1\n      pain wait "Waits for an adviser" { owner shop; severity high }\n',
);
const shops = 'owner shop "Bike shop"\n';
const page = `# How bikes are bought

What we know today:

\`\`\`journey
import "../shared/shops.journey"
${withPain.replace(shops, '')}\`\`\`

And some code:

\`\`\`js
let map;
\`\`\`
`;

desktopScenario(
  'A map is exported as a page, as SVG and as PDF',
  { 'bike.journey': withPain },
  async (page, folder, picture) => {
    await openFile(page, 'bike.journey');
    const frame = await openPreview(page, 'map');
    await frame.locator('.map h1').waitFor();

    await exportAs(page, 'HTML page', () => picture('which format'));
    const html = await getFileIn(folder, 'bike.html');
    expect(html.toString()).toMatch(/^<!DOCTYPE html>[\s\S]*<title>bike\.journey<\/title>/u);
    expect(html.toString()).toContain('Waits for an adviser');
    await picture('as HTML');

    await exportAs(page, 'SVG picture of the map');
    const svg = (await getFileIn(folder, 'bike.svg')).toString();
    expect(svg).toMatch(/^<\?xml /u);
    expect(svg).toContain('Waits for an adviser');
    expect(svg).toContain('Showroom');

    await exportAs(page, 'PDF, A4');
    expect((await getFileIn(folder, 'bike.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    await picture('as PDF');
  },
);

// In a browser, the preview draws the SVG.
scenario(
  'What is exported looks like the preview',
  { 'bike.journey': withPain },
  async (page, folder, picture) => {
    await openFile(page, 'bike.journey');
    const frame = await openPreview(page, 'map');
    await frame.locator('#filter-only').selectOption('pains');
    await expect.poll(() => frame.locator('.map .item-touchpoint').count(), soon).toBe(0);

    await exportAs(page, 'HTML page');
    await getFileIn(folder, 'bike.html');
    const exported = await page.context().newPage();
    await exported.goto(pathToFileURL(join(folder, 'bike.html')).href);
    await expect
      .poll(() => exported.locator('.item-pain .title').allTextContents(), soon)
      .toEqual(['Waits for an adviser']);
    await expect.poll(() => exported.locator('.item-touchpoint').count(), soon).toBe(0);
    await exported.locator('#filter-only').selectOption('');
    await expect.poll(() => exported.locator('.item-touchpoint').count(), soon).toBe(3);
    await exported.close();

    await exportAs(page, 'SVG picture of the map');
    const svg = (await getFileIn(folder, 'bike.svg')).toString();
    expect(svg).toContain('Waits for an adviser');
    expect(svg).not.toContain('Showroom');
    await picture('filtered');
    // The preview would keep the filter for this file.
    await frame.locator('#filter-only').selectOption('');
  },
);

desktopScenario(
  'A block in Markdown is drawn in the preview of Markdown, with what it imports',
  { 'docs/bikes.md': page, 'shared/shops.journey': shops },
  async (page, folder, picture) => {
    await openFile(page, 'bikes.md');
    await runCommand(page, 'Markdown: Open Preview to the Side');
    await expect.poll(() => drawn(page, '.journey figcaption'), soon).toEqual(['Buying a bike']);
    // It is redrawn when its imports have been read.
    await expect
      .poll(() => drawn(page, '.journey th[scope=col]'), soon)
      .toEqual(['Visits the shop', 'Asks for advice', 'Stands at the till']);
    const pains = () => drawn(page, '.journey-pain');
    const otherText = 'Waits for an adviser High severity · Owner:';
    await expect.poll(pains, soon).toEqual([`${otherText} Bike shop`]);
    await expect.poll(() => drawn(page, 'pre code'), soon).toEqual(['let map;\n']);
    await picture('drawn');
    await writeFile(join(folder, 'shared/shops.journey'), shops.replace('Bike', 'Bicycle'));
    await expect.poll(pains, soon).toEqual([`${otherText} Bicycle shop`]);
  },
);

/** Exports the active map in a format, to the proposed path. */
async function exportAs(page: Page, format: string, asked?: () => Promise<unknown>): Promise<void> {
  const entry = page.locator('.quick-input-list .monaco-list-row').getByText(format, { exact: true });
  // The list closes when something else takes the focus, such as the notification about the previous export.
  await expect
    .poll(async () => {
      await runCommand(page, 'Journey: Export Map…');
      await entry.waitFor({ timeout: 5000 }).catch(() => undefined);
      return entry.isVisible();
    }, soon)
    .toBe(true);
  await asked?.();
  await clickAway(entry);
  const ok = page.locator('.quick-input-widget:visible .quick-input-action', { hasText: 'OK' });
  await ok.waitFor();
  await clickAway(ok);
}

/** Clicks an element until it disappears: it ignores clicks for a moment. */
async function clickAway(target: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await target.click({ timeout: 1000 }).catch(() => undefined);
      return target.isVisible();
    }, soon)
    .toBe(false);
}

async function getFileIn(folder: string, name: string): Promise<Buffer> {
  await expect
    .poll(
      () =>
        readFile(join(folder, name)).then(
          (bytes) => bytes.length,
          () => 0,
        ),
      soon,
    )
    .toBeGreaterThan(100);
  return readFile(join(folder, name));
}

/** Returns the texts of matching elements in VS Code's Markdown preview, whose frame is replaced at each redraw. */
async function drawn(page: Page, selector: string): Promise<readonly string[]> {
  for (const frame of page.frames()) {
    const body = frame.locator('.markdown-body');
    if (await body.isVisible().catch(() => false))
      return body
        .locator(selector)
        .allTextContents()
        .catch(() => []);
  }
  return [];
}
