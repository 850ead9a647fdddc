import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { runs } from '../../../scripts/test/runs.ts';
import { hostileFiles, packedFiles, someRotations } from '../../core/test/hostile-map.ts';
import { hostile } from '../../core/test/hostile-texts.ts';
import { bundlePage, openPage } from './open-page.ts';
import { shownMaps } from './pictures.ts';
import { type Tour, tour } from './tour.ts';

/** The time limit in ms: the test draws many pictures, also on a slow machine. */
const patience = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'journey-hostile-'));
/** Four maps a file. Each text is in each place of one of them. */
const maps = shownMaps(textsByName(packedFiles(4, 24)));
let browser: Browser;
let bundle: ReadonlyMap<string, string>;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The elements of the page. Add new ones here, but none that a hostile text could bring. */
const parts = (
  'a article aside body button caption circle code col dd defs div dl dt g h1 h2 head header html label li line link ' +
  'linearGradient main marker meta option p path polygon rect script section select span stop style svg table tbody td text th thead title tr tspan ul'
).split(' ');
const partsOfPictures =
  'a defs g line linearGradient marker path polygon rect stop style svg text title tspan circle'.split(' ');

/** Nothing but pictures came of the texts, and all texts were on them. */
function expectHarmless(tours: readonly Tour[], own: readonly string[] = []): void {
  const all = (list: (otherTour: Tour) => readonly string[]) => [...new Set(tours.flatMap(list))];
  expect(all((otherTour) => otherTour.elements).filter((name) => ![...parts, ...own].includes(name))).toEqual(
    [],
  );
  expect(all((otherTour) => otherTour.attributes)).toEqual([]);
  expect(all((otherTour) => otherTour.inStyles)).toEqual([]);
  expect(
    all((otherTour) => otherTour.savedElements).filter((name) => !partsOfPictures.includes(name)),
  ).toEqual([]);
  expect(all((otherTour) => otherTour.savedAttributes)).toEqual([]);
  expect(tours.filter(({ unreadable }) => unreadable > 0)).toEqual([]);
  expect(tours.map(({ texts }) => hostile.filter((text) => !texts.includes(text)))).toEqual(
    tours.map(() => []),
  );
}

const isHacked = (page: Page) =>
  page.evaluate(() => 'hacked' in window || document.querySelectorAll('script[src]').length > 1);

it('the preview shows each hostile text in each place, and runs and fetches nothing', {
  timeout: patience,
}, async () => {
  const { page, show, alarms } = await openPage(browser, bundle);
  const tours: Tour[] = [];
  for (const { picture } of maps) {
    await show(picture);
    tours.push(await tour(page, hostile));
    expect(await isHacked(page)).toBe(false);
  }
  expect(alarms).toEqual([]);
  expectHarmless(tours);
});

it('so does the page that stands alone, as SVG and on paper too', { timeout: patience }, async () => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  const file = pathToFileURL(join(folder, 'page.html')).href;
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`));
  page.on('console', (message) => alarms.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(file)) alarms.push(`request: ${request.url()}`);
  });
  const tours: Tour[] = [];
  // Saved pictures take long to make, and are made of the same elements as the page.
  for (const { picture, document: map, name } of shownMaps(
    textsByName(packedFiles(1, 5).slice(0, runs(2))),
  )) {
    const data = createStandaloneData(picture, map.text);
    writeFileSync(join(folder, 'page.html'), fillStandalonePage(bundle.get('/standalone.html') ?? '', data));
    await page.goto(file);
    await page.locator('.map h1').first().waitFor();
    expect(await page.title()).toBe(`${name}.journey`);
    tours.push(await tour(page, hostile));
    await page.click('#view-map');
    await page.evaluate(() => window.journeyPrinter?.sheets('wide'));
    const countElements = (selector: string) =>
      page.evaluate((otherSelector) => document.querySelectorAll(otherSelector).length, selector);
    expect(await countElements('.sheets > .sheet .map')).toBeGreaterThan(0);
    expect(
      await countElements(
        '.sheets :is(script, iframe, object, form, img[src^="http"], [onclick], [onerror])',
      ),
    ).toBe(0);
    expect(await isHacked(page)).toBe(false);
  }
  expect(alarms).toEqual([]);
  expectHarmless(tours, ['noscript']);
});

it('nothing in the data of a page that stands alone ends it', () => {
  const page =
    '<html lang="en"><title>no title yet</title><script type="application/json">"no map yet"</script>' +
    '<noscript>no script here yet</noscript>';
  for (const { picture, document } of shownMaps(textsByName(hostileFiles(10, someRotations)))) {
    const data = createStandaloneData(picture, document.text);
    const [, title = '', json = ''] =
      /^<html lang="[\w-]+" dir="ltr"><title>([^<]*)<\/title><script type="application\/json">([^<]*)<\/script><noscript>[^<]*<\/noscript>$/u.exec(
        fillStandalonePage(page, data),
      ) ?? [];
    expect(title).toContain('&lt;script&gt;');
    expect(JSON.parse(json)).toEqual(data);
    // Links lead to pages and to letters that are to be written, and nowhere else.
    const links = [...json.matchAll(/"href":"([^"]*)"/gu)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !/^(?:https?:\/\/|mailto:)/u.test(href ?? ''))).toEqual([]);
  }
});

function textsByName(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.map((text, i) => [`${i}"><script>hacked=${i}<|script>&.journey`, text]));
}
