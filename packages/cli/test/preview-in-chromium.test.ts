import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { bundleJourney, execute, type JourneyBundle } from './journey-bundle.ts';
import { good } from './maps.ts';
import { temporaryFolder } from './temporary-folder.ts';

let bundle: JourneyBundle;
const started: ChildProcess[] = [];
beforeAll(async () => {
  bundle = await bundleJourney();
});
afterAll(() => {
  for (const child of started) child.kill();
  bundle.remove();
});

/** Starts a preview and returns its address. */
async function preview(folder: string, path: string): Promise<URL> {
  const child = spawn(process.execPath, [bundle.script, 'preview', path], { cwd: folder });
  started.push(child);
  const [address] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return new URL(address.trim());
}

function status(url: URL, options: { method?: string; host?: string } = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = options.host === undefined ? {} : { host: options.host };
    request(url, { method: options.method ?? 'GET', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('only who knows the token and asks this machine by its own name is answered', async () => {
  const folder = temporaryFolder({ 'a.journey': good, 'secret.txt': 'x' });
  const address = await preview(folder, '.');
  expect(address.hostname).toBe('127.0.0.1');
  const to = (path: string) => new URL(path, address);
  expect(await status(address)).toBe(200);
  expect(await status(to('/'))).toBe(403);
  expect(await status(to(`/${'0'.repeat(48)}/`))).toBe(403);
  expect(await status(to(`/${'0'.repeat(48)}/files`))).toBe(403);
  expect(await status(address, { host: 'evil.test' })).toBe(403);
  expect(await status(address, { host: `evil.test:${address.port}` })).toBe(403);
  expect(await status(address, { method: 'POST' })).toBe(405);
  expect(await status(to('secret.txt'))).toBe(404);
  expect(await status(to('map?file=a.journey'))).toBe(200);
  for (const file of ['secret.txt', '../a.journey', `${folder}/a.journey`, ''])
    expect(await status(to(`map?file=${encodeURIComponent(file)}`))).toBe(404);
});

test('the page follows the file, and leads to the others of its folder', async () => {
  const folder = temporaryFolder({
    'a.journey': good,
    'sub/b.journey': good.replace('Tries it', 'Elsewhere'),
  });
  const address = await preview(folder, '.');
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const alarms: string[] = [];
    page.on('pageerror', (error) => alarms.push(error.message));
    page.on('console', (message) => alarms.push(message.text()));
    page.on('request', (asked) => {
      const url = asked.url();
      if (!url.startsWith(address.href) && !url.startsWith('data:')) alarms.push(url);
    });
    await page.goto(address.href);
    const stage = page.locator('.jm-map .stage .lead');
    await expect.poll(() => stage.allTextContents()).toEqual(['Tries it']);
    writeFileSync(join(folder, 'a.journey'), good.replace('Tries it', 'Rides it'));
    await expect.poll(() => stage.allTextContents(), { timeout: 15_000 }).toEqual(['Rides it']);
    await page.locator('.item-touchpoint').click();
    expect(await page.locator('.place-said').textContent()).toBe('a.journey, line 8');
    await page.selectOption('#files', 'sub/b.journey');
    await expect.poll(() => stage.allTextContents()).toEqual(['Elsewhere']);
    rmSync(join(folder, 'sub/b.journey'));
    await expect
      .poll(() => page.locator('#banner').textContent(), { timeout: 15_000 })
      .toContain('can no longer be read');
    // The status 404 is the expected answer for the missing file.
    expect(alarms.filter((alarm) => !alarm.includes('404'))).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('what leads to no map is said, and so is a port that is none', async () => {
  const folder = temporaryFolder({ 'a.journey': good });
  const run = (...args: string[]) =>
    execute([process.execPath, bundle.script, 'preview', ...args], { folder });
  expect(await run('no.journey')).toMatchObject({ code: 2, stderr: expect.stringContaining('no.journey') });
  expect((await run('a.journey', '--port', 'x')).code).toBe(2);
});
