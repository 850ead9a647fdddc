import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from '@journey-maps/language/format';
import { parse } from '@journey-maps/language/parse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { audit } from '../../preview/test/audit.ts';
import { bundleJourney, execute, type JourneyBundle } from './journey-bundle.ts';
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

const titles = [
  'Arrives',
  'Takes a number',
  'Waits',
  'Is called',
  'Is examined',
  'Waits again',
  'Hears',
  'Goes home',
];
const map = `persona inge "Inge" {
  about "A patient of 71, who comes alone"
}

owner ward "The ward"

journey visit "Visiting the hospital" {
  persona inge

  stage come "Comes" {
${titles
  .slice(0, 3)
  .map((title, index) => `    step s${index} "${title}" // ${index}`)
  .join('\n')}
  }

  stage stay "Stays" {
${titles
  .slice(3)
  .map((title, index) => `    step s${index + 3} "${title}" { emotion inge 0 }`)
  .join('\n')}
  }
}
`;

interface Walking {
  readonly child: ChildProcess;
  readonly address: URL;
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  readonly code: Promise<number | null>;
}

async function startWalk(folder: string, cache: string, ...args: string[]): Promise<Walking> {
  const child = spawn(process.execPath, [bundle.script, 'walk', 'a.journey', ...args], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  started.push(child);
  const texts = { stdout: '', stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  const code = once(child, 'exit').then(([exit]) => exit as number | null);
  await expect.poll(() => texts.stdout, { timeout: 15_000 }).toContain('\n');
  const address = new URL(texts.stdout.split('\n')[0] ?? '');
  return { child, address, output: () => texts, code };
}

/** Returns the rules that a strict check reports. */
async function listRules(folder: string): Promise<readonly string[]> {
  writeFileSync(join(folder, 'journey.config.json'), '{ "extends": "strict" }');
  const args = ['check', 'a.journey', '--format', 'concise'];
  const { stdout } = await execute([process.execPath, bundle.script, ...args], { folder });
  return [...stdout.matchAll(/\[([a-z-]+)\]$/gmu)].map(([, rule = '']) => rule);
}

/** A photo with EXIF metadata, as a camera would make it: larger than what is sent, and with a secret place. */
async function takePhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 3200;
    canvas.height = 2400;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.fillStyle = 'teal';
    pen.fillRect(0, 0, 3200, 2400);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const plain = Buffer.from(base64, 'base64');
  const secret = Buffer.from('Exif\0\0SECRET PLACE', 'latin1');
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, secret.length + 2]), secret]);
  return Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]);
}

test('a phone walks through eight steps with a photo, loses its connection, and hands in', async () => {
  const folder = temporaryFolder({ 'a.journey': map });
  const cache = mkdtempSync(join(tmpdir(), 'journey-walk-'));
  const { address, output, code } = await startWalk(
    folder,
    cache,
    '--as',
    'inge',
    '--owner',
    'ward',
    '--yes',
  );
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const page = await context.newPage();
    const alarms: string[] = [];
    page.on('pageerror', (error) => alarms.push(error.message));
    page.on('console', (message) => alarms.push(message.text()));
    page.on('request', (asked) => {
      if (!asked.url().startsWith(address.href) && !/^(?:data|blob):/u.test(asked.url()))
        alarms.push(asked.url());
    });
    await page.goto(address.href);
    await page.getByLabel('Your name (you can leave it out)').fill('Mette');
    expect(await audit(page, { preload: false })).toEqual([]);
    await page.getByRole('button', { name: 'Start' }).click();
    for (const [index, title] of titles.entries()) {
      await page.getByRole('heading', { name: title, exact: true }).waitFor();
      expect(await page.locator('h1:focus').count()).toBe(1);
      expect(await page.locator('.walk-stage').textContent()).toContain(`Step ${index + 1} of 8`);
      // The sixth step is left out.
      if (index === 5) {
        await page.getByRole('button', { name: 'Next' }).click();
        continue;
      }
      // By the keyboard alone: a choice among five faces.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      for (let step = 0; step < index % 5; step++) await page.keyboard.press('ArrowRight');
      if (index === 2) {
        await page.getByLabel('One word for it').fill('lost');
        await page.getByLabel('Why?').fill('nobody says "how long"\nto wait');
        await page.getByLabel('What do you notice?').fill('<b>{{x}}</b> } note "evil');
        await page.setInputFiles('#photo', {
          name: '../../evil.png.exe',
          mimeType: 'image/jpeg',
          buffer: await takePhoto(page),
        });
        await page.getByLabel('What does the photo show?').fill('A board of numbers, and none is called');
        await page.locator('.walk-photo img').waitFor();
        expect(await audit(page, { preload: false })).toEqual([]);
        const smallest = await page.evaluate(() =>
          Math.min(
            ...[...document.querySelectorAll('button, input:not([type=radio]), .walk-mood')].map(
              (element) => element.getBoundingClientRect().height,
            ),
          ),
        );
        expect(smallest).toBeGreaterThanOrEqual(44);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      }
      if (index === 3) {
        // A file that is not a photo, and a lost connection.
        await page.setInputFiles('#photo', {
          name: 'a.jpg',
          mimeType: 'image/jpeg',
          buffer: Buffer.from('no'),
        });
        await page.getByText('This file is not a photo').waitFor();
        await context.setOffline(true);
      }
      if (index === 4) {
        await page.getByText('No connection.').waitFor();
        // A reload shows the same step: the answers are on the device.
        await context.setOffline(false);
        await page.reload();
        await page.getByRole('heading', { name: title, exact: true }).waitFor();
        expect(await page.locator('[name=mood]:checked').inputValue()).toBe('2');
      }
      await page.getByRole('button', { name: index === 7 ? 'Review and hand in' : 'Next' }).click();
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await audit(page, { preload: false })).toEqual([]);
    expect(await page.locator('li').nth(5).textContent()).toContain('No answer');
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByText('Thank you.').waitFor();
    expect(alarms.filter((alarm) => !alarm.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  } finally {
    await browser.close();
  }
  expect({ code: await code, ...output() }).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('a.journey has the answers, and 1 photo in photos/'),
  });
  const text = readFileSync(join(folder, 'a.journey'), 'utf8');
  const today = /date (\S+);/u.exec(text)?.[1];
  // No line of the map has changed but those that hold answers.
  expect(text).toContain(`owner ward "The ward"`);
  expect(text).toContain(
    `evidence as-inge "Mette as Inge" { method walkthrough; date ${today}; persona inge; owner ward }\n`,
  );
  expect(text).toContain('felt as-inge 0 "lost" because "nobody says \\"how long\\" to wait"\n');
  expect(text).toContain(`picture "photos/walk-${today}-1.jpg" "A board of numbers, and none is called"\n`);
  expect(text).toContain(`note "Mette as Inge, ${today}: <b>{{x}}</b> } note \\"evil"\n`);
  expect(text.match(/felt as-inge/gu)).toHaveLength(7);
  expect(parse(text, 'file:///a.journey').problems).toEqual([]);
  expect(format(text).edits).toEqual([]);
  expect(readdirSync(join(folder, 'photos'))).toEqual([`walk-${today}-1.jpg`]);
  const photo = readFileSync(join(folder, `photos/walk-${today}-1.jpg`));
  expect(photo.length).toBeLessThan(2_000_000);
  expect(photo.includes('SECRET')).toBe(false);
  // The new lines add no finding.
  const before = await listRules(temporaryFolder({ 'a.journey': map }));
  expect((await listRules(folder)).filter((rule) => !before.includes(rule))).toEqual([]);
}, 120_000);

test('an interrupted walk is offered again, and nothing is written without consent', async () => {
  const folder = temporaryFolder({ 'a.journey': map });
  const cache = mkdtempSync(join(tmpdir(), 'journey-walk-'));
  const browser = await openBrowser();
  try {
    const first = await startWalk(folder, cache);
    const page = await browser.newPage();
    await page.goto(first.address.href);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('Neutral').click();
    await page.getByText('Everything is sent.').waitFor();
    first.child.kill('SIGINT');
    expect(await first.code).toBe(0);
    expect(first.output().stderr).toContain('an unfinished walk is kept');

    // Meanwhile the map changes: a step is renamed, and another one gone.
    writeFileSync(
      join(folder, 'a.journey'),
      map.replace('step s0 "Arrives"', 'step s0 "Comes in"').replace(/ *step s1 .*\n/u, ''),
    );
    const second = await startWalk(folder, cache);
    await page.goto(second.address.href);
    await page.getByRole('button', { name: 'Continue the interrupted walk (1 of 8 steps answered)' }).click();
    await page.getByRole('heading', { name: 'Takes a number' }).waitFor();
    await page.getByText('Bad', { exact: true }).click();
    for (let step = 2; step < 8; step++) await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Review and hand in' }).click();
    await page.getByRole('button', { name: 'Hand in' }).click();
    await page.getByText('Thank you.').waitFor();
    expect(await second.code).toBe(0);
    const { stdout, stderr } = second.output();
    expect(stdout).toContain('+    step s0 "Comes in" { felt as-inge 0 }');
    expect(stderr).toContain('a.journey has no step “Takes a number” any more.');
    expect(stderr).toContain('nothing was written');
    expect(readFileSync(join(folder, 'a.journey'), 'utf8')).not.toContain('felt');
  } finally {
    await browser.close();
  }
}, 60_000);
