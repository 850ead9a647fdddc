/**
 * Measures the picture of every example, of a large map and of a small one, at each density and width: no text lies on
 * another or is cut, no curve crosses a label, and no text is too small to read.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { some } from '../../../scripts/test/runs.ts';
import { faultsOfPicture } from './faults-of-picture.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { exampleMaps, generatedMaps, type ShownMap } from './pictures.ts';

let browser: Browser;
let preview: OpenPage;
beforeAll(async () => {
  const [launched, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  browser = launched;
  preview = await openPage(browser, bundle);
});
afterAll(() => browser.close());

const maps: readonly ShownMap[] = [...some(exampleMaps(), 3), ...generatedMaps()];

describe.each(['overview', 'standard', 'everything'])('at the density %s', (density) => {
  it('no text of the map lies on another, is cut or too small, and no curve crosses a label', async () => {
    const faults: string[] = [];
    for (const map of maps) {
      await show(map, 1600, 'map');
      const choice = preview.page.locator('#filter-density');
      // An empathy map has one density.
      if (await choice.isVisible()) await choice.selectOption(density === 'standard' ? '' : density);
      faults.push(
        ...(await faultsOfPicture(preview.page, 'body', 11)).map((fault) => `${map.name}: ${fault}`),
      );
    }
    expect(faults).toEqual([]);
  });
});

it.each([700, 390])('no text of a pane %i px wide lies on another, is cut or too small', async (width) => {
  const faults: string[] = [];
  for (const map of maps) {
    await show(map, width);
    faults.push(...(await faultsOfPicture(preview.page, 'body', 11)).map((fault) => `${map.name}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

async function show({ picture }: ShownMap, width: number, view?: 'map'): Promise<void> {
  await preview.startOver();
  await preview.page.setViewportSize({ width, height: 1000 });
  await preview.show(picture);
  if (view !== undefined) await preview.page.click(`#view-${view}`);
  await preview.page.locator('.focus-view, .map h1, .hint').first().waitFor();
}
