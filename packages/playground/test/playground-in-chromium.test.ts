import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { root } from '../../../scripts/real-editor/paths.ts';
import { type StaticServer, serveFolder } from '../../../scripts/test/static-server.ts';
import { hostile } from '../../core/test/hostile-texts.ts';
import { audit } from '../../preview/test/audit.ts';

const dist = join(root, 'dist/playground');
const control = 'Control';

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
/** Requests for other files than the playground's, and everything that its policy refused or that failed. */
let alarms: string[];

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['scripts/build.ts', 'playground'], { cwd: root });
  server = await serveFolder(dist);
  browser = await openBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

beforeEach(async () => {
  alarms = [];
  const own = new Set(['/', ...readdirSync(dist).map((file) => `/${file}`)]);
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'blob:' || url.protocol === 'data:') return;
    if (url.origin !== server.origin || !own.has(url.pathname)) alarms.push(`request: ${url.href}`);
  });
  context.on('weberror', (error) => alarms.push(`error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') alarms.push(`console: ${message.text()}`);
  });
  context.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
});

afterEach(async () => {
  await context.close();
});

async function open(fragment = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/${fragment}`);
  await page.locator('.monaco-editor .view-line').first().waitFor();
  return page;
}

/** Waits until the picture shows this text. */
async function seePicture(page: Page, text: string): Promise<void> {
  await page.frameLocator('#preview').locator('.viewport').getByText(text).first().waitFor();
}

async function seeFinding(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('#findings li', { hasText: text }).first().waitFor();
}

/** Pastes a text in place of the one in the editor. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').click();
  await page.keyboard.press(`${control}+a`);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press(`${control}+v`);
}

/** Drops a file on the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.text], file.name));
      return transfer;
    },
    { name, text },
  );
  await page.dispatchEvent('.text', 'dragenter', { dataTransfer: data });
  await page.dispatchEvent('#drop', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('#drop', 'drop', { dataTransfer: data });
}

const shop = `persona anna "Anna"

journey shop "Buying a bike" {
  persona anna

  stage "Choose" {
    step "Asks the shop" {
      emotion -1 "ignored"
      pain "Nobody answers"
    }
  }
}
`;

it('the first picture appears at once, and the playground weighs little', async () => {
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(server.origin);
  await seePicture(page, 'Replacing a broken vacuum cleaner');
  const picture = performance.now() - began;
  await page.locator('.monaco-editor .view-line').first().waitFor();
  const editor = performance.now() - began;
  const files = readdirSync(dist).map((file) => readFileSync(join(dist, file)));
  const weigh = (sizes: readonly number[]): string =>
    `${(sizes.reduce((a, b) => a + b) / 1e6).toFixed(2)} MB`;
  const packed = weigh(files.map((file) => gzipSync(file).length));
  console.log(
    `playground: picture after ${(picture / 1000).toFixed(1)} s, editor after ${(editor / 1000).toFixed(1)} s, ` +
      `${weigh(files.map((file) => file.length))} in ${files.length} files, ${packed} compressed`,
  );
  await page.locator('#findings-title', { hasText: 'No findings' }).waitFor();
  expect(alarms).toEqual([]);
});

it('a map is drawn and checked while it is typed, and its address opens it again', async () => {
  const page = await open();
  await seePicture(page, 'Replacing a broken vacuum cleaner');
  await write(page, shop);
  await seePicture(page, 'Asks the shop');
  await seeFinding(page, 'This pain point has no owner');
  // The words of the map are highlighted by their meaning.
  await expect.poll(() => page.locator('.view-line .mtkb', { hasText: 'journey' }).count()).toBe(1);

  await page.click('#share');
  await page.locator('#said', { hasText: 'The address is copied.' }).waitFor();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(page.url());
  expect(address).toMatch(/#name=[\w.-]+&map=[\w-]+$/u);

  const reader = await open(new URL(address).hash);
  await seePicture(reader, 'Asks the shop');
  await seeFinding(reader, 'This pain point has no owner');
  await expect.poll(() => reader.locator('.view-lines').innerText()).toContain('Nobody');
  expect(alarms).toEqual([]);
});

it('the map is drawn even if the server starts last', async () => {
  let start = (): void => undefined;
  const isDue = new Promise<void>((resolve) => {
    start = resolve;
  });
  await context.route('**/server.js', async (route) => {
    await isDue;
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto(server.origin);
  // The preview says that it is ready once its fonts have loaded.
  const preview = page.frameLocator('#preview').locator('header.toolbar');
  await preview.evaluate(() => document.fonts.ready.then(() => undefined));
  start();
  await seePicture(page, 'Replacing a broken vacuum cleaner');
  expect(alarms).toEqual([]);
});

it('a finding leads to its words, and a quick fix answers it', async () => {
  const page = await open();
  await write(page, shop);
  await seeFinding(page, 'This pain point has no owner');
  await page.locator('#findings li button', { hasText: 'This pain point has no owner' }).click();
  await page.keyboard.press(`${control}+.`);
  await page.locator('.action-widget .action', { hasText: 'Mark it as an assumption' }).click();
  await expect
    .poll(() => page.locator('#findings li', { hasText: 'This pain point has no evidence' }).count())
    .toBe(0);
  await page.frameLocator('#preview').locator('.viewport').getByText('Assumption').first().waitFor();
  expect(alarms).toEqual([]);
});

it('completion, hover and formatting work as in VS Code', async () => {
  const page = await open();
  await write(page, `${shop.trimEnd().slice(0, -1)}\n`);
  await seePicture(page, 'Asks the shop');
  await page.keyboard.press(`${control}+End`);
  await page.keyboard.type('  sta');
  await page.keyboard.press(`${control}+Space`);
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'stage' }).first().waitFor();
  await page.keyboard.press('Escape');
  await write(page, 'journey j "J" {\nstage   "S" {\nstep "T" {\n}\n}\n}\n');
  await page.click('#format');
  await expect
    .poll(async () => (await page.locator('.view-line').allInnerTexts()).join('\n').replaceAll('\u00a0', ' '))
    .toContain('  stage "S" {');
  await page.locator('.view-line span', { hasText: 'stage' }).last().hover();
  await page.locator('.monaco-hover', { hasText: 'The map shows stages in this order.' }).first().waitFor();
  expect(alarms).toEqual([]);
});

it('dropping a map, a Mermaid diagram or a page with a diagram opens it, and the former map is one step back', async () => {
  const page = await open();
  const diagram = (task: string): string =>
    `journey\n title My working day\n section Work\n  ${task}: 5: Me\n`;
  for (const [name, text, shown] of [
    ['day.mmd', diagram('Make tea'), 'Make tea'],
    ['day.md', `# Day\n\n\`\`\`mermaid\n${diagram('Boil water')}\`\`\`\n`, 'Boil water'],
    ['shop.journey', shop, 'Asks the shop'],
  ] as const) {
    await drop(page, name, text);
    await seePicture(page, shown);
    expect(await page.locator('#drop').isVisible()).toBe(false);
    expect(await page.locator('#examples').inputValue()).toBe('');
  }
  await page.goBack();
  await seePicture(page, 'Boil water');
  expect(alarms).toEqual([]);
});

it('dropping a file without a map keeps the map, and says what opens', async () => {
  const page = await open();
  await drop(page, 'flow.mmd', 'flowchart LR\n a --> b\n');
  await page.locator('#said', { hasText: 'There is no map in flow.mmd.' }).waitFor();
  await seePicture(page, 'Replacing a broken vacuum cleaner');
  expect(alarms).toEqual([]);
});

it('the menu opens each example, with the maps that it imports and without an error', async () => {
  const page = await open();
  const names = await page
    .locator('#examples option')
    .evaluateAll((all) => all.map((otherElement) => otherElement.getAttribute('value') ?? ''));
  expect(names).toHaveLength(12);
  for (const name of names.filter((value) => value !== '').reverse()) {
    await page.selectOption('#examples', name);
    await expect
      .poll(() => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('example'))
      .toBe(name.replace('.journey', ''));
    await page.locator('#findings-title', { hasText: /finding/u }).waitFor();
    await page.frameLocator('#preview').locator('h1, figcaption, .board, .sheet').first().waitFor();
    // The server may check the map before it has all of its imports.
    await expect.poll(() => page.locator('#findings [data-level=error]').count(), { message: name }).toBe(0);
  }
  expect(alarms).toEqual([]);
});

it('a damaged address opens an example, and says that it is damaged', async () => {
  for (const fragment of ['#map=AAAA', '#name=x&map=not*base64']) {
    const page = await open(fragment);
    await page.locator('#said', { hasText: 'This address is damaged' }).waitFor();
    await seePicture(page, 'Replacing a broken vacuum cleaner');
    await page.close();
  }
  expect(alarms).toEqual([]);
});

it('hostile texts in a map run nothing and load nothing', async () => {
  const page = await open();
  // The preview has a test of its own with all of them.
  const sample = hostile.filter((_, i) => i % 8 === 0);
  const quoted = (text: string): string => JSON.stringify(text.replaceAll(/[\p{Cc}"\\]/gu, ' '));
  const stages = sample.map(
    (text) =>
      `  stage ${quoted(text)} { step ${quoted(text)} { emotion -1 ${quoted(text)}; pain ${quoted(text)} } }`,
  );
  await write(
    page,
    `journey j ${quoted('<img src=x onerror=alert(1)>')} {\n${stages.join('\n')}\n  stage "The last one" { step "Ends" }\n}\n`,
  );
  await seePicture(page, 'The last one');
  await page.locator('#findings li').first().waitFor();
  expect(alarms).toEqual([]);
});

it('a phone shows text or map, and nothing is cut off', async () => {
  const page = await open();
  await page.setViewportSize({ width: 360, height: 740 });
  const isSeen = (selector: string): Promise<boolean> => page.locator(selector).isVisible();
  expect([await isSeen('#editor'), await isSeen('#preview')]).toEqual([true, false]);
  await page.click('.tabs [data-shows=map]');
  expect([await isSeen('#editor'), await isSeen('#preview')]).toEqual([false, true]);
  await seePicture(page, 'Replacing a broken vacuum cleaner');
  const outside = await page.evaluate(
    () =>
      [...document.querySelectorAll('.bar > *, .tabs > *')].filter((otherElement) => {
        const { left, right, width } = otherElement.getBoundingClientRect();
        return width > 1 && (left < 0 || right > innerWidth);
      }).length,
  );
  expect(outside).toBe(0);
  expect(alarms).toEqual([]);
});

it('the button switches between light and dark, for editor and map', async () => {
  const page = await open();
  await seePicture(page, 'Replacing a broken vacuum cleaner');
  const colours = async (): Promise<unknown[]> => [
    await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    await page
      .locator('.monaco-editor')
      .first()
      .evaluate((otherElement) => getComputedStyle(otherElement).backgroundColor),
    await page.frameLocator('#preview').locator('body').getAttribute('class'),
  ];
  const light = await colours();
  await page.click('#theme');
  await expect.poll(async () => (await colours()).filter((colour, i) => colour !== light[i]).length).toBe(3);
  await page.reload();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(alarms).toEqual([]);
});

it.each(['light', 'dark', 'forced colours'] as const)(
  'axe finds nothing on wide and narrow screens: %s',
  async (look) => {
    const page = await open();
    await write(page, shop);
    await seePicture(page, 'Asks the shop');
    await seeFinding(page, 'This pain point has no owner');
    if (look === 'dark') await page.click('#theme');
    if (look === 'forced colours') await page.emulateMedia({ forcedColors: 'active' });
    const preview = page.frames().find((frame) => frame.url().includes('frame.html'));
    if (preview === undefined) throw new Error('The page has no preview.');
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await audit(page, { preload: false }), `text at ${width} px`).toEqual([]);
      if (width < 700) await page.click('.tabs [data-shows=map]');
      await preview.locator('.viewport').getByText('Asks the shop').first().waitFor();
      expect.soft(await audit(preview, { preload: false }), `map at ${width} px`).toEqual([]);
      expect.soft(await audit(page, { preload: false }), `page with the map at ${width} px`).toEqual([]);
    }
    expect(alarms).toEqual([]);
  },
);

it('the keyboard alone writes a map, reads its findings and shares it', async () => {
  const page = await open();
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ''));
  const tabTo = async (key: string, wanted: string): Promise<void> => {
    for (let pressed = 0; pressed < 20 && !(await focused()).includes(wanted); pressed++)
      await page.keyboard.press(key);
    expect(await focused()).toContain(wanted);
  };
  for (let pressed = 0; pressed < 20 && !(await hasTextFocus(page)); pressed++)
    await page.keyboard.press('Tab');
  await page.keyboard.press(`${control}+a`);
  await page.keyboard.type('journey j "Tea" { stage "Brew" { pain "It is cold"');
  // Closes the list of proposals, and leaves the statement: its finding waits for that.
  await page.keyboard.press('Escape');
  await page.keyboard.press(`${control}+Home`);
  await seeFinding(page, 'This pain point has no owner');
  // Tab indents until this key, as the label of the editor says.
  await page.keyboard.press(`${control}+m`);
  await tabTo('Tab', 'This pain point has no owner');
  await page.keyboard.press('Enter');
  await expect.poll(() => hasTextFocus(page)).toBe(true);
  await tabTo('Shift+Tab', 'share');
  await page.keyboard.press('Enter');
  await page.locator('#said', { hasText: 'The address is copied.' }).waitFor();
  const reader = await open(new URL(await page.evaluate(() => navigator.clipboard.readText())).hash);
  await seePicture(reader, 'Brew');
  expect(alarms).toEqual([]);
});

/** Returns whether the keyboard writes into the text of the map. */
function hasTextFocus(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.querySelector('.monaco-editor')?.contains(document.activeElement) ?? false,
  );
}
