import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { audit } from './audit.ts';
import { bundlePage, openPage } from './open-page.ts';
import { shownMaps } from './pictures.ts';
import { getTheme } from './themes.ts';

let browser: Browser;
let bundle: ReadonlyMap<string, string>;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
});
afterAll(() => browser.close());

const hostile = '<img src=x onerror=alert(1)> "}{{7*7}} \u202Etxet';

/** A map with an opportunity for each pair of value and effort, and some equal ones. */
function writeMap(): string {
  const opportunities = Array.from(
    { length: 25 },
    (_, i) =>
      `opportunity o${i} "${i === 3 ? hostile.replaceAll('"', '\\"') : `Opportunity ${i} with a longer title`}" { for p${i % 3}; value ${1 + (i % 5)}; effort ${1 + Math.floor(i / 5)}; status ${['idea', 'planned', 'doing'][i % 3]} }`,
  );
  const equal = Array.from(
    { length: 8 },
    (_, i) => `opportunity e${i} "Equal ${i}" { for p0; value 3; effort 3 }`,
  );
  return `journey j "J" { stage "S" { step a "A" {
    pain p0 "P0" { severity low } pain p1 "P1" { severity critical } pain p2 "P2" { severity high }
    ${[...opportunities, ...equal].join('\n')}
  } } }`;
}

it.each([
  ['light', 1500],
  ['dark', 1500],
  ['high contrast', 1500],
  ['light', 700],
  ['light', 390],
] as const)('shows opportunities by value and effort, in the theme %s at %i px', async (theme, width) => {
  const preview = await openPage(browser, bundle, getTheme(theme));
  const { page } = preview;
  await page.setViewportSize({ width, height: 1000 });
  const [shown] = shownMaps({ 'map.journey': writeMap() });
  if (shown === undefined) throw new Error('There is one.');
  await preview.show(shown.picture);
  await page.click('#view-priorities');
  await page.locator('.priorities').waitFor();
  await page.click('#zoom-reset');
  expect(await page.locator('.priority-entry').count()).toBe(33);
  const problems = await page.evaluate(() => {
    const getBox = (element: Element) => element.getBoundingClientRect();
    const plane = document.querySelector('.matrix-plane');
    const bubbles = [...document.querySelectorAll('.matrix-place > .matrix-bubble')].map(getBox);
    const whole = plane?.getBoundingClientRect();
    if (whole === undefined) return ['no plane'];
    const outside = bubbles.filter(
      ({ left, top, right, bottom }) =>
        left < whole.left - 1 || top < whole.top - 1 || right > whole.right + 1 || bottom > whole.bottom + 1,
    );
    const small = [...document.querySelectorAll('.priorities *')].filter(
      (element) =>
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '') &&
        Number.parseFloat(getComputedStyle(element).fontSize) < 11,
    );
    return [...outside.map(() => 'a bubble outside'), ...small.map(({ className }) => `small ${className}`)];
  });
  expect(problems).toEqual([]);
  expect(await page.locator('.priorities img').count()).toBe(0);
  expect(await audit(page)).toEqual([]);
  expect(preview.alarms).toEqual([]);
  // Both lead to the text.
  await page.locator('.priority-entry .lead').first().click();
  await page
    .locator('.matrix-place')
    .first()
    .click({ position: { x: 0, y: 0 }, force: true });
  expect(await preview.said('reveal')).toHaveLength(2);
  await page.close();
});

it('does not offer the view where nothing is rated', async () => {
  const preview = await openPage(browser, bundle);
  const [shown] = shownMaps({ 'map.journey': 'journey j "J" { stage "S" { opportunity "O" } }' });
  if (shown === undefined) throw new Error('There is one.');
  await preview.show(shown.picture, { view: 'map' });
  await preview.page.locator('.map h1').waitFor();
  expect(await preview.page.locator('#view-priorities').isVisible()).toBe(false);
  await preview.page.close();
});
