/**
 * Measures the pictures of every example, a large map and a small one, at each density and width: no text
 * overlaps another or is cut off, no curve crosses a label, and no text is too small to read.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { some } from '../../../scripts/test/runs.ts';
import { faultsOfPicture } from './faults-of-picture.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { exampleMaps, generatedMaps, type ShownMap } from './pictures.ts';
import { densities, type Shown, showMap } from './show-map.ts';

let browser: Browser;
let preview: OpenPage;
beforeAll(async () => {
  const [launched, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  browser = launched;
  preview = await openPage(browser, bundle);
});
afterAll(() => browser.close());

const maps: readonly ShownMap[] = [...some(exampleMaps(), 3), ...generatedMaps()];

describe.each(densities)('at the density %s', (density) => {
  it('no text of the map lies on another, is cut or too small, and no curve crosses a label', async () => {
    expect(await listFaultsAt({ width: 1600, view: 'map', density })).toEqual([]);
  });
});

it.each([700, 390])('no text of a pane %i px wide lies on another, is cut or too small', async (width) => {
  expect(await listFaultsAt({ width })).toEqual([]);
});

it.each([1440, 1100])(
  'no text of a map in a window %i px wide lies on another, is cut or too small',
  async (width) => {
    expect(await listFaultsAt({ width, view: 'map' })).toEqual([]);
  },
);

async function listFaultsAt(shown: Shown): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const map of maps) {
    await showMap(preview, map, shown);
    faults.push(...(await faultsOfPicture(preview.page, 'body', 11)).map((fault) => `${map.name}: ${fault}`));
  }
  return faults;
}
