import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { runs } from '../../../scripts/test/runs.ts';
import { packedFiles } from '../../core/test/hostile-map.ts';
import { hostile } from '../../core/test/hostile-texts.ts';
import { journeyHtml } from '../../markdown/src/journey-html.ts';
import { tour } from '../../preview/test/tour.ts';
import { bundleJourney, execute, type JourneyBundle } from './journey-bundle.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** In ms: drawing many pictures takes long on a slow machine. */
const patience = 180_000;
let bundle: JourneyBundle;
let browser: Browser;
const started: ChildProcess[] = [];
beforeAll(async () => {
  [bundle, browser] = await Promise.all([bundleJourney({ withPage: true }), openBrowser()]);
}, 60_000);
afterAll(async () => {
  for (const child of started) child.kill();
  await browser.close();
  bundle.remove();
});

/** Returns a page, with a list of events that must never happen on it. */
async function watchedPage(isOwn: (url: string) => boolean): Promise<{ page: Page; alarms: string[] }> {
  const page = await browser.newPage();
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`));
  page.on('console', (message) => alarms.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!isOwn(request.url())) alarms.push(`request: ${request.url()}`);
  });
  return { page, alarms };
}

it('the live preview shows hostile maps in files of hostile names, and runs and fetches nothing', {
  timeout: patience,
}, async () => {
  const names = [
    '"><img src=x onerror=alert(1)>.journey',
    '&file=b#<script>hacked=1<|script>.journey',
    'javascript:alert(1).journey',
  ];
  const texts = packedFiles(1, 5);
  const folder = temporaryFolder(Object.fromEntries(names.map((name, i) => [name, texts[i] ?? ''])));
  const child = spawn(process.execPath, [bundle.script, 'preview', '.'], { cwd: folder });
  started.push(child);
  const [otherText] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const address = otherText.trim();
  const { page, alarms } = await watchedPage((url) => url.startsWith(address) || url === 'data:,');
  await page.goto(address);
  for (const name of names) {
    await page.locator('.map h1').first().waitFor();
    await page.selectOption('#files', name);
    await expect
      .poll(() =>
        page
          .locator('#files')
          .inputValue()
          .catch(() => ''),
      )
      .toBe(name);
    await page.locator('.map h1').first().waitFor();
    const { attributes, elements, texts: seen } = await tour(page, hostile);
    expect(attributes).toEqual(['link href=live.css', 'link href=data:,', 'script src=live.js']);
    expect(elements.filter((element) => forbidden.includes(element))).toEqual([]);
    expect(seen).toEqual(hostile);
    await page.click('#view-map');
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(alarms).toEqual([]);
});

const forbidden = (
  'audio base embed form frame iframe image img input math object source template textarea use video ' +
  'foreignobject foreignObject x'
).split(' ');

it('a block in Markdown shows them as well, where nothing keeps scripts from running', {
  timeout: patience,
}, async () => {
  const { page, alarms } = await watchedPage((url) => url === 'about:blank');
  let pictures = 0;
  for (const text of packedFiles(4, 12)) {
    const html = journeyHtml(text) ?? '';
    await page.setContent(`<!doctype html><meta charset="utf-8"><body>${html}</body>`);
    pictures += await page.locator('figure').count();
    const { attributes, elements } = await tourOfDocument(page);
    // The styles are the plugin's own.
    const style = /^\S+ style=(?!.*url\s*\()[a-z0-9:;.,%#()/\s-]*$/iu;
    expect(attributes.filter((attribute) => !style.test(attribute))).toEqual([]);
    expect(attributes.length).toBeGreaterThan(10);
    expect(elements).toEqual(
      'bdi body div figcaption figure head html li meta p path small strong svg table tbody td th thead tr ul'.split(
        ' ',
      ),
    );
  }
  expect(pictures).toBeGreaterThan(runs(15));
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(alarms).toEqual([]);
});

function tourOfDocument(page: Page): Promise<{ elements: string[]; attributes: string[] }> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    return {
      elements: [...new Set(all.map(({ localName }) => localName))].sort(),
      attributes: all.flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) => /^(?:on.*|href|src.*|style|action|data|xlink:href|formaction)$/u.test(name))
          .map(({ name, value }) => `${element.localName} ${name}=${value}`),
      ),
    };
  });
}

it('a PDF of them runs nothing, and its links lead to pages only', { timeout: patience }, async () => {
  const [text = ''] = packedFiles(1, 5);
  const linked = text.replace(/^journey .*\{$/mu, (head) => `${head}\n  link "https://example.com/page"`);
  const folder = temporaryFolder({ 'a.journey': linked });
  const args = [
    'render',
    'a.journey',
    '--format',
    'pdf',
    '--paper',
    'wide',
    '--density',
    'everything',
    '-o',
    'a.pdf',
  ];
  expect((await execute([process.execPath, bundle.script, ...args], { folder })).code).toBe(0);
  const pdf = readFileSync(join(folder, 'a.pdf'));
  const objects = pdf.toString('latin1').replaceAll(/stream\r?\n[\s\S]*?endstream/gu, '');
  const packed = [...pdf.toString('latin1').matchAll(/\/Type \/ObjStm[\s\S]*?stream\r?\n/gu)].map(
    ({ index, 0: begin }) => {
      const start = index + begin.length;
      return inflateSync(pdf.subarray(start, pdf.indexOf('endstream', start))).toString('latin1');
    },
  );
  const all = [objects, ...packed].join('\n');
  expect(all).toContain('/Type /Page');
  expect(all).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|EmbeddedFile)\b/u);
  const links = [...all.matchAll(/\/URI \(([^)]*)/gu)].map(([, link]) => link ?? '');
  expect(links).toContain('https://example.com/page');
  expect(links.filter((link) => !/^(?:https?:|mailto:)/u.test(link))).toEqual([]);
});
