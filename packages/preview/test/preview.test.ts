import { diffPictures } from '@journey-maps/core/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { bundlePage, getDiagram, getPicture, type OpenPage, openPage } from './open-page.ts';

const hostile = `"><img src=x onerror=alert(1)> # ; : %% {…} 日本語 🙂 åäöæø`;
const stages = { Research: ['Compares', 'Asks a friend'], Purchase: ['Pays'] };

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

const titles = (selector: string): Promise<(string | null)[]> =>
  page
    .locator(selector)
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-title')));
const task = (title: string) => page.locator(`.jm-task[data-title="${title}"]`);
const scroll = (): Promise<number[]> =>
  page.locator('#viewport').evaluate((element) => [element.scrollLeft, element.scrollTop]);

describe('the picture', () => {
  it('shows stages as sections and steps as tasks, in their order', async () => {
    await preview.show(getPicture(stages));
    await task('Pays').waitFor();
    expect(await titles('.jm-section')).toEqual(['Research', 'Purchase']);
    expect(await titles('.jm-task')).toEqual(['Compares', 'Asks a friend', 'Pays']);
    expect(await page.locator('.jm-title').textContent()).toBe('A journey');
  });

  it('shows every text letter by letter and runs none of it', async () => {
    const long = `${hostile} `.repeat(20);
    await preview.show(
      getPicture(
        { [hostile]: [hostile, long, 'title', '', '   '] },
        { title: hostile, actors: [hostile, 'Bo, Sue: all'] },
      ),
    );
    await page.locator('.jm-task').first().waitFor();
    const labels = page.locator('.jm-task > text.middle');
    expect(await labels.evaluateAll((otherLabels) => otherLabels.map((text) => text.textContent))).toEqual([
      hostile,
      long,
      'title',
      '',
      '   ',
    ]);
    expect(await page.locator('.jm-section > text.middle').textContent()).toBe(hostile);
    expect(await page.locator('.jm-title').textContent()).toBe(hostile);
    expect(await titles('.jm-actor')).toEqual([hostile, 'Bo, Sue: all']);
    expect(await page.locator('.jm-task title').nth(0).textContent()).toContain(hostile);
    expect(await page.locator('img').count()).toBe(0);
  });

  it('breaks long titles into lines inside the box, and clips what is longer still', async () => {
    const forty = 'Compares vacuum cleaners in three different web shops';
    await preview.show(getPicture({ A: [forty, 'x'.repeat(300), '日本語の長い題名'.repeat(20)] }));
    await task(forty).waitFor();
    const overflows = await page.locator('.jm-task').evaluateAll((groups) =>
      groups.map((group) => {
        const box = group.querySelector('.box')?.getBoundingClientRect();
        const lines = [...group.querySelectorAll('text.label')].map((text) => text.getBoundingClientRect());
        return lines.filter(
          (line) =>
            !box ||
            line.left < box.left ||
            line.right > box.right ||
            line.top < box.top ||
            line.bottom > box.bottom,
        ).length;
      }),
    );
    expect(overflows).toEqual([0, 0, 0]);
    expect(await task(forty).locator('.rest').count()).toBe(0);
    expect(await page.locator('.jm-task .rest').count()).toBe(2);
  });

  it('marks an emotion nobody knows', async () => {
    const picture = getPicture({ A: ['Waits'] });
    const [diagram] = picture.diagrams;
    const { emotion: _, ...unknown } = diagram?.sections[0]?.tasks[0] ?? expect.fail();
    const sections = [{ id: 'A', title: 'A', span: unknown.span, tasks: [unknown] }];
    await preview.show({ ...picture, diagrams: [{ ...(diagram ?? expect.fail()), sections }] });
    await page.locator('.jm-task.unknown').waitFor();
    expect(await page.locator('.jm-task.unknown > title').textContent()).toContain('Emotion unknown');
  });

  it('says what to write where there is no journey, and asks the editor to insert it', async () => {
    await preview.show(getPicture({}, { diagrams: [] }));
    await page.locator('#what-to-write pre').waitFor();
    expect(await page.locator('#what-to-write pre').textContent()).toContain('journey vacuum-cleaner');
    await page.locator('#insert-example').click();
    expect(await preview.said('insert-example')).toHaveLength(1);
  });
});

describe('while somebody types', () => {
  it('keeps zoom and place', async () => {
    const many = { A: Array.from({ length: 20 }, (_, index) => `Step ${index}`) };
    await preview.show(getPicture(many));
    await task('Step 9').waitFor();
    await page.keyboard.press('0');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await page.locator('#zoom-reset').textContent()).toBe('144%');
    await page.locator('#viewport').evaluate((element) => element.scrollTo(700, 30));
    const before = await scroll();
    await preview.changeTo(getPicture({ ...many, B: ['New'] }));
    await task('New').waitFor({ state: 'attached' });
    expect(await scroll()).toEqual(before);
    await preview.reload();
    await preview.show(getPicture(many));
    await task('Step 9').waitFor();
    expect(await scroll()).toEqual(before);
    expect(await page.locator('#zoom-reset').textContent()).toBe('144%');
  });

  it('zooms with the wheel around the pointer', async () => {
    await preview.show(getPicture({ A: Array.from({ length: 20 }, (_, index) => `Step ${index}`) }));
    await task('Step 3').waitFor();
    await page.click('#zoom-reset');
    await page.locator('#viewport').evaluate((element) => element.scrollTo(0, 0));
    await task('Step 3').hover();
    const before = await task('Step 3').boundingBox();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(() => page.locator('#zoom-reset').textContent()).toBe('120%');
    const after = await task('Step 3').boundingBox();
    const middle = (box: typeof before) => (box?.x ?? 0) + (box?.width ?? 0) / 2;
    expect(Math.abs(middle(after) - middle(before))).toBeLessThan(15);
  });

  it('is given other texts as it would be drawn with them', async () => {
    const long =
      'Walks from one shop to the next, and asks everywhere how long the guarantee is, and for what';
    const drawn = () => page.locator('.journey-picture').evaluate((svg) => svg.outerHTML);
    await preview.show(getPicture({ Research: [long, 'Asks'], Purchase: ['Pays'] }));
    await task(long).waitFor();
    const changed = getPicture({ Looks: ['Compares', long], [long]: ['Pays'] }, { version: 2, title: long });
    await preview.changeTo(changed);
    await task('Compares').waitFor();
    const relabelled = await drawn();
    await preview.reload();
    await preview.show(changed);
    await task('Compares').waitFor();
    expect(relabelled.replaceAll(/>(?=<)/g, '>\n')).toBe((await drawn()).replaceAll(/>(?=<)/g, '>\n'));
  });

  it('keeps what is drawn where a step comes between or goes, and ends as if it were drawn so at once', async () => {
    await preview.show(getPicture(stages));
    await task('Pays').waitFor();
    const svg = await page.locator('.journey-picture').elementHandle();
    const drawn = await task('Pays').elementHandle();
    const before = await task('Pays').boundingBox();
    const wider = { Research: ['Compares', 'Waits', 'Asks a friend'], Purchase: ['Pays', 'Leaves'] };
    await preview.changeTo(getPicture(wider, { version: 2 }));
    await task('Leaves').waitFor();
    expect(await svg?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await drawn?.evaluate((element) => element.isConnected)).toBe(true);
    expect((await task('Pays').boundingBox())?.x).toBeCloseTo((before?.x ?? 0) + 190, 0);
    // The picture has empty room for more tasks, which is neither visible nor reached by scrolling.
    const right = await task('Leaves').evaluate((group) => group.getBoundingClientRect().right);
    const board = await page.locator('.board').evaluate((element) => element.getBoundingClientRect().right);
    expect(board - right).toBeGreaterThan(0);
    expect(board - right).toBeLessThan(60);
    expect(await page.locator('#viewport').evaluate((element) => element.scrollWidth)).toBeLessThan(2000);
    await task('Pays').click();
    expect((await preview.said('reveal')).map(({ span }) => span)).toEqual([{ start: 2100, end: 2150 }]);
    await preview.changeTo(getPicture({ Purchase: ['Leaves', 'Pays'] }, { version: 3, title: 'Another' }));
    await page.locator('.jm-title[data-title="Another"]').waitFor();
    expect(await titles('.jm-task')).toEqual(['Leaves', 'Pays']);
    const changed = await page.locator('.journey-picture').evaluate((element) => element.outerHTML);
    await preview.reload();
    await preview.show(getPicture({ Purchase: ['Leaves', 'Pays'] }, { version: 3, title: 'Another' }));
    await task('Leaves').waitFor();
    const anew = await page.locator('.journey-picture').evaluate((element) => element.outerHTML);
    const inLines = (html: string) =>
      html.replaceAll(/ class="[^"]*at-cursor[^"]*"/g, '').replaceAll(/>(?=<)/g, '>\n');
    expect(inLines(changed)).toBe(inLines(anew));
  });

  it('keeps the last good picture while the text is broken, and says so', async () => {
    await preview.show(getPicture(stages));
    await task('Pays').waitFor();
    const broken = { at: { line: 12, column: 3 }, message: 'A title is missing.' };
    await preview.changeTo(getPicture({ Research: ['Compares', 'Asks a friend'] }, { version: 2, broken }));
    const banner = page.locator('#banner[role=status]');
    await banner.waitFor();
    expect(await banner.textContent()).toBe(
      'Line 12 cannot be read yet. Greyed parts show the last valid version.',
    );
    expect(await titles('.stale.jm-task')).toEqual(['Pays']);
    await banner.locator('button').click();
    await task('Pays').click();
    const place = { type: 'reveal-place', uri: 'file:///map.journey', at: broken.at };
    expect(await preview.said('reveal-place')).toEqual([place, place]);

    await preview.reload();
    await preview.show(getPicture({ Research: ['Compares'] }, { version: 2, broken }));
    await expect.poll(() => titles('.stale.jm-task')).toEqual(['Asks a friend', 'Pays']);

    await preview.changeTo(getPicture({ Research: ['Compares'] }, { version: 3 }));
    await banner.waitFor({ state: 'hidden' });
    expect(await titles('.jm-task')).toEqual(['Compares']);
  });

  it('drops an answer for the file shown before', async () => {
    await preview.tell({ type: 'show', uri: 'file:///a', name: 'a', locked: false });
    await preview.tell({ type: 'show', uri: 'file:///b', name: 'b', locked: false });
    await expect.poll(() => preview.said('pull')).toHaveLength(2);
    await preview.tell({
      type: 'picture',
      request: 2,
      picture: getPicture({ B: ['Of b'] }, { uri: 'file:///b' }),
    });
    await preview.tell({
      type: 'picture',
      request: 1,
      picture: getPicture({ A: ['Of a'] }, { uri: 'file:///a' }),
    });
    await task('Of b').waitFor();
    expect(await titles('.jm-task')).toEqual(['Of b']);
  });

  it('never queues: of many changes the last is drawn', async () => {
    await preview.show(getPicture(stages));
    await task('Pays').waitFor();
    for (let change = 0; change < 10; change++) {
      await preview.tell({ type: 'changed', uri: 'file:///map.journey' });
    }
    await preview.answer(getPicture({ A: ['Between'] }, { version: 5 }));
    await preview.answer(getPicture({ A: ['Last'] }, { version: 11 }));
    await task('Last').waitFor();
    expect(await preview.said('pull')).toHaveLength(3);
  });
});

describe('between text and picture', () => {
  it('leads from a task and a section to their places, by mouse and by keyboard', async () => {
    await preview.show(getPicture(stages));
    await task('Asks a friend').click();
    await task('Pays').focus();
    await page.keyboard.press('Enter');
    await page.locator('.jm-section[data-title="Purchase"]').click();
    const spans = (await preview.said('reveal')).map(({ span }) => span);
    expect(spans).toEqual([
      { start: 1200, end: 1250 },
      { start: 2100, end: 2150 },
      { start: 2000, end: 2900 },
    ]);
  });

  it('marks the task at the cursor and brings it into sight, but only when the cursor moved', async () => {
    const many = { A: Array.from({ length: 7 }, (_, index) => `Step ${index}`) };
    await preview.show(getPicture(many));
    await task('Step 6').waitFor({ state: 'attached' });
    await page.click('#zoom-reset');
    await preview.tell({ type: 'cursor', uri: 'file:///map.journey', offset: 1720 });
    await page.locator('.at-cursor').waitFor();
    expect(await titles('.at-cursor')).toEqual(['Step 6']);
    expect((await scroll())[0]).toBeGreaterThan(0);
    await page.locator('#viewport').evaluate((element) => element.scrollTo(0, 0));
    await preview.changeTo(getPicture({ ...many, B: ['New'] }));
    await task('New').waitFor({ state: 'attached' });
    expect(await titles('.at-cursor')).toEqual(['Step 6']);
    expect(await scroll()).toEqual([0, 0]);
  });

  it('marks the task at the cursor of the text that was edited', async () => {
    const tasks = (titles: readonly string[], revision: number) =>
      getPicture({ A: titles }, { version: revision, revision });
    const before = tasks(['Compares', 'Pays'], 1);
    await preview.show(before);
    await task('Pays').waitFor();
    await preview.tell({ type: 'cursor', uri: before.uri, offset: 1120 });
    await expect.poll(() => titles('.at-cursor')).toEqual(['Compares']);
    const change = diffPictures(before, tasks(['Compares', 'Asks', 'Pays'], 2));
    await preview.tell({ type: 'changed', uri: before.uri, change, cursor: 1220 });
    await expect.poll(() => titles('.at-cursor')).toEqual(['Asks']);
  });

  it('switches between journeys and remembers which', async () => {
    const diagrams = [getDiagram('One', { A: ['First'] }), getDiagram('Two', { B: ['Second'] })];
    await preview.show(getPicture({}, { diagrams }));
    await task('First').waitFor();
    await page.locator('#journeys').selectOption('Two');
    await task('Second').waitFor();
    await preview.reload();
    await preview.show(getPicture({}, { diagrams }));
    await task('Second').waitFor();
    expect(await page.locator('#journeys').inputValue()).toBe('Two');
  });

  it('can be locked, and tells the editor', async () => {
    await page.locator('#lock').click();
    expect(await page.locator('#lock').getAttribute('aria-pressed')).toBe('true');
    expect(await preview.said('lock')).toEqual([{ type: 'lock', locked: true }]);
  });
});
