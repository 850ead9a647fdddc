import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { some } from '../../../scripts/test/runs.ts';
import { everything } from '../../language/test/every-construct.ts';
import { shownForms } from '../../language/test/shown-forms.ts';
import { audit } from './audit.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { exampleMaps, type ShownMap, shownMaps } from './pictures.ts';
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

async function showMap({ picture }: ShownMap, on: OpenPage = preview): Promise<void> {
  // Choosing the view in the toolbar would draw a diagram first.
  await on.show(picture, { view: 'map' });
  await on.page.locator('.map h1').waitFor();
}

/** Shows a map by the toolbar, so that it stays the chosen view of the user. */
async function chooseMap({ picture }: ShownMap): Promise<void> {
  await preview.show(picture);
  if ((await page.locator('#view-map[aria-pressed="true"]').count()) === 0) await page.click('#view-map');
  await page.locator('.map h1').waitFor();
}

function only(text: string): ShownMap {
  const [shown] = shownMaps({ 'map.journey': text });
  if (shown === undefined) throw new Error('There is one.');
  return shown;
}

const small = only(`persona anna "Anna" { primary }
persona ben "Ben"
owner web "Web team"
journey buying "Buying" {
  persona anna, ben
  stage look "Looks" {
    step compare "Compares" {
      emotion -1 "lost"
      emotion ben +2
      touchpoint "Site" { channel website }
      pain slow "Slow pages" { owner web; severity high }
      pain dear "Too dear" { persona ben }
      next pay "Knows enough"
    }
    step asks "Asks" { thought "Who knows?" }
  }
  stage pay "Pays" { step card "By card" { moment-of-truth; touchpoint "Till" { channel store } } }
  action-item faster "Make it faster" { for slow; owner web; status doing }
  action-item done "Done already" { owner web; status done }
}
`);

const framed =
  only(`persona anna "Anna" { about "Nurse"; quote "Too dear"; goal "Rest"; frustration "Queues" }
owner web "Web team"
evidence talks "Talks" { method interview; sample 12; date 2026-09-01 }
journey buying "Buying" {
  kind service-blueprint
  state current
  status draft
  owner web
  persona anna
  review yearly
  reviewed 2026-10-01
  purpose "To learn"
  scenario "A wet day"
  goal "Dry feet"
  evidence talks
  resource team "Two people" { status have; importance 4 }
  stage "Looks" {
    step "One" { metric "Waiting" { unit "minutes"; baseline 94; value 60; target 30 } }
    step "Two"
    step "Three"
  }
  action-item "First" { owner web; status doing; due 2027-01-03 }
  action-item "Second" { due 2027-02-03 }
  action-item "Third"
  action-item "Fourth"
}
`);

/** The words in the cells of a row, by column; empty ones left out. */
const listCells = (row: string) =>
  page
    .locator(`[data-row="${row}"] [role=cell]`)
    .evaluateAll((cells) =>
      cells.map((cell) => [...cell.querySelectorAll('.item .title')].map((title) => title.textContent)),
    );

describe('the map', () => {
  it('is a table with stages and steps as headings, as a screen reader hears it', async () => {
    await showMap(small);
    const table = page.getByRole('table', { name: 'Journey map: Buying' });
    const heard = await table.ariaSnapshot();
    const head = heard.slice(0, heard.indexOf('- rowgroup:', heard.indexOf('- rowgroup:') + 1));
    expect(
      head.replaceAll(/ +- button.*\n/gu, ''),
    ).toBe(`- 'table "Journey map: Buying. Stages and their steps are columns."':
  - rowgroup:
    - row "Stages Looks 1 finding Pays 2 findings":
      - rowheader "Stages"
      - columnheader "Looks 1 finding":
      - columnheader "Pays 2 findings":
    - row "Steps Compares Asks By card Moment of truth 1 finding":
      - rowheader "Steps"
      - columnheader "Compares":
      - columnheader "Asks":
      - columnheader "By card Moment of truth 1 finding":
        - paragraph: Moment of truth
  `);
    // No other element is between a row and its cells.
    const rows = await table.getByRole('row').all();
    const counts = await Promise.all(
      rows.map(async (row) => [
        await row.getByRole('rowheader').count(),
        (await row.getByRole('cell').count()) + (await row.getByRole('columnheader').count()),
      ]),
    );
    expect(counts.slice(0, 2)).toEqual([
      [1, 2],
      [1, 3],
    ]);
    for (const [headings, cells] of counts.slice(2)) {
      expect(headings).toBe(1);
      expect([1, 2, 3]).toContain(cells);
    }
    expect(await table.getByRole('columnheader', { name: 'Looks' }).getAttribute('aria-colspan')).toBe('2');
    expect(await listCells('pains')).toEqual([['Slow pages', 'Too dear'], [], []]);
    expect(await listCells('touchpoints')).toEqual([['Site'], [], ['Till']]);
  });

  it('introduces people and purpose in one row, and says at the right how the map is', async () => {
    await showMap(framed);
    const head = page.locator('.map-head');
    expect(await head.locator('.map-kind').textContent()).toBe('Service blueprint');
    expect(await head.locator('.map-state li').allInnerTexts()).toEqual([
      expect.stringContaining('draft'),
      expect.stringContaining('As it is today'),
      expect.stringContaining('Web team'),
      expect.stringContaining('Reviewed 1 Oct 2026, yearly'),
    ]);
    const parts = head.locator('.map-about > *');
    expect(await parts.locator('.persona-who .title, h2').allTextContents()).toEqual([
      'Anna',
      'Scenario',
      'Customer goal',
      'Purpose of the map',
    ]);
    expect(await parts.first().locator('.persona-quote').innerText()).toContain('“Too dear”');
    const tops = await parts.evaluateAll((all) =>
      all.map((otherElement) => otherElement.getBoundingClientRect().top),
    );
    expect(new Set(tops).size).toBe(1);
    await page.click('.about-part .item .lead');
    expect(await preview.said('reveal')).toHaveLength(1);
  });

  it('introduces nobody where a map says nothing of itself', async () => {
    await showMap(only('journey "Short" { stage "A" }'));
    expect(await page.locator('.map-about, .map-state, .map-foot:visible').count()).toBe(0);
  });

  it('has action items, resources, metrics and evidence below it, each leading to its line', async () => {
    await showMap(framed);
    const foot = page.locator('.map-foot');
    expect(await foot.locator('h2').allTextContents()).toEqual([
      'Action items4, 1 under way, next due 3 Jan 2027',
      'Resources',
      'Metrics',
      'Evidence',
    ]);
    // Four of them are in two columns where there is room for both.
    const columns = async (width: number) => {
      await page.setViewportSize({ width, height: 900 });
      const lefts = await foot
        .locator('.foot-action-item')
        .evaluateAll((lines) => lines.map((line) => Math.round(line.getBoundingClientRect().left)));
      return new Set(lefts).size;
    };
    expect([await columns(2400), await columns(900)]).toEqual([2, 1]);
    expect(await foot.locator('.foot-evidence').innerText()).toMatch(/Talks, interview, .*n = 12/u);
    expect(await foot.locator('.foot-metric .figures p').innerText()).toBe('30 ← now 60 · 94 minutes');
    await foot.locator('.foot-action-item .lead').first().click();
    expect(await preview.said('reveal')).toHaveLength(1);
    expect(await page.locator('[data-row="action-items"], [data-row="evidence"]').count()).toBe(0);
  });

  it('names only its own signs in the legend', async () => {
    const words = async () => (await page.locator('.map-legend li').allTextContents()).join('|');
    await showMap(framed);
    expect(await words()).toContain('baseline, now, target');
    expect(await words()).not.toContain('Severity');
    await showMap(small);
    expect(await words()).toContain('Severity');
    expect(await words()).not.toContain('baseline, now, target');
  });

  it('shows in an overview how much there is of everything, and the sharpest pain', async () => {
    await showMap(
      only(`journey "J" { stage "A" { step "One" {
  pain "Mild" { severity low }
  pain "Sharp" { severity critical }
  opportunity "Better"
  exit "Gone" { share 32% }
  touchpoint "Site" { channel website }
} } }`),
    );
    await page.selectOption('#filter-density', 'overview');
    expect(await page.locator('.count').allInnerTexts()).toEqual([
      expect.stringMatching(/2\s*\(1 serious\)/u),
      expect.stringContaining('1'),
      expect.stringContaining('32% leave'),
    ]);
    expect(await page.locator('.jm-map .item-pain .title').allTextContents()).toEqual(['Sharp']);
    expect(await page.locator('.map-foot:visible').count()).toBe(0);
    const badge = await page.locator('.item-touchpoint').boundingBox();
    expect(badge?.width).toBeLessThan(60);
  });

  it('draws the icon of each channel, and for channels of its own that of their kind', async () => {
    await showMap(
      only(`channel bus "Bus" { kind physical }
channel phone "Hotline"
journey "J" { stage "A" { step "One" {
  touchpoint "A" { channel email }
  touchpoint "B" { channel phone }
  touchpoint "C" { channel store }
  touchpoint "D" { channel bus }
} } }`),
    );
    const drawn = await page
      .locator('.item-touchpoint .channel svg')
      .evaluateAll((icons) => icons.map((icon) => icon.innerHTML));
    expect(new Set(drawn).size).toBe(4);
    const kinds = await page
      .locator('.item-touchpoint .channel')
      .evaluateAll((badges) => badges.map((badge) => badge.className));
    expect(kinds).toEqual([
      'channel channel-digital',
      'channel channel-person',
      'channel channel-physical',
      'channel channel-physical',
    ]);
  });

  it('fills the ring of an exit to its share', async () => {
    await showMap(
      only('journey "J" { stage "A" { exit "Few" { share 25% }; exit "All" { share 140% }; exit "Some" } }'),
    );
    const filled = await page
      .locator('.item-exit .ring-share')
      .evaluateAll((rings) => rings.map((ring) => ring.getAttribute('stroke-dasharray')?.split(' ')[0]));
    expect(filled).toEqual(['9.42', '37.7']);
    expect(await page.locator('.item-exit .share').allTextContents()).toEqual(['25% leave', '140% leave']);
  });

  it('draws a curve for everybody, and says what is unknown', async () => {
    await showMap(small);
    const points = page.locator('.point');
    expect(
      await points.evaluateAll((otherPoints) => otherPoints.map((point) => point.getAttribute('aria-label'))),
    ).toEqual([
      'Anna: emotion -1, lost',
      'Ben: emotion +2',
      'Anna: emotion unknown',
      'Ben: emotion unknown',
      'Anna: emotion unknown, moment of truth',
      'Ben: emotion unknown, moment of truth',
    ]);
  });

  it('leads to the line of whatever is clicked', async () => {
    await showMap(small);
    const text = small.document.text;
    const revealed = async () => {
      const { span } = (await preview.said('reveal')).at(-1) ?? expect.fail();
      return text.slice(span.start, span.start + 12);
    };
    await page.locator('.item-pain .lead').first().click();
    expect(await revealed()).toBe('pain slow "S');
    await page.locator('.moment .lead').first().click();
    expect(await revealed()).toBe('step compare');
    await page.locator('.point').first().click();
    expect(await revealed()).toBe('emotion -1 "');
    await page.locator('.item-persona .lead').first().click();
    expect(await revealed()).toBe('persona anna');
    await page.locator('.item-pain .badge').first().click();
    expect((await preview.said('reveal')).at(-1)?.span).toEqual(
      small.picture.findings.find(({ span }) => text.slice(span.start).startsWith('pain slow'))?.span,
    );
  });

  it('leads to the newest place after the text above has grown', async () => {
    await showMap(small);
    const longer = only(`// a comment\n${small.document.text}`);
    await preview.changeTo({ ...longer.picture, version: 2 });
    await page.locator('.item-pain .lead').first().click();
    const { span } = (await preview.said('reveal')).at(-1) ?? expect.fail();
    expect(longer.document.text.slice(span.start, span.start + 9)).toBe('pain slow');
  });

  it('marks what the cursor is in, and brings it into sight', async () => {
    await page.setViewportSize({ width: 500, height: 400 });
    await showMap(small);
    const { uri } = small.picture;
    await preview.tell({ type: 'cursor', uri, offset: small.document.text.indexOf('Make it') });
    await page.locator('.item.at-cursor').waitFor();
    expect(await page.locator('.at-cursor .title').textContent()).toBe('Make it faster');
    const inSight = await page.locator('.at-cursor').evaluate((element) => {
      const box = element.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    });
    expect(inSight).toBe(true);
  });

  it('frames both lines of a stage without steps', async () => {
    const stages = only(
      'journey j "J" {\n  stage whole "Whole" { emotion +1 }\n  stage parts "Parts" { step one "One" }\n}\n',
    );
    const { picture, document } = stages;
    await showMap(stages);
    const framed = () =>
      page.locator('.at-cursor').evaluateAll((all) =>
        all.map((otherElement) => ({
          box: otherElement.className.replace(' at-cursor', ''),
          title: otherElement.querySelector('.title')?.textContent ?? '',
          isFramed:
            getComputedStyle(otherElement).boxShadow !== 'none' ||
            getComputedStyle(otherElement).outlineStyle !== 'none',
        })),
      );
    const moveTo = (words: string) =>
      preview.tell({ type: 'cursor', uri: picture.uri, offset: document.text.indexOf(words) });
    await moveTo('whole');
    await expect.poll(framed).toEqual([
      { box: 'cell stage first', title: 'Whole', isFramed: true },
      { box: 'cell stage below', title: '', isFramed: true },
    ]);
    await moveTo('one');
    await expect.poll(framed).toEqual([{ box: 'cell moment', title: 'One', isFramed: true }]);
  });

  it('folds rows away, filters, and comes back to that after a reload', async () => {
    await chooseMap(small);
    await page.click('[data-row="touchpoints"] .fold');
    expect(await page.locator('[data-row="touchpoints"]').textContent()).toContain('2 folded away');
    await page.selectOption('#filter-person', 'anna');
    expect(await listCells('pains')).toEqual([['Slow pages'], [], []]);
    await page.selectOption('#filter-only', 'open-actions');
    expect(await page.locator('.map .item:not(.item-persona) .title').allTextContents()).toEqual([
      'Make it faster',
    ]);
    await preview.reload();
    await preview.show(small.picture);
    await page.locator('.map h1').waitFor();
    expect(await page.locator('.map .item:not(.item-persona) .title').allTextContents()).toEqual([
      'Make it faster',
    ]);
    await page.click('#filter-clear');
    expect(await page.locator('[data-row="touchpoints"] .fold').getAttribute('aria-expanded')).toBe('false');
  });

  it('is reached by the arrow keys', async () => {
    await showMap(small);
    await page.locator('.moment .lead').first().focus();
    await page.keyboard.press('ArrowRight');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Asks');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect((await preview.said('reveal')).length).toBe(1);
  });

  it('is reached by Home and End in a row, and by Page Up and Page Down in a column', async () => {
    await showMap(small);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.locator('.moment .lead').first().focus();
    await page.keyboard.press('End');
    expect(await focused()).toContain('By card');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('Compares');
    await page.locator('.moment .lead').first().focus();
    await page.keyboard.press('PageDown');
    const below = await page.evaluate(() => {
      const cell = document.activeElement?.closest('.cell');
      const row = cell?.closest('[role=row]');
      const { left, right } = document.querySelector('.moment')?.getBoundingClientRect() ?? new DOMRect();
      const later = [...document.querySelectorAll('.jm-map [role=row]')].filter(
        (other) =>
          row !== null &&
          row !== undefined &&
          (row.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
      );
      return {
        isInColumn:
          cell !== null &&
          cell !== undefined &&
          cell.getBoundingClientRect().left < right &&
          cell.getBoundingClientRect().right > left,
        // Nothing below it in this column can be reached.
        left: later.flatMap((other) =>
          [...other.querySelectorAll('.cell')].filter((otherElement) => {
            const box = otherElement.getBoundingClientRect();
            return (
              box.left <= left + 1 && left + 1 < box.right && otherElement.querySelector('button') !== null
            );
          }),
        ).length,
        isMoved: row !== document.querySelector('.moment')?.closest('[role=row]'),
      };
    });
    expect(below).toEqual({ isInColumn: true, left: 0, isMoved: true });
    await page.keyboard.press('PageUp');
    expect(await page.evaluate(() => document.activeElement?.closest('.head') !== null)).toBe(true);
    // With a key held down these are the browser's own.
    const before = await focused();
    await page.keyboard.press('Control+End');
    expect(await focused()).toBe(before);
  });

  it('is made as wide as the window', async () => {
    await page.setViewportSize({ width: 400, height: 600 });
    await showMap(small);
    await page.click('#fit');
    const width = await page.locator('.jm-map').evaluate((table) => table.getBoundingClientRect().width);
    expect(width).toBeGreaterThan(370);
    expect(width).toBeLessThanOrEqual(400);
  });

  it('has the width of the window at first, and is never enlarged by itself', async () => {
    await page.setViewportSize({ width: 700, height: 600 });
    await chooseMap(small);
    const width = () => page.locator('.jm-map').evaluate((table) => table.getBoundingClientRect().width);
    expect(await width()).toBeLessThanOrEqual(700);
    expect(await width()).toBeGreaterThan(670);
    await page.setViewportSize({ width: 1500, height: 600 });
    await preview.show({ ...small.picture, uri: 'file:///maps/other.journey' });
    await expect.poll(() => page.locator('#zoom-reset').textContent()).toBe('100%');
  });

  it('keeps its place, its zoom and its folded rows for each file', async () => {
    await page.setViewportSize({ width: 500, height: 400 });
    await chooseMap(small);
    await page.click('#zoom-reset');
    await page.click('[data-row="thoughts"] .fold');
    await page.locator('#viewport').evaluate((element) => element.scrollTo(30, 80));
    const seen = async () => ({
      zoom: await page.locator('#zoom-reset').textContent(),
      folded: await page.locator('.folded').count(),
      place: await page.locator('#viewport').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]),
    });
    const left = { zoom: '100%', folded: 1, place: [30, 80] };
    await expect.poll(seen).toEqual(left);
    await preview.show({ ...small.picture, uri: 'file:///maps/other.journey' });
    await expect.poll(seen).toMatchObject({ folded: 0, place: [0, 0] });
    expect((await seen()).zoom).not.toBe('100%');
    await preview.show(small.picture);
    await expect.poll(seen).toEqual(left);
    // The cursor is where it was, and reveals nothing else.
    const offset = small.document.text.indexOf('Make it');
    await preview.tell({ type: 'cursor', uri: small.picture.uri, offset });
    await page.locator('.item.at-cursor').waitFor();
    expect(await seen()).toEqual(left);
  });

  it('tells the editor how files are looked at, and another page begins with that', async () => {
    await page.setViewportSize({ width: 500, height: 400 });
    await chooseMap(small);
    await page.click('#zoom-reset');
    await page.click('[data-row="thoughts"] .fold');
    const readState = async () => (await preview.said('keep')).at(-1)?.state;
    const { uri } = small.picture;
    await expect.poll(readState).toMatchObject({ view: 'map', files: [{ uri, folded: ['thoughts'] }] });
    const state = await readState();
    await preview.startOver();
    await preview.tell({ type: 'show', uri, name: 'map.journey', locked: false, kept: state });
    await preview.answer(small.picture);
    await page.locator('.map h1').waitFor();
    expect(await page.locator('.folded').count()).toBe(1);
    expect(await page.locator('#zoom-reset').textContent()).toBe('100%');
  });

  it('names owners by their titles', async () => {
    await showMap(small);
    const names = await page.locator('#filter-owner option').allTextContents();
    expect(names).toEqual(['Every owner', 'Web team']);
  });

  it.each([
    ['feel the same', 'emotion +1 "glad"', 'emotion ben +1 "glad too"'],
    ['feel neutral and unknown', 'emotion anna 0 "calm"', ''],
    ['are both unknown', '', ''],
  ])('shows two personas side by side where they %s', async (_, line, other) => {
    const text = small.document.text
      .replace('emotion -1 "lost"', line)
      .replace('emotion ben +2', other)
      .replace('thought "Who knows?"', 'emotion -2 "lost"');
    await showMap(only(text));
    const boxes = await page
      .locator('.curve-cell')
      .first()
      .locator('.point')
      .evaluateAll((points) => points.map((point) => point.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes).toHaveLength(2);
    const [left, right] = boxes;
    expect(right?.left).toBeGreaterThan(left?.right ?? Number.POSITIVE_INFINITY);
    const words = await page.locator('.curve-cell').first().locator('.point').allTextContents();
    expect(words.filter((word) => word === '?')).toHaveLength(
      [line, other].filter((word) => word === '').length,
    );
  });

  it('shows findings beside a badge, each leading to its place', async () => {
    await showMap(small);
    await page.locator('.item-pain .badge').first().hover();
    const note = page.locator('.findings-note');
    await note.waitFor();
    await expect.poll(() => note.textContent()).toContain('Warning: ');
    await note.locator('.finding').first().click();
    const { span } = (await preview.said('reveal')).at(-1) ?? expect.fail();
    expect(small.document.text.slice(span.start)).toMatch(/^pain slow/u);
    expect(await note.isVisible()).toBe(false);
  });

  it('is dragged by the mouse, and a press that does not move is a click', async () => {
    await page.setViewportSize({ width: 500, height: 400 });
    await showMap(small);
    await page.click('#zoom-reset');
    await page.locator('#viewport').evaluate((element) => element.scrollTo(0, 0));
    const title = await page.locator('.map h1').boundingBox();
    const [x, y] = [(title?.x ?? 0) + 200, (title?.y ?? 0) + 5];
    const scrolled = () =>
      page.locator('#viewport').evaluate((element) => [element.scrollLeft, element.scrollTop]);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y - 30);
    await page.mouse.move(x - 60, y - 50);
    await page.mouse.up();
    expect(await scrolled()).toEqual([60, 50]);
    await page.mouse.move(x - 90, y - 90);
    expect(await scrolled()).toEqual([60, 50]);
    expect(await preview.said('reveal')).toEqual([]);
    await page.locator('.item-pain .lead').first().click();
    expect(await preview.said('reveal')).toHaveLength(1);
  });

  it('is scrolled by the keyboard', async () => {
    await page.setViewportSize({ width: 400, height: 300 });
    await showMap(small);
    await page.locator('#viewport').focus();
    await page.keyboard.press('PageDown');
    await expect
      .poll(() => page.locator('#viewport').evaluate((element) => element.scrollTop))
      .toBeGreaterThan(50);
  });

  it('shows titles alone while they stay in sight, and what else is said of them below', async () => {
    const day = only(
      small.document.text
        .replace('journey buying "Buying" {', 'journey buying "Buying" { kind day-in-the-life;')
        .replace('stage pay "Pays" {', 'stage pay "Pays" { when "17:30"; owner web;'),
    );
    await showMap(day);
    expect(await page.locator('.stage .lead').allTextContents()).toEqual(['Looks', '17:30 Pays']);
    // The owner of a stage is in its arrow, and with the density "everything" in the row of details.
    expect(await page.locator('.stage .band-facts').allTextContents()).toEqual(['WTOwner: Web team']);
    expect(await page.locator('[data-row="details"] .fact').allTextContents()).not.toContain('OwnerWeb team');
    await page.selectOption('#filter-density', 'everything');
    expect(await page.locator('[data-row="details"] .fact').allTextContents()).toContain('OwnerWeb team');
    expect(await page.locator('[data-row="details"]').textContent()).not.toContain('17:30');
    await page.selectOption('#filter-density', 'overview');
    expect(await page.locator('[data-row="goals"]').isVisible()).toBe(false);
    expect(await page.locator('[data-row="emotions"]').isVisible()).toBe(true);
    await page.selectOption('#filter-density', '');
  });

  it('gives a stage without steps one header', async () => {
    await showMap(only('journey j "J" { stage a "A" { step b "B" } stage c "C" { emotion 1 } }'));
    const headers = await page
      .locator('.jm-map')
      .getByRole('columnheader')
      .evaluateAll((cells) =>
        cells.map((cell) => [cell.querySelector('.title')?.textContent, cell.ariaRowSpan]),
      );
    expect(headers).toEqual([
      ['A', null],
      ['C', '2'],
      ['B', null],
    ]);
  });

  it('gives that stage one row again where no other has steps any more', async () => {
    const uri = 'file:///maps/map.journey';
    await showMap(only('journey j "J" { stage a "A" { step b "B" } stage c "C" { emotion 1 } }'));
    const whole = page.getByRole('columnheader').filter({ has: page.getByText('C', { exact: true }) });
    expect(await whole.getAttribute('aria-rowspan')).toBe('2');
    const without = only('journey j "J" { stage a "A" { emotion 1 } stage c "C" { emotion 1 } }');
    await preview.changeTo({ ...without.picture, uri, version: 2 });
    await expect.poll(() => page.locator('.cell.moment').count()).toBe(0);
    expect(await whole.getAttribute('aria-rowspan')).toBeNull();
  });

  it('gets another column without being made anew', async () => {
    await showMap(small);
    await page.evaluate(() => {
      for (const cell of document.querySelectorAll('[role=cell], .cell.moment'))
        cell.setAttribute('data-old', '');
    });
    const more = only(
      small.document.text.replace('    step asks', '    step tries "Tries it"\n    step asks'),
    );
    await preview.changeTo({ ...more.picture, version: 2 });
    await page.locator('.cell.moment', { hasText: 'Tries it' }).waitFor();
    expect(await page.locator('.cell.moment .title').allTextContents()).toEqual([
      'Compares',
      'Tries it',
      'Asks',
      'By card',
    ]);
    expect(await page.locator('[data-row="pains"] [role=cell]:not([data-old])').count()).toBe(1);
    expect(await page.locator('.cell.moment:not([data-old])').count()).toBe(1);
    expect(await listCells('touchpoints')).toEqual([['Site'], [], [], ['Till']]);
  });

  it('keeps what a broken text hides, and marks it', async () => {
    await showMap(small);
    const broken = only(small.document.text.replace('pain dear "Too dear" { persona ben }', 'pain de "'));
    const withProblem = {
      ...broken.picture,
      version: 2,
      broken: { at: { line: 11, column: 1 }, message: 'x' },
    };
    await preview.changeTo({ ...withProblem, maps: { ...broken.picture.maps } });
    expect((await page.locator('[data-row="pains"]').textContent()) ?? '').toContain('Slow pages');
    await page.locator('#banner:not([hidden])').waitFor();
  });

  it('touches only what looks otherwise', async () => {
    await showMap(small);
    await page.evaluate(() => {
      for (const card of document.querySelectorAll('.item')) card.setAttribute('data-old', '');
    });
    const changed = only(small.document.text.replace('Slow pages', 'Very slow pages'));
    await preview.changeTo({ ...changed.picture, version: 2 });
    await page.getByText('Very slow pages').first().waitFor();
    const fresh = await page.locator('.item:not([data-old]) .title').allTextContents();
    // Those of the same cell, and the action item that is for it.
    expect(new Set(fresh)).toEqual(new Set(['Very slow pages', 'Too dear', 'Make it faster']));
  });
});

/** Every text, number and word that a model says, but for names, which others refer by. */
function listTextsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listTextsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('value' in value && 'span' in value && ['string', 'number'].includes(typeof value.value))
    return [String(value.value)];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['imports', 'name', 'problems', 'language'].includes(key) ? [] : listTextsIn(inner),
  );
}

describe('everything that a map says is on the page', () => {
  const all = [...shownMaps({ 'everything.journey': everything }), ...exampleMaps()];
  it.each(some(all, 5).map((shown) => [shown.name, shown] as const))('%s', async (_, shown) => {
    await showMap(shown);
    if (await page.locator('#filter-density').isVisible())
      await page.selectOption('#filter-density', 'everything');
    const choices = await page
      .locator('#journeys option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    let text = '';
    for (const choice of choices) {
      await page.evaluate((value) => {
        const list = document.querySelector<HTMLSelectElement>('#journeys');
        if (list === null) return;
        list.value = value;
        list.dispatchEvent(new Event('change'));
      }, choice);
      text += await page
        .locator('.map')
        .evaluate((map) =>
          [
            map.textContent,
            ...[...map.querySelectorAll('[aria-label], [href]')].map(
              (otherElement) =>
                `${otherElement.getAttribute('aria-label')} ${otherElement.getAttribute('href')}`,
            ),
          ].join('\n'),
        );
    }
    const shownText = text.toLowerCase();
    const missing = listTextsIn(shown.document).filter(
      (otherText) =>
        !shownForms(otherText, shown.document.language?.value).some((form) =>
          shownText.includes(form.toLowerCase()),
        ),
    );
    expect(missing).toEqual([]);
  });
});

describe('the map is for everyone', () => {
  const names = [
    'colleen-vacuum-cleaner',
    'bank-account',
    'driving-licence',
    'colleen-future',
    'colleen-empathy',
    'amira-lunch-break',
    'people',
  ];
  const all = exampleMaps().filter(({ name }) => names.includes(name));
  const themes = ['light', 'dark', 'high contrast', 'high contrast light'] as const;
  it.each(some(themes, 2))('in the theme %s', async (theme) => {
    // Each in a light theme and in a dark one.
    const maps = all.filter((_, i) => i % 2 === themes.indexOf(theme) >> 1);
    const themed = await openPage(browser, bundle, getTheme(theme));
    await themed.page.setViewportSize({ width: 1400, height: 900 });
    const violations: string[] = [];
    for (const shown of maps) {
      await showMap(shown, themed);
      await themed.page.screenshot({
        path: `artefacts/map-${shown.name}-${theme.replaceAll(' ', '-')}.png`,
      });
      violations.push(...(await audit(themed.page)).map((violation) => `${shown.name}: ${violation}`));
    }
    await showMap(small, themed);
    await themed.page.click('[data-row="thoughts"] .fold');
    await themed.page.selectOption('#filter-owner', 'web');
    expect(await themed.page.locator('.badge').count()).toBeGreaterThan(0);
    expect(await themed.page.locator('.folded').count()).toBe(1);
    violations.push(...(await audit(themed.page)).map((violation) => `findings: ${violation}`));
    expect(violations).toEqual([]);
    expect(themed.alarms).toEqual([]);
    await themed.page.close();
  });
});
