import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { root } from '../../../scripts/real-editor/paths.ts';
import { type StaticServer, serveFolder } from '../../../scripts/test/static-server.ts';
import { curveOffsets } from '../../markdown/test/curve-offsets.ts';

let folder: string;
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journey-element-'));
  await build({
    entryPoints: [join(root, 'packages/element/src/journey-map.ts')],
    outfile: join(folder, 'element.js'),
    bundle: true,
    format: 'esm',
    minify: true,
  });
  const journey = (body: string): string =>
    `journey shop "The shop" { ${body} stage "A" { step "B" { emotion -2 } step "C" { emotion +2 } step "D" { emotion 0 } } }`;
  writeFileSync(join(folder, 'shop.journey'), `import "people.journey"\n${journey('persona anna')}`);
  writeFileSync(join(folder, 'people.journey'), 'persona anna "Anna"');
  writeFileSync(join(folder, 'broken.journey'), `${journey('')}\nwobble\n`);
  writeFileSync(
    join(folder, 'hostile.journey'),
    'journey j "<img src=x onerror=alert(1)>" { stage "{{ alert(1) }}" { pain "<script>alert(1)</script>" } }',
  );
  browser = await openBrowser();
  server = await serveFolder(folder);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page with elements, under a policy that forbids everything else. */
async function open(body: string): Promise<{ page: Page; alarms: string[] }> {
  writeFileSync(
    join(folder, 'index.html'),
    `<!DOCTYPE html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'">
<script type="module" src="element.js"></script>${body}`,
  );
  const page = await browser.newPage();
  const alarms: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') alarms.push(message.text());
  });
  page.on('pageerror', (error) => alarms.push(error.message));
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${server.origin}/`);
  return { page, alarms };
}

it('draws a map under the strictest policy, with its curve over its columns', async () => {
  const { page, alarms } = await open('<journey-map src="shop.journey"></journey-map>');
  await page.locator('journey-map figcaption', { hasText: 'The shop' }).waitFor();
  const offsets = await page.locator('journey-map figure').evaluate(curveOffsets);
  expect(offsets).toHaveLength(3);
  for (const offset of offsets) expect(Math.abs(offset)).toBeLessThan(3);
  expect(alarms).toEqual([]);
});

it('draws another map when src changes, and its own text without src', async () => {
  const { page } = await open(
    '<journey-map src="shop.journey"></journey-map><journey-map id="own">journey o "My own" { stage "S" }</journey-map>',
  );
  await page.locator('#own figcaption', { hasText: 'My own' }).waitFor();
  await page.evaluate(() => document.querySelector('journey-map')?.setAttribute('src', 'hostile.journey'));
  await page.locator('journey-map figcaption', { hasText: '<img src=x onerror=alert(1)>' }).waitFor();
  expect(await page.locator('journey-map').first().locator('figcaption').count()).toBe(1);
});

it('sends an event for a problem, and says what to do about a map that does not exist', async () => {
  const { page, alarms } = await open('<main></main>');
  const problems = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const texts: string[] = [];
        addEventListener('journey-problem', (event) => {
          const { line, message } = (event as CustomEvent<{ line: number; message: string }>).detail;
          texts.push(`${line}: ${message}`);
          if (texts.length === 2) resolve(texts);
        });
        for (const src of ['broken.journey', 'none.journey']) {
          const map = document.createElement('journey-map');
          map.setAttribute('src', src);
          document.querySelector('main')?.append(map);
        }
      }),
  );
  expect(problems.sort()).toEqual([
    `1: There is no map at ${server.origin}/none.journey. Correct \`src\`, which is relative to this page.`,
    expect.stringMatching(/^2: .*wobble/u),
  ]);
  await page.getByRole('alert').getByText('There is no map at').waitFor();
  expect(alarms.filter((alarm) => !alarm.includes('404'))).toEqual([]);
});

it('shows hostile texts as they are, and runs none', async () => {
  const { page, alarms } = await open('<journey-map src="hostile.journey"></journey-map>');
  await page.locator('journey-map', { hasText: '<script>alert(1)</script>' }).waitFor();
  expect(await page.locator('journey-map :is(img, script)').count()).toBe(0);
  expect(alarms).toEqual([]);
});

it('shows its content where there is no map to draw', async () => {
  const { page } = await open('<journey-map>owner web "Web"</journey-map>');
  await page.getByText('owner web "Web"').waitFor();
  expect(await page.locator('journey-map figure').count()).toBe(0);
});
