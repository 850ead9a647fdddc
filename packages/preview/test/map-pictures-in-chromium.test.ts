import { createPicture, createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import { Workspace } from '@journey-maps/core/rules';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { parse } from '../../language/src/index.ts';
import { audit } from './audit.ts';
import { bundlePage, openPage } from './open-page.ts';

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" onload="alert(1)">
  <script>alert(2)</script><image href="https://example.com/x.png"/><rect width="60" height="40" fill="teal"/>
</svg>`;
const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
const text = `persona anna "Anna" { primary; picture "anna.svg" "Anna on a <b>racing</b> bike" }
journey buying "Buying" {
  persona anna
  stage "Looks" {
    touchpoint "Till" { channel store; external; picture "till.svg" "A queue"; picture "none.png" "A till" }
    touchpoint "Call" { channel phone }
  }
}
`;
const uri = 'file:///maps/a.journey';
const workspace = new Workspace();
workspace.set(parse(text, uri));
const linked = workspace.linked(uri);
if (linked === undefined) throw new Error('The file is there.');
const picture = createPicture(
  linked,
  () => undefined,
  [],
  undefined,
  (file) => (file.endsWith('.svg') ? image : undefined),
);

let browser: Browser;
let bundle: ReadonlyMap<string, string>;
let page: Page;
let alarms: string[] = [];
beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => alarms.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!/^(?:about|data):/u.test(request.url())) alarms.push(`request: ${request.url()}`);
  });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  alarms = [];
  await page.setContent(
    fillStandalonePage(
      bundle.get('/standalone.html') ?? '',
      createStandaloneData(picture, text, { view: 'map' }),
    ),
  );
  await page.locator('.map h1').waitFor();
});

it('draws the files of pictures as images with their texts, which run and load nothing', async () => {
  const images = page.locator('.map img');
  expect(
    await images.evaluateAll((all) => all.map((otherElement) => (otherElement as HTMLImageElement).alt)),
  ).toEqual(['Anna on a <b>racing</b> bike', 'A queue']);
  const widths = await images.evaluateAll((all) =>
    all.map((otherElement) => (otherElement as HTMLImageElement).naturalWidth),
  );
  expect(widths).toEqual([60, 60]);
  expect(await page.locator('.item-touchpoint.external').textContent()).toContain('A till (none.png)');
  expect(alarms).toEqual([]);
});

it('says of a touchpoint that it is not ours, and with whom a channel is', async () => {
  const till = page.locator('.item-touchpoint.external');
  expect(await till.locator('.channel').textContent()).toBe('Physical, ');
  expect(await till.locator('.mark').allTextContents()).toEqual(['Not ours']);
  expect(await page.locator('.item-touchpoint.person .channel').textContent()).toBe('With a person, ');
});

it('writes images into the SVG, with what they show as their titles', async () => {
  const written = await page.evaluate(() => window.journeyPrinter?.svg() ?? '');
  const images = [...written.matchAll(/<image [^>]*href="([^"]*)"[^>]*><title>([^<]*)<\/title><\/image>/gu)];
  expect(images.map(([, href, title]) => [href, title])).toEqual([
    [image, 'Anna on a &lt;b&gt;racing&lt;/b&gt; bike'],
    [image, 'A queue'],
  ]);
  expect(alarms).toEqual([]);
});

it('draws them in the preview of an editor, under its policy, for everybody', async () => {
  const preview = await openPage(browser, bundle);
  await preview.show(picture);
  await preview.page.click('#view-map');
  await preview.page.locator('.map img').first().waitFor();
  const widths = await preview.page
    .locator('.map img')
    .evaluateAll((all) => all.map((otherElement) => (otherElement as HTMLImageElement).naturalWidth));
  expect(widths).toEqual([60, 60]);
  expect(await audit(preview.page)).toEqual([]);
  expect(preview.alarms).toEqual([]);
  await preview.page.close();
});
