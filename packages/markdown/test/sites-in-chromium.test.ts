import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeEntries } from '@journey-maps/core/interchange';
import { Workspace } from '@journey-maps/core/rules';
import { mapMarkdown, mapsOf } from '@journey-maps/core/views';
import { parse } from '@journey-maps/language';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { artefacts, root } from '../../../scripts/real-editor/paths.ts';
import { type StaticServer, serveFolder } from '../../../scripts/test/static-server.ts';
import { hostile } from '../../core/test/hostile-texts.ts';
import { buildSite, others, prepareSites, vitepress } from './build-site.ts';
import { curveOffsets } from './curve-offsets.ts';

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

function mapOf(text: string): string {
  const named = (keyword: string, body: Parameters<typeof writeEntries>[0] = []) => ({
    keyword,
    names: [],
    text,
    body,
  });
  const score = { type: 'number', value: -1, percent: false } as const;
  const emotion = { ...named('emotion'), value: score, detail: text };
  const step = named('step', [emotion, named('thought'), named('pain')]);
  return writeEntries([named('journey', [named('stage', [step])])]);
}

function fenced(text: string): string {
  return `~~~~~~~journey\n${mapOf(text)}\n~~~~~~~\n`;
}

function rendered(texts: readonly string[]): string {
  const workspace = new Workspace();
  const document = parse(texts.map(mapOf).join('\n'), 'file:///a.journey');
  workspace.set(document);
  const linked = workspace.linked(document.uri);
  // These sites draw no diagrams.
  return linked === undefined
    ? ''
    : mapMarkdown(
        mapsOf(linked, () => undefined),
        [],
      );
}

/** Returns the visible characters of a text. The comparison ignores white space, control and invisible characters. */
function letters(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}\uFFFD]/gu, '');
}

describe.each(generators)('a real site of $name', (generator) => {
  const texts = hostile.filter((_, i) => i % generator.every === 0);
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
      ...(generator.buildsMarkdown
        ? Object.fromEntries(pages.map((own, i) => [`rendered-${i}`, rendered(own)]))
        : {}),
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

  const textsOf = async (page: Page, selector: string): Promise<string[]> =>
    (await page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent ?? ''))).map(letters);

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
      const tooWide = await figure.evaluate((one) => one.getBoundingClientRect().right - innerWidth);
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
        .soft(await textsOf(page, '.journey figcaption'))
        .toEqual(own.map((text) => letters(text.trim())));
      expect.soft(alarms).toEqual([]);
      await page.close();
    }
  });

  it.each(generator.buildsMarkdown ? [texts.length] : [])(
    'shows %i hostile texts in rendered Markdown as they are, and runs none',
    async () => {
      for (const [i, own] of pages.entries()) {
        const { page, alarms } = await open(`rendered-${i}`);
        expect
          .soft(await textsOf(page, 'h1'))
          .toEqual(own.map((text) => (text.trim() === '' ? '(notitle)' : letters(text))));
        expect.soft(alarms).toEqual([]);
        await page.close();
      }
    },
  );
});
