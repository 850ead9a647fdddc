import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Picture } from '@journey-maps/core/protocol';
import { Workspace } from '@journey-maps/core/rules';
import { type ComparedVersion, compareMaps } from '@journey-maps/core/versions';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { some } from '../../../scripts/test/runs.ts';
import { parse } from '../../language/src/index.ts';
import { audit } from './audit.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { shownMaps } from './pictures.ts';
import { getTheme } from './themes.ts';

let browser: Browser;
let bundle: ReadonlyMap<string, string>;
let preview: OpenPage;
let page: Page;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  preview = await openPage(browser, bundle);
  page = preview.page;
});
afterAll(() => browser?.close());
beforeEach(() => preview.startOver());
afterEach(() => {
  expect(preview.alarms).toEqual([]);
});

const older = 'journey-older:/map.journey';

function version(text: string): ComparedVersion {
  const workspace = new Workspace();
  workspace.set(parse(text, 'file:///maps/map.journey'));
  const linked = workspace.linked('file:///maps/map.journey');
  if (linked === undefined) throw new Error('It is there.');
  return { linked, getLinked: (uri) => workspace.linked(uri), findings: [] };
}

/** Returns the picture that the server makes of two versions of a map. */
function compared(before: string, now: string): Picture {
  const [shown] = shownMaps({ 'map.journey': now });
  if (shown === undefined) throw new Error('There is one.');
  const { maps, changes } = compareMaps(version(before), version(now), {
    olderName: 'HEAD',
    olderAddress: () => older,
  });
  return { ...shown.picture, maps, findings: [], comparison: { older: 'HEAD', changes } };
}

const text = `owner web "Web team"
journey buying "Buying" {
  stage look "Looks" {
    step compare "Compares" {
      emotion +1
      pain slow "Slow pages" { owner web; severity high }
    }
    step asks "Asks" { emotion 0; thought "Who <b>knows</b>?" }
  }
  stage pay "Pays" { step card "By card" { emotion -1; touchpoint till "Till" { channel store } } }
}
`;
const newer = text
  .replace('emotion +1', 'emotion -2')
  .replace('owner web; ', '')
  .replace('"By card"', '"With a card"')
  .replace('; thought "Who <b>knows</b>?"', '');

async function show(picture: Picture, on: OpenPage = preview): Promise<void> {
  await on.show(picture);
  await on.page.locator('.map h1').waitFor();
  await on.page.locator('#changes:not([hidden])').waitFor();
}

const entries = (on: Page = page) => on.locator('.change-entry').allInnerTexts();
const lastRevealed = async () => (await preview.said('reveal')).at(-1);

it('lists what changed by stage, and marks it on the map by signs and words', async () => {
  await show(compared(text, newer));
  expect((await entries()).map((entry) => entry.replaceAll(/\s+/g, ' '))).toEqual([
    '~ Changed: “Compares” feels worse: +1 → -2 worth knowing',
    '− Removed: The pain “Slow pages” lost its owner: Web team information lost',
    '− Removed: “Asks” lost a thought: “Who <b>knows</b>?”',
    '✎ Renamed: The step “By card” is now called “With a card”',
  ]);
  expect(await page.locator('.change-group h3').allTextContents()).toEqual(['Looks', 'Pays']);
  const marked = await page
    .locator('.map .change .lead')
    .evaluateAll((leads) => leads.map((lead) => lead.textContent));
  expect(marked).toEqual([
    '~Changed: Compares',
    '✎Renamed: With a card',
    '−Removed: Thought: Who <b>knows</b>?',
    '~Changed: Pain: P1Slow pages',
  ]);
  expect(await page.locator('.feels-otherwise').getAttribute('aria-label')).toBe(
    'emotion before and now: +1 → −2',
  );
  expect(await page.locator('.curves .baseline-curve').count()).toBe(1);
  expect(await page.locator('#view-diagram').isVisible()).toBe(false);
});

it('leads to the line of each change, old or new, and shows it on the map', async () => {
  await show(compared(text, newer));
  await page.locator('.change-entry', { hasText: 'lost its owner' }).click();
  const { file, span } = (await lastRevealed()) ?? expect.fail();
  expect(file).toBe(older);
  expect(text.slice(span.start, span.end)).toBe('web');
  expect(await page.locator('.pointed .title').textContent()).toBe('Slow pages');

  await page.locator('.change-entry', { hasText: 'feels worse' }).click();
  const now = (await lastRevealed()) ?? expect.fail();
  expect([now.file, newer.slice(now.span.start, now.span.end)]).toEqual([undefined, 'emotion -2']);
  await page.getByRole('button', { name: 'Older line: “Compares” feels worse' }).click();
  const before = (await lastRevealed()) ?? expect.fail();
  expect([before.file, text.slice(before.span.start, before.span.end)]).toEqual([older, 'emotion +1']);

  await page.locator('.item-pain .change-note').click();
  expect((await lastRevealed())?.file).toBe(older);
  await page.locator('.item-thought.change-removed .lead').click();
  const gone = (await lastRevealed()) ?? expect.fail();
  expect([gone.file, text.slice(gone.span.start, gone.span.end)]).toEqual([
    older,
    'thought "Who <b>knows</b>?"',
  ]);
});

it('goes on while somebody types, keeps what a broken text hides, and ends', async () => {
  await show(compared(text, newer));
  await preview.changeTo(compared(text, text));
  await page.getByText('Readers will notice no change').waitFor();
  expect(await page.locator('.map .change').count()).toBe(0);

  await preview.changeTo(compared(text, newer));
  await page.locator('.change-entry').first().waitFor();
  const broken = { at: { line: 3, column: 1 }, message: 'x' };
  const problem = { words: 'It cannot be compared.' };
  await preview.changeTo({
    ...compared(text, newer.replace('Slow', 'Fast')),
    broken,
    comparison: { older: 'HEAD', problem, changes: [] },
  });
  await page.locator('#banner:not([hidden])').waitFor();
  expect(await entries()).toHaveLength(4);

  await page.click('#leave-comparison');
  expect(await preview.said('leave-comparison')).toHaveLength(1);
  const { comparison: _, ...plain } = compared(newer, newer);
  await preview.changeTo(plain);
  await page.locator('#changes').waitFor({ state: 'hidden' });
  expect(await page.locator('#view-diagram').isVisible()).toBe(true);
});

it('says why there is no comparison, and leads to the place', async () => {
  const at = { span: { start: 3, end: 4 }, uri: older };
  await show({
    ...compared(text, text),
    comparison: { older: 'HEAD', problem: { words: 'HEAD cannot be read.', at }, changes: [] },
  });
  expect(await page.locator('#changes').textContent()).toContain('HEAD cannot be read.');
  expect(await page.locator('#changes').textContent()).not.toContain('Nothing');
  await page.getByRole('button', { name: 'Show the line' }).click();
  expect(await lastRevealed()).toMatchObject({ file: older, span: at.span });
});

it.each(some(['light', 'dark', 'high contrast', 'high contrast light'] as const, 2))(
  'is for everyone in the theme %s',
  async (theme) => {
    const themed = await openPage(browser, bundle, getTheme(theme));
    await themed.page.setViewportSize({ width: 1500, height: 1000 });
    const example = readFileSync(
      join(import.meta.dirname, '../../../examples/colleen-vacuum-cleaner.journey'),
      'utf8',
    );
    const violations: string[] = [];
    await show(compared(example, changedExample(example)), themed);
    await themed.page.screenshot({ path: `artefacts/compared-${theme.replaceAll(' ', '-')}.png` });
    violations.push(...(await audit(themed.page)));
    await themed.page.locator('.change-entry').nth(1).click();
    await themed.page.setViewportSize({ width: 600, height: 900 });
    violations.push(...(await audit(themed.page)).map((violation) => `narrow: ${violation}`));
    await themed.page.screenshot({ path: `artefacts/compared-narrow-${theme.replaceAll(' ', '-')}.png` });
    expect(violations).toEqual([]);
    expect(themed.alarms).toEqual([]);
    await themed.page.close();
  },
);

/** Changes an emotion and a title, removes an owner, and adds a step, which moves the following ones. */
function changedExample(example: string): string {
  const changed = example
    .replace(/emotion -1/, 'emotion +2')
    .replace(/( {4}step [a-z-]+ ")([^"]+)"/, '$1$2, again"')
    .replace(/ {6}owner [a-z-]+\n/, '')
    .replace(/( {4}step )/, '    step dreams "Dreams of silence" { thought "One day" }\n$1');
  if (changed === example) throw new Error('It did not change.');
  return changed;
}
