import { diffPictures, findTextMove } from '@journey-maps/core/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { type ShownMap, shownMaps } from './pictures.ts';

let browser: Browser;
let bundle: ReadonlyMap<string, string>;
let preview: OpenPage;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  preview = await openPage(browser, bundle);
});
afterAll(() => browser?.close());
beforeEach(() => preview.startOver());
afterEach(() => {
  expect(preview.alarms).toEqual([]);
});

/** Returns the text of a map of 40 stages with 5 steps. The highest card of each row is in stage 37. */
function text(pain = 'Slow', title = 'Step 0 0', more = ''): string {
  const stages = Array.from({ length: 40 }, (_, s) => {
    const steps = Array.from({ length: 5 }, (__, i) => {
      const isHighest = s === 37 && i === 2;
      const words = isHighest ? 'which goes on for many lines in a narrow column, '.repeat(4) : '';
      return `step s${s}-${i} "${s + i === 0 ? title : `Step ${s} ${i}`}" { emotion ${((s + i) % 5) - 2} "busy"; thought "Thinks ${words}"; touchpoint "Page ${s} ${i}" { channel website }; pain "${isHighest ? pain : 'Waits'}" }\n`;
    });
    return `stage st${s} "Stage ${s}" {\n${steps.join('')}${s === 0 ? more : ''}}\n`;
  });
  return `journey j "Large" {\n${stages.join('')}}\n`;
}

const longPain = 'A pain that nobody can describe in a few words '.repeat(6);

function map(of: string, revision = 0): ShownMap {
  const [shown] = shownMaps({ 'large.journey': of });
  if (shown === undefined) throw new Error('It is a map.');
  return { ...shown, picture: { ...shown.picture, revision, version: revision + 1 } };
}

/** Shows a map, and waits until all its groups rest. */
async function open(shown: ShownMap, size = { width: 900, height: 600 }): Promise<void> {
  await preview.page.setViewportSize(size);
  await preview.show(shown.picture);
  await preview.page.click('#view-map');
  await allRest(preview.page);
}

async function change(from: ShownMap, to: ShownMap, cursor?: number): Promise<void> {
  const told = diffPictures(from.picture, to.picture, findTextMove(from.document.text, to.document.text));
  await preview.tell({
    type: 'changed',
    uri: to.picture.uri,
    change: told,
    ...(cursor !== undefined && { cursor }),
  });
}

/** The groups of rows with several. */
const groups = ':is(.head, .row) > .track > :is(.group + .group, .group:has(+ .group))';

function allRest(page: Page): Promise<void> {
  return expect
    .poll(
      () => page.locator(groups).evaluateAll((all) => all.filter((one) => !one.matches('.resting')).length),
      {
        timeout: 20_000,
      },
    )
    .toBe(0)
    .then(() => expect(page.locator(`${groups}.resting`).count()).resolves.toBeGreaterThan(100));
}

/** Returns the places of all rows and groups, in 64ths of a pixel. */
function places(page: Page): Promise<readonly string[]> {
  return page.locator('.jm-map :is(.track, .group)').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x, y, width, height].map((value) => Math.round(value * 64)).join(' ');
    }),
  );
}

/** Returns the places with all groups drawn in full. */
async function fullPlaces(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.group.resting { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const full = await places(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return full;
}

it.each([700, 1400])('places all rows as in a full layout, %i px wide, at any zoom', async (width) => {
  const { page } = preview;
  await open(map(text()), { width, height: 700 });
  expect(await places(page)).toEqual(await fullPlaces(page));
  await page.click('#zoom-reset');
  await page.locator('#viewport').evaluate((view) => view.scrollTo(5000, 0));
  await allRest(page);
  expect(await places(page)).toEqual(await fullPlaces(page));
});

it('lets the browser skip the stages that are far from the window', async () => {
  const { page } = preview;
  await open(map(text()));
  const skipped = await page
    .locator('.row-pains .item')
    .evaluateAll((all) => all.filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).length);
  expect(skipped).toBeGreaterThan(20);
});

it('makes a row higher and lower with a card that is far away', async () => {
  const { page } = preview;
  const [short, long] = [map(text(), 0), map(text(longPain), 1)];
  await open(short);
  const height = () => page.locator('.row-pains').evaluate((row) => row.getBoundingClientRect().height);
  const before = await height();
  await change(short, long);
  await expect.poll(height).toBeGreaterThan(before);
  await allRest(page);
  expect(await places(page)).toEqual(await fullPlaces(page));
  await change(long, map(text(), 2));
  await expect.poll(height).toBe(before);
  await allRest(page);
  expect(await places(page)).toEqual(await fullPlaces(page));
});

it('wakes only the groups that a change concerns', async () => {
  const { page } = preview;
  const [before, after] = [
    map(text(), 0),
    map(text('Slow', 'Another title', 'step more "One more" { emotion 1 }'), 1),
  ];
  await open(before);
  await page.evaluate(() => {
    const woken = new Set<EventTarget>();
    Object.assign(window, { woken });
    new MutationObserver((records) => {
      for (const { target, oldValue } of records)
        if (
          oldValue?.includes('resting') === true &&
          target instanceof Element &&
          !target.matches('.resting')
        )
          woken.add(target);
    }).observe(document.body, { subtree: true, attributeFilter: ['class'], attributeOldValue: true });
  });
  await change(before, after);
  await page.locator('.title:text-is("One more")').waitFor({ state: 'attached' });
  const woken = await page.evaluate(() => (window as unknown as { woken: Set<Element> }).woken.size);
  expect(woken).toBeGreaterThan(0);
  expect(woken).toBeLessThan(20);
});

it('measures only the cards of cells that change when typing begins', async () => {
  const { page } = preview;
  const start = text();
  const [before, after] = [map(start, 0), map(text('Slow', 'Step 0 0x'), 1)];
  await open(before);
  const at = start.indexOf('"Step 0 0"') + 9;
  await preview.tell({ type: 'cursor', uri: before.picture.uri, offset: at });
  await page.evaluate(() => {
    const counted = { reads: 0 };
    Object.assign(window, { counted });
    const { get } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetTop') ?? {};
    Object.defineProperty(HTMLElement.prototype, 'offsetTop', {
      get(this: HTMLElement) {
        if (this.matches('.item')) counted.reads++;
        return get?.call(this) as number;
      },
    });
  });
  await change(before, after, at + 1);
  await page.locator('.title:text-is("Step 0 0x")').waitFor({ state: 'attached' });
  expect(
    await page.evaluate(() => (window as unknown as { counted: { reads: number } }).counted.reads),
  ).toBeLessThan(10);
});
