import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { writeEntries } from '@journey-maps/core/interchange';
import { Workspace } from '@journey-maps/core/rules';
import { mapMarkdown, mapsOf } from '@journey-maps/core/views';
import { parse } from '@journey-maps/language';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { artefacts, root } from '../../../scripts/real-editor/paths.ts';
import { hostile } from '../../core/test/hostile-texts.ts';

/** Within the project, so that the site resolves VitePress as usual. */
const site = join(artefacts, 'sites', 'vitepress');
const dist = join(site, '.vitepress', 'dist');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Hostile texts, twenty for each page, as titles, reasons, thoughts and pains of maps. */
const pages = Array.from({ length: Math.ceil(hostile.length / 20) }, (_, i) =>
  hostile.slice(20 * i, 20 * (i + 1)),
);

let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, '.vitepress'), { recursive: true });
  await build({
    entryPoints: [join(root, 'packages/markdown/src/journey-markdown-it.ts')],
    outfile: join(site, '.vitepress', 'journey.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  writeFileSync(
    join(site, '.vitepress', 'config.mjs'),
    `import { journeyMarkdownIt } from './journey.mjs';
export default { title: 'Maps', markdown: { config: (markdown) => { journeyMarkdownIt(markdown); } } };
`,
  );
  writeFileSync(join(site, 'index.md'), '# Maps\n');
  for (const [i, texts] of pages.entries()) {
    writeFileSync(join(site, `fences-${i}.md`), texts.map(fenced).join('\n'));
    writeFileSync(join(site, `markdown-${i}.md`), rendered(texts));
  }
  const program = join(root, 'node_modules/vitepress/bin/vitepress.js');
  await promisify(execFile)(process.execPath, [program, 'build', site], { cwd: site });
  browser = await openBrowser();
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    readFile(join(dist, path)).then(
      (content) => {
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 240_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

function mapOf(text: string): string {
  const named = (keyword: string, body: Parameters<typeof writeEntries>[0] = []) => ({
    keyword,
    names: [],
    text,
    body,
  });
  const score = { type: 'number', value: -1, percent: false } as const;
  const emotion = { ...named('emotion'), value: score, detail: text };
  const step = named('step', [emotion, named('thought'), named('pain')]);
  return writeEntries([named('journey', [named('stage', [step])])]);
}

function fenced(text: string): string {
  return `~~~~~~~journey\n${mapOf(text)}\n~~~~~~~\n`;
}

function rendered(texts: readonly string[]): string {
  const workspace = new Workspace();
  const document = parse(texts.map(mapOf).join('\n'), 'file:///a.journey');
  workspace.set(document);
  const linked = workspace.linked(document.uri);
  // VitePress draws no diagrams.
  return linked === undefined
    ? ''
    : mapMarkdown(
        mapsOf(linked, () => undefined),
        [],
      );
}

/** Returns the visible characters of a text. The comparison ignores white space, control and invisible characters. */
function letters(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}\uFFFD]/gu, '');
}

/**
 * Opens a page of the built site, waits until Vue has mounted, and returns its texts, and everything that it
 * ran or fetched.
 */
async function open(name: string, selector: string): Promise<{ shown: string[]; alarms: string[] }> {
  const page = await browser.newPage();
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) alarms.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, { alarm: (what: unknown) => alert(`alarm ${String(what)}`) });
  });
  await page.goto(`${origin}/${name}.html`);
  await page.waitForFunction(() => {
    const app = document.querySelector<Element & { __vue_app__?: unknown }>('#app');
    return app?.__vue_app__ !== undefined;
  });
  const shown = await page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  await page.close();
  return { shown: shown.map(letters), alarms };
}

it(`a real VitePress site shows ${hostile.length} hostile texts in fences as they are, and runs none`, async () => {
  for (const [i, texts] of pages.entries()) {
    const { shown, alarms } = await open(`fences-${i}`, '.vp-doc figcaption');
    expect.soft(alarms).toEqual([]);
    expect.soft(shown).toEqual(texts.map((text) => letters(text.trim())));
  }
}, 120_000);

it(`a real VitePress site shows ${hostile.length} hostile texts in rendered Markdown as they are, and runs none`, async () => {
  for (const [i, texts] of pages.entries()) {
    const { shown, alarms } = await open(`markdown-${i}`, '.vp-doc h1');
    expect.soft(alarms).toEqual([]);
    expect.soft(shown).toEqual(texts.map((text) => (text.trim() === '' ? '(notitle)' : letters(text))));
  }
}, 120_000);
