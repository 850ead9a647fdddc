import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { everything } from '../../language/test/every-construct.ts';
import { bundlePage } from './open-page.ts';
import { shownMaps } from './pictures.ts';
// Brings the declaration of `window.journeyPrinter`.
import type {} from './tour.ts';

const folder = mkdtempSync(join(tmpdir(), 'journey-page-'));
let browser: Browser;
let page: Page;
let empty: string;
/** Events that must never happen: dialogs, errors, policy violations, requests to anywhere. */
let alarms: string[] = [];

beforeAll(async () => {
  const [launched, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  browser = launched;
  empty = bundle.get('/standalone.html') ?? '';
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`));
  page.on('console', (message) => alarms.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(join(folder, 'page.html')).href))
      alarms.push(`request: ${request.url()}`);
  });
});
afterEach(() => {
  expect(alarms).toEqual([]);
  alarms = [];
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens a file's page from the disk. */
async function open(text: string, address = '', look?: string): Promise<string> {
  const [shown] = shownMaps({ 'people/a.journey': text });
  if (shown === undefined) throw new Error('There is one.');
  const html = fillStandalonePage(
    empty,
    createStandaloneData(shown.picture, text, { view: 'map', ...(look === undefined ? {} : { look }) }),
  );
  writeFileSync(join(folder, 'page.html'), html);
  // The browser would not reload the same file with another `#`.
  await page.goto('about:blank');
  await page.goto(`${pathToFileURL(join(folder, 'page.html')).href}${address}`);
  await page.locator('.map h1, svg.journey-picture').first().waitFor();
  return html;
}

const buying = `persona anna "Anna" { primary }
persona ben "Ben"
journey buying "Buying" {
  persona anna, ben
  stage look "Looks" {
    step compare "Compares" {
      emotion -1
      pain slow "Slow pages" { persona ben }
    }
  }
}
journey renting "Renting" { persona anna; stage "Rents" { step "Asks" { emotion +1 } } }
`;

it('shows all of a file from the disk, and tells the line of what is clicked', async () => {
  const html = await open(buying);
  expect(await page.title()).toBe('a.journey');
  expect(html).not.toContain('/maps/');
  await page.locator('.item-pain').click();
  expect(await page.locator('.place-said').textContent()).toBe('a.journey, line 8');
  expect(await page.locator('#lock').count()).toBe(0);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-svg')]);
  expect(download.suggestedFilename()).toBe('a.svg');
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^<\?xml .*<title>Buying<\/title>/su);
});

it('keeps how it is looked at in its address', async () => {
  await open(buying, '#view=map&person=anna');
  expect(await page.locator('.item-pain').count()).toBe(0);
  await page.selectOption('#journeys', { label: 'Renting' });
  await page.click('#view-diagram');
  await page.locator('svg.journey-picture').waitFor();
  expect(new URL(page.url()).hash).toContain('view=diagram&journey=renting');
  await page.reload();
  await page.locator('svg.journey-picture').waitFor();
  expect(await page.locator('svg.journey-picture').textContent()).toContain('Rents');
});

it('begins as it was looked at when it was made, until its address says otherwise', async () => {
  await open(buying, '', 'view=map&journey=buying&person=anna&folded=Emotions');
  expect(await page.locator('.item-pain').count()).toBe(0);
  await open(buying, '#view=map&journey=buying', 'view=map&person=anna');
  expect(await page.locator('.item-pain').count()).toBe(1);
});

it('follows what the reader prefers: light or dark', async () => {
  await open(buying);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).toBe('rgb(31, 31, 31)');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(background).toBe('rgb(255, 255, 255)');
});

/** Returns the picture of the page as SVG, and its content according to an XML parser. */
async function picture(): Promise<{ elements: string[]; texts: string[]; links: string[]; svg: string }> {
  return page.evaluate(() => {
    const svg = window.journeyPrinter?.svg() ?? '';
    const read = new DOMParser().parseFromString(svg, 'application/xml');
    const all = [...read.querySelectorAll('*')];
    return {
      svg,
      elements: [...new Set(all.map(({ localName }) => localName))].sort(),
      texts: [...read.querySelectorAll('text')].map(({ textContent }) => textContent),
      links: all.flatMap((element) => element.getAttribute('href') ?? []),
    };
  });
}

it('draws the map as SVG: all of its texts where they are, and no HTML', async () => {
  await open(everything, '#density=everything');
  const { elements, texts, links } = await picture();
  const drawn = [
    'a',
    'circle',
    'defs',
    'g',
    'line',
    'linearGradient',
    'path',
    'polygon',
    'rect',
    'stop',
    'style',
    'svg',
    'text',
  ];
  expect(elements).toEqual([...drawn, 'title']);
  const words = texts.join(' ');
  const shown = await page
    .locator('.jm-map .title, .jm-map dd, .jm-map dt, .map h1, .jm-map .fold .name')
    .allTextContents();
  expect(shown.length).toBeGreaterThan(50);
  const known = words.replaceAll(/\s/gu, '');
  expect(shown.filter((text) => !known.includes(text.replace(/^▾ /u, '').replaceAll(/\s/gu, '')))).toEqual(
    [],
  );
  for (const link of links) expect(link).toMatch(/^https?:/u);
  // The visible result: the title is in the rectangle around it.
  const places = await page.evaluate(() => {
    const drawn = new DOMParser().parseFromString(window.journeyPrinter?.svg() ?? '', 'image/svg+xml');
    const text = [...drawn.querySelectorAll('text')].find(
      (element) => element.getAttribute('font-size') === '30',
    );
    const heading = document.querySelector('.map h1')?.getBoundingClientRect();
    const map = document.querySelector('.map')?.getBoundingClientRect();
    return [
      Number(text?.getAttribute('x')),
      (heading?.left ?? 0) - (map?.left ?? 0),
      Number(text?.getAttribute('textLength')) > 0,
    ];
  });
  expect(places[0]).toBe(places[1]);
  expect(places[2]).toBe(true);
});

it('draws the diagram as SVG that looks the same without its style sheet', async () => {
  await open(buying, '#view=diagram');
  const { svg: whole, texts } = await picture();
  // Its only style sheet is for its font.
  const svg = whole.replace(/<style>@font-face\{[^{}<]*\}<\/style>/u, '');
  expect(svg).not.toBe(whole);
  expect(svg).not.toContain('<style');
  expect(texts.join(' ')).toContain('Compares');
  expect(svg).not.toMatch(/class=|style=|var\(|url\((?!"?#|&quot;#)/u);
  const boxes = [...svg.matchAll(/<rect[^>]* fill="#(?!000000)[0-9a-f]{6}"/gu)];
  expect(boxes.length).toBeGreaterThanOrEqual(3);
});

it('leaves out of SVG what no XML can hold', async () => {
  await open(`journey j "a\u0001b" { stage "S" { step "c\u000bd" { emotion +1 } } }\n`);
  const { texts } = await picture();
  expect(texts).toContain('a\uFFFDb');
});
