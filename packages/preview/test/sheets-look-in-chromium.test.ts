import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { chooseFor, differencesFromAccepted, toAccept } from './accepted-pictures.ts';
import { bundlePage } from './open-page.ts';
import { exampleMaps, generatedMaps } from './pictures.ts';
// Brings the declaration of `window.journeyPrinter`.
import type {} from './tour.ts';

const folder = mkdtempSync(join(tmpdir(), 'journey-sheets-look-'));
let browser: Browser;
let page: Page;
let canvasPage: Page;
let empty: string;
beforeAll(async () => {
  const [launched, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  browser = launched;
  empty = bundle.get('/standalone.html') ?? '';
  page = await browser.newPage({ viewport: { width: 2000, height: 1500 } });
  canvasPage = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const papers = ['a4', 'a3', '16:9'] as const;

it.each(papers)(
  'the examples look as they were accepted, on paper of %s',
  async (paper) => {
    const different: string[] = [];
    for (const { name, picture, document: map } of chooseFor(
      [...exampleMaps(), ...generatedMaps()],
      papers.indexOf(paper),
    )) {
      const file = join(folder, 'page.html');
      writeFileSync(
        file,
        fillStandalonePage(empty, createStandaloneData(picture, map.text, { view: 'map' })),
      );
      await page.emulateMedia({ media: 'screen' });
      await page.goto('about:blank');
      await page.goto(pathToFileURL(file).href);
      await page.locator('.map h1').first().waitFor();
      await page.evaluate((otherPaper) => window.journeyPrinter?.sheets(otherPaper), paper);
      await page.emulateMedia({ media: 'print' });
      const sheets: Buffer[] = [];
      for (const sheet of await page.locator('.sheets > .sheet').all()) sheets.push(await sheet.screenshot());
      expect(sheets.length).toBeGreaterThan(0);
      const of = `${name} ${paper.replace(':', '-')}`;
      different.push(...(await differencesFromAccepted(of, sheets, canvasPage)));
    }
    expect(different, toAccept).toEqual([]);
  },
  600_000,
);
