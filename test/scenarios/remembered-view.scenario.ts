import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findPreview, openPreview } from '../../scripts/real-editor/preview.ts';
import { openFile } from '../../scripts/real-editor/workbench.ts';
import { bikeMap } from './maps.ts';
import { desktopScenario, soon } from './scenario.ts';

const couple = bikeMap
  .replace('persona anna "Anna" { primary }', 'persona anna "Anna" { primary }\npersona ben "Ben"')
  .replace('  persona anna\n', '  persona anna, ben\n')
  .replace('emotion +1', 'emotion anna +1; emotion ben +1')
  .replace('emotion -1', 'emotion anna 0')
  .replace('touchpoint "Staff" { channel store }', 'touchpoint "Staff" { channel store; owner shop }');

/** The view state of a preview. */
interface Look {
  readonly title: string | null;
  readonly zoom: string | null;
  readonly folded: number;
  readonly place: readonly number[];
}

async function look(page: Page): Promise<Look> {
  const frame = await findPreview(page);
  return {
    title: await frame.locator('.map h1').textContent(),
    zoom: await frame.locator('#zoom-reset').textContent(),
    folded: await frame.locator('.folded').count(),
    place: await frame
      .locator('#viewport')
      .evaluate(({ scrollLeft, scrollTop }) => [Math.round(scrollLeft), Math.round(scrollTop)]),
  };
}

desktopScenario(
  'A preview remembers its view, and for each file its place, zoom and folded rows',
  // No other scenario uses files with these names.
  {
    'bike-for-two.journey': couple,
    'boat-for-two.journey': couple.replace('Buying a bike', 'Buying a boat'),
  },
  async (page, _, picture) => {
    await openFile(page, 'bike-for-two.journey');
    let frame = await openPreview(page, 'map');
    await frame.locator('.map h1').waitFor();
    // At first, the whole width is visible.
    const fits = () =>
      frame.locator('#viewport').evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
    await expect.poll(fits, soon).toBe(true);
    await picture('at first');
    await frame.locator('[data-row="touchpoints"] .fold').click();
    await frame.locator('#zoom-in').click();
    await frame.locator('#zoom-in').click();
    await frame.locator('#viewport').evaluate((element) => element.scrollTo(40, 0));
    await expect.poll(async () => (await look(page)).place, soon).toEqual([40, 0]);
    const left = await look(page);
    expect(left).toMatchObject({ title: 'Buying a bike', folded: 1 });

    await openFile(page, 'boat-for-two.journey');
    await expect.poll(() => look(page), soon).toMatchObject({ title: 'Buying a boat', folded: 0 });
    await openFile(page, 'bike-for-two.journey');
    await expect.poll(() => look(page), soon).toEqual(left);

    // After closing and reopening, the view state is the same.
    const tab = page.locator('.tab', { hasText: 'Preview bike-for-two.journey' });
    // With the middle button, which closes inactive tabs.
    await tab.click({ button: 'middle' });
    await expect.poll(() => tab.count(), soon).toBe(0);
    await openFile(page, 'bike-for-two.journey');
    frame = await openPreview(page, 'map');
    await expect.poll(() => look(page).catch(() => undefined), soon).toEqual(left);
  },
);

desktopScenario(
  'Two personas at one height, or one whose feeling is unknown, are both seen',
  { 'couple.journey': couple },
  async (page, _, picture) => {
    await openFile(page, 'couple.journey');
    const frame = await openPreview(page, 'map');
    await frame.locator('.curve-cell .point').first().waitFor();
    const points = await frame.locator('.curve-cell').evaluateAll((cells) =>
      cells.map((cell) =>
        [...cell.querySelectorAll('.point')].map((point) => {
          const { left, right } = point.getBoundingClientRect();
          const face = [...point.classList].find((name) => /^(?:mood-|unknown)/u.test(name));
          return { left, right, face };
        }),
      ),
    );
    await picture('curves');
    expect(points.map((cell) => cell.map(({ face }) => face))).toEqual([
      ['mood-1', 'mood-1'],
      ['mood-0', 'unknown'],
      ['mood-0', 'mood-0'],
    ]);
    for (const [box, other] of points) expect(other?.left).toBeGreaterThan(box?.right ?? Number.NaN);
    const owners = frame.locator('#filter-owner option');
    await expect.poll(() => owners.allTextContents(), soon).toEqual(['Every owner', 'Bike shop']);
  },
);
