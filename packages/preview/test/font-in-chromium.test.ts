import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { bundlePage, openPage } from './open-page.ts';
import { shownMaps } from './pictures.ts';
// Brings the declaration of `window.journeyPrinter`.
import type {} from './tour.ts';

const folder = mkdtempSync(join(tmpdir(), 'journey-font-'));
let browser: Browser;
let bundle: ReadonlyMap<string, string>;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Returns a map whose first step has this title. */
function mapText(title: string): string {
  return `persona a "A" { primary }
journey j "Buying" {
  persona a
  stage s "Looks" {
    step one "${title}" { emotion -1 "tired" because "every page says something else again" }
    step two "Pays" { emotion +2 "glad"; touchpoint "Shop" { channel website } }
  }
}
`;
}

interface DrawnFont {
  readonly familyName: string;
  /** True if the font comes with the page. */
  readonly isCustomFont: boolean;
}

/** Asks the browser for the fonts in which it draws an element. */
async function listFonts(page: Page, selector: string): Promise<readonly DrawnFont[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ familyName, isCustomFont }) => ({ familyName, isCustomFont }));
}

const inter: DrawnFont = { familyName: 'Inter', isCustomFont: true };

function getPage(text: string): string {
  const [map] = shownMaps({ 'a.journey': text });
  if (map === undefined) throw new Error('There is one.');
  return fillStandalonePage(bundle.get('/standalone.html') ?? '', createStandaloneData(map.picture, text));
}

async function openFile(name: string, content: string): Promise<Page> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.goto(pathToFileURL(file).href);
  return page;
}

const scripts = [
  ['Latin', 'Compares offers', [inter]],
  ['Polish', 'Płaci żółtą kartą', [inter]],
  ['Vietnamese', 'Trả tiền ở cửa hàng', [inter]],
] as const;

it('The preview draws Latin texts in Inter, and texts of other scripts in fonts of the system', async () => {
  const preview = await openPage(browser, bundle);
  for (const [, title, fonts] of scripts) {
    const [map] = shownMaps({ 'map.journey': mapText(title) });
    if (map === undefined) throw new Error('There is one.');
    await preview.startOver();
    await preview.show(map.picture);
    await preview.page.click('#view-map');
    await preview.page.locator('.moment .title', { hasText: title }).waitFor();
    expect([title, await listFonts(preview.page, '.jm-map .moment .title')]).toEqual([title, fonts]);
  }
  for (const title of ['مقارنة Compares', '比較する Compares']) {
    const [map] = shownMaps({ 'map.journey': mapText(title) });
    if (map === undefined) throw new Error('There is one.');
    await preview.startOver();
    await preview.show(map.picture);
    await preview.page.click('#view-map');
    await preview.page.locator('.moment .title', { hasText: title }).waitFor();
    const fonts = await listFonts(preview.page, '.jm-map .moment .title');
    expect([title, fonts.filter(({ isCustomFont }) => isCustomFont)]).toEqual([title, [inter]]);
    expect([title, fonts.some(({ isCustomFont }) => !isCustomFont)]).toEqual([title, true]);
  }
  expect(preview.alarms).toEqual([]);
  await preview.page.close();
});

it('Nothing is measured in another font at first: a picture does not change once its fonts are there', async () => {
  const preview = await openPage(browser, bundle);
  const [map] = shownMaps({ 'map.journey': mapText('Cieszy się ďalej') });
  if (map === undefined) throw new Error('There is one.');
  const places = () =>
    preview.page.locator('.map :is(h1, .title, .feeling-words, .point)').evaluateAll((all) =>
      all.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      }),
    );
  await preview.show(map.picture);
  await preview.page.click('#view-map');
  await preview.page.locator('.map h1').waitFor();
  const first = await places();
  expect(first.length).toBeGreaterThan(8);
  const states = await preview.page.evaluate(async () => {
    const before = Array.from(document.fonts, ({ status }) => status);
    await document.fonts.ready;
    return before;
  });
  expect(states).toEqual(['loaded', 'loaded', 'loaded']);
  // Drawing it again gives the same picture.
  await preview.changeTo({ ...map.picture, version: 2, findings: [] });
  expect(await places()).toEqual(first);
  expect(preview.alarms).toEqual([]);
  await preview.page.close();
});

it('An exported page has the parts of the font that its map needs, as data', async () => {
  const counts = [...scripts, ['Arabic', 'مقارنة']].map(([name, title = '']) => [
    name,
    getPage(mapText(String(title))).match(
      /<style class="font">@font-face\{[^}]*url\(data:font\/woff2;base64,/gu,
    )?.length,
  ]);
  expect(counts).toEqual([
    ['Latin', 1],
    ['Polish', 2],
    ['Vietnamese', 2],
    ['Arabic', 1],
  ]);
  const page = await openFile('a.html', getPage(mapText('Compares offers')));
  await page.locator('.map h1').waitFor();
  expect(await listFonts(page, '.map h1')).toEqual([inter]);
  expect(await listFonts(page, '#save-svg')).toEqual([inter]);
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf).toMatch(/\/(?:FontName|BaseFont) \/[A-Z]{6}\+Inter/u);
  await page.close();
});

it('A letter that only its capital needs another part for has that part', () => {
  // The name is drawn in capitals.
  expect(getPage(mapText('Louÿs')).match(/<style class="font">/gu)?.length).toBe(2);
});

it('An SVG picture of a map or diagram has the font in itself, and its texts stay texts', async () => {
  const page = await openFile('b.html', getPage(mapText('Płaci kartą')));
  await page.locator('.map h1').waitFor();
  const svgs = [await page.evaluate(() => window.journeyPrinter?.svg() ?? '')];
  svgs.push(await page.evaluate(() => window.journeyPrinter?.svg('a4') ?? ''));
  await page.click('#view-diagram');
  await page.locator('svg.journey-picture').waitFor();
  svgs.push(await page.evaluate(() => window.journeyPrinter?.svg() ?? ''));
  await page.close();
  for (const [i, svg] of svgs.entries()) {
    expect(svg.match(/@font-face/gu)).toHaveLength(2);
    expect(svg).toMatch(/<text [^>]*>(?:<tspan[^>]*>)?Płaci kartą</u);
    const shown = await openFile(`${i}.svg`, svg);
    await shown.evaluate(() => document.fonts.ready);
    expect(await listFonts(shown, 'text')).toEqual([inter]);
    await shown.close();
  }
});
