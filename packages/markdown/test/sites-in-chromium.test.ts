import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { artefacts, root } from '../../../scripts/real-editor/paths.ts';
import { type StaticServer, serveFolder } from '../../../scripts/test/static-server.ts';
import { hostile, textsOfSites } from '../../core/test/hostile-texts.ts';
import { buildSite, others, prepareSites, vitepress } from './build-site.ts';
import { curveOffsets } from './curve-offsets.ts';
import { letters, mapOf, renderMarkdown } from './maps-of-texts.ts';

/** The installation of the other generators takes longer than their tests. */
const isComplete = process.env['CI'] !== undefined;
const generators = isComplete ? [vitepress, ...others] : [vitepress];

let browser: Browser;

beforeAll(async () => {
  await prepareSites(isComplete);
  browser = await openBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
});

function fenced(text: string): string {
  return `~~~~~~~journey\n${mapOf(text)}\n~~~~~~~\n`;
}

describe.each(generators)('a real site of $name', (generator) => {
  const texts = [...textsOfSites, ...hostile.filter((_, i) => i % generator.every === 0)];
  // A page of hundreds of maps takes a generator much longer than several pages.
  const pages = Array.from({ length: Math.ceil(texts.length / 40) }, (_, i) =>
    texts.slice(40 * i, 40 * (i + 1)),
  );
  let server: StaticServer;

  beforeAll(async () => {
    const began = performance.now();
    const built = await buildSite(generator, {
      index: '# Maps\n',
      page: readFileSync(join(root, 'test/sites/page.md'), 'utf8'),
      ...Object.fromEntries(
        pages.map((own, i) => [`fences-${i}`, `# Fences\n\n${own.map(fenced).join('\n')}`]),
      ),
      ...Object.fromEntries(pages.map((own, i) => [`rendered-${i}`, renderMarkdown(own)])),
    });
    server = await serveFolder(built);
    console.log(`${generator.name}: built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }, 600_000);

  afterAll(() => server?.close());

  /** Opens a page, waits until its scripts have started, and records everything that it ran or fetched. */
  async function open(name: string): Promise<{ page: Page; alarms: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    const alarms: string[] = [];
    page.on('dialog', (dialog) => {
      alarms.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => alarms.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin)) alarms.push(`request: ${request.url()}`);
    });
    await page.addInitScript(() => {
      Object.assign(globalThis, { alarm: (what: unknown) => alert(`alarm ${String(what)}`) });
    });
    await page.goto(`${server.origin}/${name}`);
    await page.waitForFunction(generator.isReady);
    return { page, alarms };
  }

  const listTexts = async (page: Page, selector: string): Promise<string[]> =>
    (
      await page
        .locator(selector)
        .evaluateAll((all) => all.map((otherElement) => otherElement.textContent ?? ''))
    ).map(letters);

  it('draws a map whose curve is over its columns, on wide and narrow screens', async () => {
    const { page, alarms } = await open('page');
    await page.screenshot({ path: join(artefacts, 'sites', `${generator.name}.png`) });
    for (const width of [1200, 380]) {
      await page.setViewportSize({ width, height: 900 });
      const figure = page.locator('.journey figure');
      const offsets = await figure.evaluate(curveOffsets);
      expect(offsets).toHaveLength(3);
      for (const offset of offsets) expect(Math.abs(offset)).toBeLessThan(3);
      const curve = await figure.locator('.journey-curve svg').boundingBox();
      expect(curve?.height).toBeCloseTo(90, 0);
      // The map scrolls in its own figure, so the page does not.
      const tooWide = await figure.evaluate(
        (otherElement) => otherElement.getBoundingClientRect().right - innerWidth,
      );
      expect(tooWide).toBeLessThanOrEqual(0);
    }
    expect(await page.locator('.journey figcaption').textContent()).toBe('Buying a bike');
    expect(alarms).toEqual([]);
    await page.close();
  });

  it(`shows ${texts.length} hostile texts in fences as they are, and runs none`, async () => {
    for (const [i, own] of pages.entries()) {
      const { page, alarms } = await open(`fences-${i}`);
      expect
        .soft(await listTexts(page, '.journey figcaption'))
        .toEqual(own.map((text) => letters(text.trim())));
      expect.soft(alarms).toEqual([]);
      await page.close();
    }
  });

  it(`shows ${texts.length} hostile texts in rendered Markdown as they are, and runs none`, async () => {
    for (const [i, own] of pages.entries()) {
      const { page, alarms } = await open(`rendered-${i}`);
      const compared = (text: string): string =>
        generator.isTypographic ? text.replaceAll(/["'`.“”‘’…–—-]/gu, '') : text;
      expect
        .soft((await listTexts(page, 'h1')).map(compared))
        .toEqual(own.map((text) => compared(text.trim() === '' ? '(notitle)' : letters(text))));
      expect.soft(alarms).toEqual([]);
      await page.close();
    }
  });
});
