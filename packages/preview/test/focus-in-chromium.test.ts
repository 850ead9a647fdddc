import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { some } from '../../../scripts/test/runs.ts';
import { audit } from './audit.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { exampleMaps, type ShownMap, shownMaps } from './pictures.ts';
import { getTheme } from './themes.ts';

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

const examples = exampleMaps();
const pane = { width: 700, height: 800 };
const phone = { width: 390, height: 800 };

function example(name: string): ShownMap {
  const exampleMap = examples.find((shownMap) => shownMap.name === name);
  if (exampleMap === undefined) throw new Error(`There is an example ${name}.`);
  return exampleMap;
}

/** Opens a map in a window of a size. */
async function open(
  shown: ShownMap,
  size: { readonly width: number; readonly height: number },
  on = preview,
): Promise<void> {
  await on.page.setViewportSize(size);
  await on.show(shown.picture);
  await on.page.locator('.focus-view, .map h1, .hint').first().waitFor();
}

async function moveCursor(shown: ShownMap, to: string, typed = false): Promise<void> {
  const { uri } = shown.picture;
  const offset = shown.document.text.indexOf(to);
  expect(offset).toBeGreaterThan(0);
  await preview.tell({ type: 'cursor', uri, offset: offset + 3, ...(typed && { typed }) });
}

const titleInFull = (page: Page) => page.locator('.focus-title h2').textContent();

/** A map of many moments, each of which has a pain and a touchpoint. */
function largeMap(stages: number, steps: number, first = 'Step 0 0', more = ''): ShownMap {
  const text = Array.from(
    { length: stages },
    (_, s) =>
      `  stage "Stage ${s}" {\n${Array.from(
        { length: steps },
        (__, i) =>
          `    step s${s}-${i} "${s + i === 0 ? first : `Step ${s} ${i}`}" { emotion ${((s + i) % 5) - 2}; touchpoint "Page ${s} ${i}" { channel website }; pain "Pain ${s} ${i}" }\n`,
      ).join('')}${s === 0 ? more : ''}  }\n`,
  ).join('');
  const [shown] = shownMaps({ 'large.journey': `journey j "Large" {\n${text}}\n` });
  if (shown === undefined) throw new Error('It is a map.');
  return shown;
}

describe('a narrow pane', () => {
  const colleen = example('colleen-vacuum-cleaner');

  it('opens as Focus: all moments beside each other, and the first one in full', async () => {
    await open(colleen, pane);
    const { page } = preview;
    expect(await page.locator('#view-focus').getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.strip-moment').count()).toBe(8);
    expect(await page.locator('.strip-stage').count()).toBe(5);
    expect(await titleInFull(page)).toBe('The old one breaks');
    expect(await page.locator('.focus-details .item-pain .title').allTextContents()).toEqual([
      'It broke too soon',
    ]);
  });

  it('follows the cursor in the text, and frames what it shows in full', async () => {
    await open(colleen, pane);
    const { page } = preview;
    await moveCursor(colleen, 'emotion +1 "relieved"');
    await expect.poll(() => titleInFull(page)).toBe('Pays');
    expect(await page.locator('.strip-moment.framed').getAttribute('title')).toBe('Pays');
    await moveCursor(colleen, 'pain wading');
    await expect.poll(() => titleInFull(page)).toBe('Compares vacuum cleaners online');
    expect(await page.locator('.item.at-cursor .title').textContent()).toBe(
      'The facts are buried in marketing copy',
    );
    await moveCursor(colleen, 'motivation "To be done');
    await expect.poll(() => titleInFull(page)).toBe('Research');
    await moveCursor(colleen, 'resource web-developers');
    await expect.poll(() => page.locator('.item-resource.at-cursor').count()).toBe(1);
  });

  it('leads from a moment, a card and a feeling to their lines', async () => {
    await open(colleen, pane);
    const { page } = preview;
    const lastLine = async () => {
      const { span } = (await preview.said('reveal')).at(-1) ?? expect.fail();
      return colleen.document.text.slice(span.start, span.start + 14);
    };
    await page.locator('.strip-moment[title="Pays"]').click();
    expect(await titleInFull(page)).toBe('Pays');
    expect(await lastLine()).toMatch(/^step pay/u);
    await page.locator('.item-pain .lead').click();
    expect(await lastLine()).toMatch(/^pain late-pric/u);
    await page.locator('.focus-feeling').click();
    expect(await lastLine()).toMatch(/^emotion \+1/u);
    await page.locator('.strip-stage[title="Research"]').click();
    expect(await lastLine()).toMatch(/^stage research/u);
    expect(await titleInFull(page)).toBe('Research');
    await page.locator('.focus-journey .lead').click();
    expect(await lastLine()).toMatch(/^journey vacuum/u);
    expect(await page.locator('.focus-details .item-action-item').count()).toBeGreaterThan(0);
  });

  it('is walked through by the arrow keys, Home and End', async () => {
    await open(colleen, pane);
    const { page } = preview;
    await page.locator('.strip-moment').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await titleInFull(page)).toBe('Searches for one that lasts');
    await page.keyboard.press('End');
    expect(await titleInFull(page)).toBe('Is asked how it was');
    const focused = page.locator('.strip-moment:focus');
    expect(await focused.getAttribute('aria-current')).toBe('true');
    expect(await page.locator('.strip-moment[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Home');
    expect(await titleInFull(page)).toBe('The old one breaks');
  });

  it('keeps the view that somebody chose, also after a reload; before that it goes by the width', async () => {
    const { page } = preview;
    const isPressed = (view: string) => page.locator(`#view-${view}`).getAttribute('aria-pressed');
    await open(colleen, pane);
    await page.setViewportSize({ width: 1000, height: 700 });
    await expect.poll(() => isPressed('diagram')).toBe('true');
    await page.setViewportSize(pane);
    await expect.poll(() => isPressed('focus')).toBe('true');
    await page.click('#view-map');
    await page.setViewportSize({ width: 1000, height: 700 });
    await page.setViewportSize(pane);
    await preview.reload();
    await open(colleen, pane);
    await expect.poll(() => isPressed('map')).toBe('true');
    await page.click('#view-focus');
    await page.setViewportSize({ width: 1100, height: 700 });
    expect(await isPressed('focus')).toBe('true');
  });

  it('draws the map where a picture of it is wanted, and goes on as Focus', async () => {
    await open(colleen, pane);
    await moveCursor(colleen, 'emotion +1 "relieved"');
    const { page } = preview;
    await preview.tell({ type: 'draw-svg', request: 1, view: 'map', findings: false });
    await preview.tell({ type: 'draw-svg', request: 2, view: 'diagram', findings: false });
    await expect.poll(async () => (await preview.said('svg')).length).toBe(2);
    const [map, diagram] = await preview.said('svg');
    expect(map?.svg?.includes('<title>Replacing a broken vacuum cleaner</title>')).toBe(true);
    expect(map?.svg?.includes('>Nine minutes')).toBe(true);
    expect(diagram?.svg).toBeUndefined();
    expect(await titleInFull(page)).toBe('Pays');
  });
});

describe('the overview of moments', () => {
  it('says in words what it has no room to draw, and draws it where the window grows', async () => {
    const { page } = preview;
    await open(largeMap(1, 10), pane);
    const pays = page.locator('.strip-moment[title="Step 0 3"]');
    await pays.focus();
    await pays.press('Enter');
    expect(await pays.getAttribute('aria-label')).toMatch(/^Step 0 3\. .*\+1.*\. 1 pain$/u);
    expect(await pays.locator('.strip-face').count()).toBe(1);
    expect(await pays.textContent()).toBe('');
    await page.setViewportSize({ width: 890, height: 800 });
    await pays.locator('.title', { hasText: 'Step 0 3' }).waitFor();
    expect(await pays.getAttribute('aria-label')).toBeNull();
    expect(await pays.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.locator('.strip-moment.framed').getAttribute('title')).toBe('Step 0 3');
    await page.setViewportSize({ width: 565, height: 800 });
    await expect.poll(() => pays.getAttribute('aria-label')).toContain('Step 0 3');
  });

  it.each([3, 8, 12, 25, 60])('cuts off no number of %i stages', async (stages) => {
    const { page } = preview;
    await open(largeMap(stages, 5), pane);
    const cut = await page.locator('.strip-stage').evaluateAll((bands) =>
      bands.flatMap((band) => {
        const number = band.querySelector('.strip-number');
        if (number === null || !number.checkVisibility()) return [];
        const text = document.createRange();
        text.selectNodeContents(number);
        const [inner, outer] = [text.getBoundingClientRect(), band.getBoundingClientRect()];
        return inner.left < outer.left || inner.right > outer.right ? [number.textContent] : [];
      }),
    );
    expect(cut).toEqual([]);
    expect(await page.locator('.strip-stage').last().textContent()).toContain(`Stage ${stages - 1}`);
  });

  it('draws of hundreds of moments the curve alone', async () => {
    const { page } = preview;
    await open(largeMap(100, 5), pane);
    expect(await page.locator('.strip-moment').count()).toBe(500);
    expect(await page.locator('.strip-moment > *').count()).toBe(0);
    expect(await page.locator('.strip-moment').last().getAttribute('aria-label')).toContain('Step 99 4');
    await page.locator('.strip-moment[title="Step 99 4"]').click();
    expect(await titleInFull(page)).toBe('Step 99 4');
  });
});

describe('typing in a narrow pane', () => {
  const text = (title: string, more = '') => `journey j "J" {
  stage "S" {
    step one "One" { emotion 0; pain first "${title}"; pain second "Second"; opportunity "Third"; ${more} }
    step two "Two" { emotion 1; touchpoint "Shop" { channel store } }
  }
}`;
  const getShown = (title: string, more?: string) => {
    const [shown] = shownMaps({ 'a.journey': text(title, more) });
    if (shown === undefined) throw new Error('It is a map.');
    return shown;
  };

  /** Returns the place of every part, by its text. */
  const places = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((parts) =>
      Object.fromEntries(
        parts.map((part) => {
          const { left, top } = part.getBoundingClientRect();
          return [part.textContent, [Math.round(left), Math.round(top)]];
        }),
      ),
    );
  const parts =
    '.strip-moment, .strip-stage, .focus-title, .focus-row-heading, .phone-band, .phone-title, .item:not([data-id="first"], [data-id="fresh"])';

  it.each([
    ['a pane', pane],
    ['a phone', phone],
  ] as const)('changes in %s only what is typed, and moves nothing else', async (_, size) => {
    const { page } = preview;
    await open(getShown('First'), size);
    await moveCursor(getShown('First'), 'pain first');
    await page.locator('[data-id="first"].at-cursor').waitFor();
    const before = await places(page, parts);
    // Everything on the page is marked: what is drawn again has no mark.
    await page.locator('.focus-view *').evaluateAll((all) => {
      for (const otherElement of all) otherElement.setAttribute('data-old', '');
    });
    const long = 'First of all the things that hurt here, and that nobody has looked at for a year or more';
    await preview.tell({ type: 'changed', uri: getShown(long).picture.uri, cursor: 60 });
    await preview.answer(getShown(long, 'pain fresh "Fresh"').picture);
    await page.locator('[data-id="fresh"]').waitFor();
    const after = await places(page, parts);
    for (const [otherText, place] of Object.entries(before))
      if (otherText in after) expect([otherText, after[otherText]]).toEqual([otherText, place]);
    const items = await page
      .locator('.item:not([data-old])')
      .evaluateAll((all) => all.map((otherElement) => otherElement.getAttribute('data-id')));
    expect(new Set(items)).toEqual(new Set(['first', 'fresh']));
  });

  it.each([
    ['a pane', pane],
    ['a phone', phone],
  ] as const)('draws in %s one moment of five hundred again', async (_, size) => {
    const { page } = preview;
    await open(largeMap(100, 5), size);
    await page.locator('.focus-view *').evaluateAll((all) => {
      for (const otherElement of all) otherElement.setAttribute('data-old', '');
    });
    const next = largeMap(100, 5, 'Another title');
    await preview.changeTo(next.picture);
    await page.locator('.focus-view h2, .focus-view h3', { hasText: 'Another title' }).waitFor();
    const drawn = () => page.locator('.focus-view :not([data-old])').count();
    expect(await drawn()).toBeLessThan(120);
    await page.locator('.focus-view *').evaluateAll((all) => {
      for (const otherElement of all) otherElement.setAttribute('data-old', '');
    });
    await preview.changeTo(largeMap(100, 5, 'Another title', 'step more "One more" { emotion 1 }').picture);
    await page.locator('.strip-moment[title="One more"], .phone-title .title:text-is("One more")').waitFor();
    // The curve of all moments is one drawing.
    expect(await drawn()).toBeLessThan(200);
  });
});

describe('a phone', () => {
  const colleen = example('colleen-vacuum-cleaner');

  it('goes stage by stage in one column, and keeps the band of the stage in sight', async () => {
    await open(colleen, phone);
    const { page } = preview;
    expect(await page.locator('.phone-band h2').allTextContents()).toHaveLength(5);
    await moveCursor(colleen, 'emotion +1 "relieved"');
    await expect.poll(() => page.locator('.phone-moment.framed .phone-title').textContent()).toBe('Pays');
    const band = page.locator('.phone-band', { hasText: 'Purchase' });
    const viewport = await page.locator('#viewport').boundingBox();
    await page.locator('#viewport').evaluate((view) => {
      const moment = view.querySelector('.phone-moment.framed');
      view.scrollBy(0, (moment?.getBoundingClientRect().top ?? 0) + 150 - view.getBoundingClientRect().top);
    });
    await expect
      .poll(async () => Math.round((await band.boundingBox())?.y ?? 0))
      .toBe(Math.round(viewport?.y ?? Number.NaN));
  });

  it('folds opportunities behind a target of 44 px, and opens them for the cursor', async () => {
    await open(colleen, phone);
    const { page } = preview;
    const folds = page.locator('.phone-fold:visible');
    expect(await folds.count()).toBeGreaterThan(4);
    for (const { height } of await folds.evaluateAll((all) =>
      all.map((otherElement) => otherElement.getBoundingClientRect().toJSON() as DOMRect),
    ))
      expect(height).toBeGreaterThanOrEqual(44);
    expect(await page.locator('.item-opportunity:visible').count()).toBe(0);
    await moveCursor(colleen, 'opportunity benefits-first');
    await expect.poll(() => page.locator('.item-opportunity:visible').count()).toBe(2);
  });

  it('lets the moments of a long map rest out of sight, at their true heights', async () => {
    const { page } = preview;
    const large = largeMap(100, 5);
    await open(large, phone);
    const blocks = await page.locator('.phone-block').count();
    await expect.poll(() => page.locator('.phone-block.resting').count()).toBe(blocks);
    const heights = () =>
      page
        .locator('.phone-block')
        .evaluateAll((all) =>
          all.map((otherElement) => Math.round(otherElement.getBoundingClientRect().height * 8)),
        );
    const resting = await heights();
    const shown = await page.addStyleTag({
      content: '.phone-block { content-visibility: visible !important }',
    });
    expect(await heights()).toEqual(resting);
    await shown.evaluate((style) => (style as Element).remove());

    await moveCursor(large, 'step s99-4');
    const last = page.locator('.phone-moment.framed .phone-title');
    await expect.poll(() => last.textContent()).toBe('Step 99 4');
    await expect
      .poll(async () => {
        const box = await last.boundingBox();
        return box !== null && box.y > 0 && box.y + box.height < phone.height;
      })
      .toBe(true);
    // In another width, they have other heights.
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.locator('.phone-block:not(.resting)').count()).toBe(0);
    const narrower = await heights();
    await page.addStyleTag({ content: '.phone-block { content-visibility: visible !important }' });
    expect(await heights()).toEqual(narrower);
  });

  it('cuts off nothing that lies over the end of a moment while somebody types', async () => {
    const { page } = preview;
    const large = largeMap(100, 5);
    await open(large, phone);
    await expect.poll(() => page.locator('.phone-block:not(.resting)').count()).toBe(0);
    await moveCursor(large, 'step s0-0');
    const next = largeMap(100, 5, 'Another title, which takes two lines or even three of them on a phone');
    await preview.tell({ type: 'changed', uri: next.picture.uri, cursor: 60 });
    await preview.answer(next.picture);
    const first = page.locator('.phone-moment').first();
    await first.locator('.grown').waitFor();
    expect(await first.evaluate((block) => getComputedStyle(block).contentVisibility)).toBe('visible');
    await page.locator('.focus-journey h1').click();
    await expect.poll(() => page.locator('.grown').count()).toBe(0);
    await expect.poll(() => page.locator('.phone-block:not(.resting)').count()).toBe(0);
  });

  it('draws the curve in its gutter: left is bad and right is good', async () => {
    await open(colleen, phone);
    const faces = await preview.page
      .locator('.phone-gutter .strip-face')
      .evaluateAll((all) => all.map((otherElement) => otherElement.getBoundingClientRect().left));
    const [worst, , , , , , best] = faces;
    expect(faces).toHaveLength(8);
    expect(Math.min(...faces)).toBe(worst);
    expect(Math.max(...faces)).toBe(best);
    expect(Math.max(...faces)).toBeLessThan(92);
  });
});

describe.each([
  ['a pane', pane],
  ['a narrow pane', { width: 565, height: 700 }],
  ['a phone', phone],
  ['a small phone', { width: 320, height: 640 }],
] as const)('every map in %s', (name, size) => {
  // The two narrow sizes share the examples: each has every second one.
  const chosen = name.includes(' narrow') ? 0 : name.includes(' small') ? 1 : undefined;
  const own = examples.filter((_, i) => chosen === undefined || i % 2 === chosen);
  const maps = [...some(own, 4), largeMap(5, 12), largeMap(12, 5), largeMap(1, 3), largeMap(100, 5)];

  it('has no scroll bar below, and no text of less than 11 px', { timeout: 240_000 }, async () => {
    const { page } = preview;
    for (const shown of maps) {
      await preview.startOver();
      await open(shown, size);
      const sizes = await page.evaluate(() => {
        const view = document.querySelector('#viewport');
        const small = [...document.querySelectorAll('.focus-view *')].filter((element) => {
          const says = [...element.childNodes].some(
            (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
          );
          return (
            says &&
            element.closest('.unseen, .workshop') === null &&
            element.checkVisibility() &&
            Number.parseFloat(getComputedStyle(element).fontSize) < 10.99
          );
        });
        return {
          wide: (view?.scrollWidth ?? 0) > (view?.clientWidth ?? 0) || document.body.scrollWidth > innerWidth,
          small: small.slice(0, 3).map((element) => `${element.className}: ${element.textContent}`),
        };
      });
      expect([shown.name, sizes]).toEqual([shown.name, { wide: false, small: [] }]);
    }
  });
});

describe('the focus is for everyone', () => {
  it.each(some(['light', 'dark', 'high contrast', 'high contrast light'] as const, 2))(
    'in the theme %s',
    async (theme) => {
      const themed = await openPage(browser, bundle, getTheme(theme));
      const violations: string[] = [];
      for (const name of ['colleen-vacuum-cleaner', 'b2b-planning-software'])
        for (const size of [pane, phone]) {
          await open(example(name), size, themed);
          const faults = await audit(themed.page);
          violations.push(...faults.map((violation) => `${name} ${size.width}: ${violation}`));
        }
      expect(violations).toEqual([]);
      expect(themed.alarms).toEqual([]);
      await themed.page.close();
    },
  );
});
