import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { audit } from './audit.ts';
import { mapWithFigures } from './map-with-figures.ts';
import { bundlePage, openPage } from './open-page.ts';
import { densities } from './show-map.ts';
import { getTheme } from './themes.ts';

let browser: Browser;
let bundle: ReadonlyMap<string, string>;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
});
afterAll(() => browser.close());

it.each(
  (['light', 'dark', 'high contrast'] as const).flatMap((theme) =>
    densities.map((density) => [theme, density] as const),
  ),
)(
  'draws funnel, walks, readings and confidence in the theme %s and the density %s',
  async (theme, density) => {
    const preview = await openPage(browser, bundle, getTheme(theme));
    const { page } = preview;
    await page.setViewportSize({ width: 1500, height: 1000 });
    await preview.show(mapWithFigures().picture, {
      view: 'map',
      ...(density !== 'standard' && { density }),
    });
    await page.locator('.map h1').waitFor();
    await page.click('#zoom-reset');
    expect(await page.locator('.funnel-bar').count()).toBe(4);
    expect(await page.locator('.funnel-bar.greatest').count()).toBe(1);
    expect(await page.locator('.felt-curve:not(.legend-line *)').count()).toBe(2);
    expect(await page.locator('.felt-point').count()).toBe(7);
    expect(await page.locator('.felt-point').first().getAttribute('aria-label')).toContain(
      'emotion -1, lost',
    );
    expect(await page.locator('.sparkline').count()).toBe(density === 'overview' ? 0 : 2);
    // No walk's point is on a face.
    const overlaps = await page.evaluate(() => {
      const getBoxes = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
      const faces = getBoxes('.curve-cell .point');
      return getBoxes('.felt-point svg').filter((mark) =>
        faces.some(
          (face) =>
            mark.left < face.right &&
            face.left < mark.right &&
            mark.top < face.bottom &&
            face.top < mark.bottom,
        ),
      ).length;
    });
    expect(overlaps).toBe(0);
    expect(await page.locator('.row-confidence').count()).toBe(0);
    await page.click('#filter-confidence');
    await page.locator('.row-confidence').waitFor();
    const labels = await page.locator('.row-confidence .basis').allTextContents();
    expect(labels).toEqual(['counts', 'customers', 'ourselves', 'nothing said']);
    expect(await page.locator('.confidence-shares li').allTextContents()).toEqual([
      'customers 25%',
      'counts 25%',
      'ourselves 25%',
      'nothing said 25%',
    ]);
    const small = await page.evaluate(
      () =>
        [...document.querySelectorAll('.row-funnel *, .row-confidence *, .confidence-shares *')].filter(
          (element) =>
            [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '') &&
            Number.parseFloat(getComputedStyle(element).fontSize) < 11,
        ).length,
    );
    expect(small).toBe(0);
    expect(await page.locator('.map img').count()).toBe(0);
    expect(await audit(page)).toEqual([]);
    expect(preview.alarms).toEqual([]);
    await page.close();
  },
);

it('names the figures of a moment in Focus and on a phone', async () => {
  const preview = await openPage(browser, bundle);
  await preview.page.setViewportSize({ width: 390, height: 1000 });
  await preview.show(mapWithFigures().picture);
  await preview.page.locator('.focus-view').waitFor();
  expect(await audit(preview.page)).toEqual([]);
  expect(preview.alarms).toEqual([]);
  await preview.page.close();
});
