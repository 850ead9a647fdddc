import { type Colour, computeContrast, type PictureBrand } from '@journey-maps/core/views';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { audit } from './audit.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { shownMaps } from './pictures.ts';
import { getTheme, type ThemeName } from './themes.ts';

let browser: Browser;
let bundle: ReadonlyMap<string, string>;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
});
afterAll(() => browser.close());

const text = `persona a "A" { primary }
journey j "J" {
  persona a
  ${['one', 'two', 'three'].map((stage) => `stage ${stage} "${stage}" { touchpoint "T" { channel website; emotion -2; pain "P" { severity high } } }`).join('\n  ')}
}
`;
const logo = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="50"><rect width="400" height="50"/></svg>').toString('base64')}`;
const brand: PictureBrand = {
  name: 'Harbour & Lane',
  accent: '#005a46',
  stages: ['#005a46', '#ffcc00'],
  font: 'DejaVu Serif',
  radius: 3,
  logo,
};

/** Shows the map with a brand. */
async function show(theme: ThemeName, shown: PictureBrand | undefined): Promise<OpenPage> {
  const preview = await openPage(browser, bundle, getTheme(theme));
  const [map] = shownMaps({ 'map.journey': text });
  if (map === undefined) throw new Error('There is one.');
  await preview.show({ ...map.picture, findings: [], ...(shown === undefined ? {} : { brand: shown }) });
  await preview.page.click('#view-map');
  await preview.page.locator('.map h1').waitFor();
  return preview;
}

/** Returns colours of the page, as `#rrggbb`. */
function listColoursOn({ page }: OpenPage) {
  return page.evaluate(() => {
    const hex = (colour: string) =>
      `#${(colour.match(/\d+/gu) ?? [])
        .slice(0, 3)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`;
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
    return {
      stages: [...document.querySelectorAll('.jm-map .stage')].map((stage) =>
        hex(getComputedStyle(stage).backgroundColor),
      ),
      accent: hex(style('.avatar').backgroundColor),
      paper: hex(style('.map').backgroundColor),
      pain: style('.item-pain').backgroundColor,
      channel: style('.channel').backgroundColor,
      mood: style('.mood-skin').fill,
      font: style('.map').fontFamily,
      radius: style('.item.card').borderTopLeftRadius,
    };
  });
}

it('A brand sets accent, stages, font, corners and logo; moods, pains and channels stay', async () => {
  const [plain, branded] = [await show('light', undefined), await show('light', brand)];
  const [before, now] = [await listColoursOn(plain), await listColoursOn(branded)];
  expect(now.accent).toBe('#005a46');
  expect(now.stages[0]).toBe('#005a46');
  // Darkened, since white text on it would be unreadable. The third stage repeats the first colour.
  expect(now.stages[1]).not.toBe('#ffcc00');
  expect(computeContrast(now.stages[1] as Colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(now.stages[2]).toBe('#005a46');
  expect([now.pain, now.channel, now.mood]).toEqual([before.pain, before.channel, before.mood]);
  expect(now.font.startsWith('"DejaVu Serif"')).toBe(true);
  expect(now.radius).toBe('3px');
  expect(before.radius).not.toBe('3px');
  const image = branded.page.locator('.brand-logo');
  expect(await image.getAttribute('alt')).toBe('Harbour & Lane');
  const size = await image.evaluate((image: HTMLImageElement) => [image.offsetHeight, image.offsetWidth]);
  expect(size).toEqual([26, 120]);
  expect(await plain.page.locator('.brand-logo').count()).toBe(0);
  expect(await audit(branded.page)).toEqual([]);
  expect(branded.alarms).toEqual([]);
  await branded.tell({ type: 'draw-svg', view: 'map', request: 1, findings: false });
  await expect.poll(async () => (await branded.said('svg')).length).toBe(1);
  const [{ svg = '' } = {}] = await branded.said('svg');
  expect(svg).toContain('fill="#005a46"');
  expect(svg).toContain(`href="${logo}"`);
  expect(svg).toContain('<title>Harbour &amp; Lane</title>');
  expect(svg).toMatch(/<svg [^>]*font-family="(?:&quot;|')DejaVu Serif/u);
  await Promise.all([plain.page.close(), branded.page.close()]);
});

it('The font of a brand is that of the focus, the slides and the diagram, too, and goes with the brand', async () => {
  const preview = await show('light', brand);
  const getFont = (selector: string) =>
    preview.page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily.split(',')[0]);
  await preview.page.click('#view-focus');
  await preview.page.locator('.focus-view').waitFor();
  await preview.page.click('#view-diagram');
  await preview.page.locator('svg.journey-picture').waitFor();
  for (const selector of ['.journey-picture .jm-task text', '.workshop', '.presentation'])
    expect([selector, await getFont(selector)]).toEqual([selector, '"DejaVu Serif"']);
  const label = () =>
    preview.page.locator('.jm-title').evaluate((title) => title.getBoundingClientRect().width);
  const before = await label();
  const [map] = shownMaps({ 'map.journey': text });
  if (map === undefined) throw new Error('There is one.');
  await preview.changeTo({ ...map.picture, version: 2, findings: [] });
  await expect.poll(() => getFont('.journey-picture .jm-task text')).toBe('Inter');
  expect(await label()).not.toBe(before);
  expect(preview.alarms).toEqual([]);
  await preview.page.close();
});

it('On dark paper the accent is lightened, and in high contrast a brand changes no colour', async () => {
  const dark = await show('dark', brand);
  const { accent, paper, stages } = await listColoursOn(dark);
  expect(computeContrast(accent as Colour, paper as Colour)).toBeGreaterThanOrEqual(4.5);
  for (const stage of stages) expect(computeContrast(stage as Colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(await audit(dark.page)).toEqual([]);
  const [plain, branded] = [await show('high contrast', undefined), await show('high contrast', brand)];
  const [before, now] = [await listColoursOn(plain), await listColoursOn(branded)];
  expect([now.stages, now.accent]).toEqual([before.stages, before.accent]);
  for (const { page } of [dark, plain, branded]) await page.close();
});
