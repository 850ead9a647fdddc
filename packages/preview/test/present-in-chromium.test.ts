import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { some } from '../../../scripts/test/runs.ts';
import { audit } from './audit.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { exampleMaps, type ShownMap, shownMaps } from './pictures.ts';
import { getTheme } from './themes.ts';

const folder = mkdtempSync(join(tmpdir(), 'journey-present-'));
let browser: Browser;
let bundle: ReadonlyMap<string, string>;
let exported: Page;
let alarms: string[] = [];
beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  exported = await browser.newPage({ viewport: { width: 1280, height: 760 } });
  exported.on('pageerror', (error) => alarms.push(`error: ${error.message}`));
  exported.on('console', (message) => alarms.push(`console: ${message.text()}`));
});
afterEach(() => {
  expect(alarms).toEqual([]);
  alarms = [];
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const examples = exampleMaps();
const colleen = (): ShownMap => {
  const shownMap = examples.find(({ name }) => name === 'colleen-vacuum-cleaner');
  if (shownMap === undefined) throw new Error('It is an example.');
  return shownMap;
};

/** Opens a map's exported page from the disk. */
async function openExport({ picture, document }: ShownMap, width = 1280, height = 760): Promise<Page> {
  const html = fillStandalonePage(
    bundle.get('/standalone.html') ?? '',
    createStandaloneData(picture, document.text, { view: 'map' }),
  );
  writeFileSync(join(folder, 'page.html'), html);
  await exported.setViewportSize({ width, height });
  await exported.goto('about:blank');
  await exported.goto(pathToFileURL(join(folder, 'page.html')).href);
  await exported.locator('.map').first().waitFor();
  return exported;
}

/** Opens the page that VS Code opens for a presentation. */
async function openPresentation(shown: ShownMap, theme = getTheme('light')): Promise<OpenPage> {
  const opened = await openPage(browser, bundle, theme, true);
  await opened.page.setViewportSize({ width: 1280, height: 760 });
  await opened.show(shown.picture);
  await opened.page.locator('.slide').waitFor();
  return opened;
}

const getSlide = (page: Page) =>
  page
    .locator('.slide')
    .evaluate((slide) => [
      /slide-kind-([a-z]+)/u.exec(slide.className)?.[1],
      slide.querySelector('.slide-foot strong')?.textContent,
    ]);

describe('an exported page', () => {
  it('opens as Focus in a narrow window and as the map in a wide one, until somebody chooses', async () => {
    const page = await openExport(colleen(), 700, 800);
    await page.locator('.focus-strip').waitFor();
    await page.click('#view-map');
    await page.locator('.jm-map').waitFor();
    expect(new URL(page.url()).hash).toContain('view=map');
    await openExport(colleen(), 390, 800);
    await page.locator('.phone-band').first().waitFor();
    const wide = await page.locator('#viewport').evaluate((view) => view.scrollWidth > view.clientWidth);
    expect(wide).toBe(false);
    await page.locator('.phone-moment .item-pain .lead').first().click();
    expect(await page.locator('.place-said').textContent()).toMatch(/line \d+$/u);
    await openExport(colleen());
    await page.locator('.jm-map').waitFor();
  });

  it('saves the map as SVG also where Focus is shown', async () => {
    const page = await openExport(colleen(), 700, 800);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-svg')]);
    expect(download.suggestedFilename()).toBe('colleen-vacuum-cleaner.svg');
    await page.locator('.focus-strip').waitFor();
    const printed = await page.evaluate(() => window.journeyPrinter?.svg());
    expect(printed?.includes('>Recommend us')).toBe(true);
  });

  it('is presented by its button, over all of the screen, and gives the focus back', async () => {
    const page = await openExport(colleen());
    await page.click('#present');
    await page.locator('.slide').waitFor();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('presentation');
    expect(await page.locator('.beside').evaluate((beside) => (beside as HTMLElement).inert)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.slide').waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('present');
    expect(await page.locator('.beside').evaluate((beside) => (beside as HTMLElement).inert)).toBe(false);
  });

  it('speaks the language of its map, also in a presentation', async () => {
    const shownMap = examples.find(({ name }) => name === 'flytning');
    const page = await openExport(shownMap ?? expect.fail());
    await page.getByRole('button', { name: 'Præsentér' }).click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.slide-column h2').allTextContents()).toEqual([
      'Det sker',
      'Det gør ondt',
      'Det gør vi ved det',
    ]);
    await page.keyboard.press('Escape');
  });
});

describe('a presentation', () => {
  it('goes from slide to slide by keys, to the overview and back', async () => {
    const { page, alarms: heard } = await openPresentation(colleen());
    const after = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return getSlide(page);
    };
    expect(await getSlide(page)).toEqual(['title', '1 / 9']);
    expect(await after('ArrowRight')).toEqual(['overview', '2 / 9']);
    expect(await after('PageDown')).toEqual(['stage', '3 / 9']);
    expect(await after('Space')).toEqual(['stage', '4 / 9']);
    expect(await after('ArrowLeft')).toEqual(['stage', '3 / 9']);
    expect(await after('ArrowDown', 'PageUp')).toEqual(['stage', '3 / 9']);
    expect(await after('o')).toEqual(['overview', '2 / 9']);
    expect(await after('O')).toEqual(['stage', '3 / 9']);
    expect(await after('End')).toEqual(['actions', '9 / 9']);
    expect(await after('ArrowRight')).toEqual(['actions', '9 / 9']);
    expect(await after('Home', 'Shift+Space')).toEqual(['title', '1 / 9']);
    await after('o');
    await page.locator('[data-slide]', { hasText: 'Decide' }).click();
    expect(await getSlide(page)).toEqual(['stage', '5 / 9']);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('shows notes beside the slide: evidence, quotes, and what has no room', async () => {
    const { page } = await openPresentation(colleen());
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const notes = page.locator('.presentation-notes');
    expect(await notes.isVisible()).toBe(false);
    await page.keyboard.press('n');
    expect(await notes.isVisible()).toBe(true);
    const otherText = (await notes.textContent()) ?? '';
    expect(otherText.includes('Web analytics, third quarter')).toBe(true);
    expect(otherText.includes('“I only want to know which one lasts”')).toBe(true);
    await page.keyboard.press('N');
    expect(await notes.isVisible()).toBe(false);
    await page.close();
  });

  it('has one stage on a slide: the whole curve with the stage framed, and three columns', async () => {
    const { page } = await openPresentation(colleen());
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await page.locator('.slide-stage.framed').textContent()).toBe('2 Research');
    expect(await page.locator('.slide-strip .strip-face').count()).toBe(8);
    expect(await page.locator('.slide-column h2').allTextContents()).toEqual([
      'What happens',
      'What hurts',
      'What we do about it',
    ]);
    expect(await page.locator('.slide-hurts .reference-pain').allTextContents()).toHaveLength(3);
    await page.close();
  });

  it('follows the map while it is shown, and says when it ends', async () => {
    const texts = (title: string) =>
      `journey j "J" { stage one "One" { step "${title}" } stage "Two" { step "T" } }`;
    const [first] = shownMaps({ 'a.journey': texts('First') });
    const [next] = shownMaps({ 'a.journey': texts('Next') });
    const opened = await openPresentation(first ?? expect.fail());
    await opened.page.keyboard.press('End');
    await opened.page.keyboard.press('ArrowLeft');
    await opened.changeTo((next ?? expect.fail()).picture);
    await opened.page.locator('.slide-happening h3', { hasText: 'Next' }).waitFor();
    expect(await opened.said('presented')).toEqual([]);
    await opened.page.keyboard.press('Escape');
    await expect.poll(() => opened.said('presented')).toEqual([{ type: 'presented' }]);
    expect(await opened.said('keep')).toEqual([]);
    await opened.page.close();
  });

  it('keeps the Tab key in it', async () => {
    const { page } = await openPresentation(colleen());
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('#presentation') !== null)).toBe(true);
    }
    await page.close();
  });
});

describe.each(some(['light', 'dark', 'high contrast'] as const, 2))('slides in the theme %s', (theme) => {
  const journeys = examples.filter(({ picture }) => picture.maps.journeys.length > 0);
  // Themes do not affect which texts are cut off.
  const shown = theme === 'light' ? some(journeys, 3) : journeys.slice(0, 3);

  it('cut off nothing, have no text of less than 11 px, and nothing that axe finds', async () => {
    for (const shownMap of shown) {
      const { page, alarms: heard } = await openPresentation(shownMap, getTheme(theme));
      const sizes: string[] = [];
      const count = Number((await getSlide(page))[1]?.split('/')[1]);
      for (let i = 0; i < count; i++) {
        if (i > 0) await page.keyboard.press('ArrowRight');
        sizes.push(
          ...(await page.locator('.slide').evaluate((slide) => {
            const body = slide.querySelector('.slide-body');
            const scale = slide.getBoundingClientRect().width / 1280;
            const isCut =
              body !== null &&
              (body.scrollHeight > body.clientHeight + 2 || body.scrollWidth > body.clientWidth + 2);
            const small = [...slide.querySelectorAll('*')].filter((element) => {
              const says = [...element.childNodes].some(
                (node) => node.nodeType === 3 && node.textContent?.trim(),
              );
              const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
              return says && element.closest('.unseen') === null && size < 10.5;
            });
            return [
              ...(isCut ? [`cut: ${slide.getAttribute('aria-label')}`] : []),
              ...small.slice(0, 2).map((element) => `small: ${element.className} ${element.textContent}`),
            ];
          })),
        );
        if (i % 3 === 0) sizes.push(...(await audit(page)));
      }
      expect([shownMap.name, sizes, heard]).toEqual([shownMap.name, [], []]);
      await page.close();
    }
  });
});
