import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { sentinelFile, sentinelMap } from '../../language/test/sentinels.ts';
import { shownForms } from '../../language/test/shown-forms.ts';
import { bundlePage } from './open-page.ts';
import { shownMaps } from './pictures.ts';
// Brings the declaration of `window.journeyPrinter`.
import type {} from './tour.ts';

/** The sentinel test of the HTML export, which draws the view model of `packages/language/test/sentinel.test.ts`. */

/** The properties that the page does not draw, with the reason. */
const notInHtml: Readonly<Record<string, string>> = {
  'file import': 'An import shows its declarations, and is no part of the experience.',
};

const folder = mkdtempSync(join(tmpdir(), 'journey-sentinels-'));
const map = sentinelMap();
let browser: Browser;
let page: Page;
let empty: string;

beforeAll(async () => {
  const [launched, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  browser = launched;
  empty = bundle.get('/standalone.html') ?? '';
  page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Returns the HTML of a map as the exported page draws it. */
async function drawn(text: string): Promise<string> {
  const [shown] = shownMaps({ ...map.files, [sentinelFile]: text });
  if (shown === undefined) throw new Error('The generated map is missing.');
  writeFileSync(
    join(folder, 'page.html'),
    fillStandalonePage(empty, createStandaloneData(shown.picture, text, { view: 'map' })),
  );
  await page.goto('about:blank');
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  await page.locator('.map h1').first().waitFor();
  const choices = await page
    .locator('#journeys option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const standard = await shownHtml();
  // Notes, links and details are in the density "everything".
  await page.selectOption('#filter-density', 'everything');
  await expect.poll(shownHtml).not.toBe(standard);
  let html = await shownHtml();
  for (const choice of choices.slice(1)) {
    const before = await shownHtml();
    await page.selectOption('#journeys', choice);
    await expect.poll(shownHtml).not.toBe(before);
    html += await shownHtml();
  }
  return html;
}

/** Returns the HTML of the drawing on the page. */
async function shownHtml(): Promise<string> {
  return await page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const element of body.querySelectorAll('script, style, template')) element.remove();
    return body.innerHTML;
  });
}

test('the exported page shows the value of every property of every statement', async () => {
  const html = await drawn(map.files[sentinelFile] ?? '');
  // Values such as flags have no text to look for: the test of the view model covers them.
  const forgotten = map.sentinels.flatMap(({ body, property, texts }) => {
    const name = `${body} ${property.keyword}`;
    const isShown = texts.every((value) => shownForms(value, 'en').some((form) => html.includes(form)));
    return isShown || notInHtml[name] !== undefined ? [] : [`${name}, shown as ${property.shown}`];
  });
  expect(forgotten).toEqual([]);
});
