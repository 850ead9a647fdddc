import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { exampleMaps, shownMaps } from './pictures.ts';

let browser: Browser;
let preview: OpenPage;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  preview = await openPage(browser, await bundlePage());
  page = preview.page;
});
afterAll(() => browser?.close());
beforeEach(() => preview.startOver());
afterEach(() => {
  expect(preview.alarms).toEqual([]);
});

async function show(text: string): Promise<void> {
  const [shown] = shownMaps({ 'map.journey': text });
  if (shown === undefined) throw new Error('There is one.');
  await preview.show(shown.picture);
  if ((await page.locator('#view-map[aria-pressed="true"]').count()) === 0) await page.click('#view-map');
  await page.locator('.map h1').waitFor();
}

/** Returns the visible texts of elements, without those for screen readers. */
const seenTexts = (selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all.map((otherElement) => {
      const copy = otherElement.cloneNode(true) as Element;
      for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove();
      for (const sign of copy.querySelectorAll('.lane-sign, .share')) sign.append(' ');
      return (copy.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
    }),
  );

describe('the ways of a map', () => {
  const map = (ways: string) => `journey j "J" {
  stage one "One" {
    step a "Asks"
    step b "Buys" { ${ways} }
    step c "Cries" { next c "The password is refused for the third time"; next a }
  }
  stage two "Two" { step d "Drinks" { next b "It is cold"; next a "It is gone, and nobody knows where it went" } step e "Ends" }
}
`;

  it('have their words on their arcs, with the share and where they lead', async () => {
    await show(map('next d "Nobody answers" { share 17% }'));
    expect((await seenTexts('.way-label .lead')).toSorted()).toEqual([
      '17% go ahead: Nobody answers',
      'do it again: The password is refused for the third time',
      'go back',
      'go back: It is cold',
      'go back: It is gone, and nobody knows where it went',
    ]);
    expect(await page.locator('.row-ways .way-label [data-id]').count()).toBe(5);
    expect(await page.locator('.row-ways .group:not(:has(.way)) .item-next').count()).toBe(0);
    await page.locator('.way-label .lead', { hasText: 'It is cold' }).click();
    await expect.poll(async () => (await preview.said('reveal')).length).toBeGreaterThan(0);
    await expect(
      page.getByRole('button', { name: /Goes to: Buys \(at Drinks\), .*It is cold/u }).count(),
    ).resolves.toBe(1);
  });

  it.each([
    [
      'beside and over each other',
      'next d "Nobody answers" { share 17% }; next e "All is well from the first day on"',
    ],
    ['of which one leads to another stage', 'next two "The second stage is near"'],
    ['with long words', `next e "${'A very long reason '.repeat(12)}"`],
  ])('keep words clear of each other and of the lines of others: %s', async (_, ways) => {
    await show(map(ways));
    const faults = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.way-label > .item')].map((otherElement) => ({
        text: otherElement.textContent ?? '',
        box: otherElement.getBoundingClientRect(),
        arc: [...document.querySelectorAll('.way')].find((way) => {
          const label = (otherElement.parentElement as HTMLElement).dataset;
          const { from, to } = (way as HTMLElement).dataset;
          return from === label['from'] && to === label['to'];
        }),
      }));
      const legs = [...document.querySelectorAll('.way')].flatMap((way) => {
        const { left, right, top, bottom } = way.getBoundingClientRect();
        return [left, right].map((x) => ({ way, x, top, bottom }));
      });
      const row = document.querySelector('.way-lanes')?.getBoundingClientRect();
      return boxes.flatMap(({ text, box, arc }, i) => [
        ...boxes
          .slice(i + 1)
          .filter(
            (other) =>
              other.box.left < box.right &&
              box.left < other.box.right &&
              other.box.top < box.bottom &&
              box.top < other.box.bottom,
          )
          .map((other) => `${text} lies on ${other.text}`),
        ...legs
          .filter(
            ({ way, x, top, bottom }) =>
              way !== arc && x > box.left && x < box.right && top < box.bottom && bottom > box.top,
          )
          .map(() => `a line crosses ${text}`),
        ...(row === undefined || box.top < row.top || box.bottom > row.bottom
          ? [`${text} leaves its row`]
          : []),
        ...(arc === undefined ||
        arc.getBoundingClientRect().top < box.top ||
        arc.getBoundingClientRect().top > box.bottom
          ? [`${text} is not on its arc`]
          : []),
      ]);
    });
    expect(faults).toEqual([]);
  });

  it('keep their lanes while words are typed', async () => {
    const text = map('next d "Nobody answers"');
    const [before, after] = [
      text,
      text.replace('It is gone', `It is gone ${'again and '.repeat(20)}`),
    ].flatMap((line) => shownMaps({ 'map.journey': line }));
    if (before === undefined || after === undefined) throw new Error('There are two.');
    await preview.show(before.picture);
    await page.click('#view-map');
    const places = () =>
      page
        .locator('.way')
        .evaluateAll((ways) => ways.map((way) => Math.round(way.getBoundingClientRect().top)));
    const first = await places();
    const offset = after.document.text.indexOf('again and');
    await preview.tell({ type: 'cursor', uri: before.picture.uri, offset, typed: true });
    await preview.changeTo({ ...after.picture, uri: before.picture.uri, version: 2 });
    await page.locator('.way-label', { hasText: 'again and again' }).waitFor();
    expect(await places()).toEqual(first);
  });
});

describe('when a stage is', () => {
  it('is in the row of steps, where the stage has none', async () => {
    await show(
      'journey j "J" {\n  stage a "A" { when "Tuesday"; duration "an hour"; emotion 1 }\n  stage b "B" { when "At noon"; step c "C" }\n  stage d "D" { emotion 1 }\n}\n',
    );
    expect(await seenTexts('.cell.stage.below')).toEqual(['Tuesday', '']);
    expect(await seenTexts('.cell.stage:not(.below) .band-facts')).toEqual(['an hour', 'At noon']);
    const spans = await page
      .locator('.cell.stage:not(.below)')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-rowspan')));
    expect(spans).toEqual([null, null, '2']);
  });

  it('stays in the arrow where no stage has steps, and leads a day in the life', async () => {
    await show('journey j "J" { stage a "A" { when "Tuesday"; emotion 1 } }');
    expect(await seenTexts('.cell.stage .band-facts')).toEqual(['Tuesday']);
    await show(
      'journey j "J" { kind day-in-the-life; stage a "A" { when "17:30"; emotion 1 } stage b "B" { step c "C" } }',
    );
    expect(await seenTexts('.cell.stage .lead')).toEqual(['17:30 A', 'B']);
    expect(await seenTexts('.cell.stage.below')).toEqual(['']);
  });
});

describe('the cards of a map', () => {
  const text = `owner web "Web team"
journey j "J" {
  kind service-blueprint
  note "Ask the board"
  stage a "A" {
    step b "B" {
      note "Seen twice"
      details b2b
      touchpoint "Site" { channel website; note "Old"; link "https://example.org" "Site" }
      backstage "Types" { kind people; duration "4 minutes" }
      backstage "Checks" { kind policy }
      support "Runs" { kind technology }
      support "Repeats" { kind process }
      support "Does"
      handover web "It is paid for"
    }
  }
}
`.replace('      details b2b\n', '');

  it('say notes and links where everything is shown, and nowhere else', async () => {
    await show(text);
    const notes = () =>
      page.locator('.map :is(dd, [data-row="details"])').evaluateAll((all) =>
        all
          .filter((otherElement) => otherElement.getBoundingClientRect().width > 1)
          .map((otherElement) => otherElement.textContent)
          .filter((otherText) => /Ask the board|Seen twice|Old|Site/u.test(otherText ?? '')),
      );
    expect(await notes()).toEqual([]);
    await page.selectOption('#filter-density', 'everything');
    await expect.poll(async () => (await notes()).join()).toContain('Seen twice');
    expect((await notes()).join()).toMatch(/Ask the board.*Old.*Site/su);
    await page.selectOption('#filter-density', '');
  });

  it('have the icon of what does the work in a lane, with its word and how long it takes', async () => {
    await show(text);
    const icons = await page
      .locator('.item:is(.item-backstage, .item-support) > .lead > .icon')
      .evaluateAll((all) => all.map((otherElement) => otherElement.innerHTML));
    expect(new Set(icons.slice(0, 2)).size).toBe(2);
    expect(new Set(icons).size).toBe(4);
    expect(await seenTexts('.item:is(.item-backstage, .item-support) .meta')).toEqual([
      'people 4 minutes',
      'policy',
      'technology',
      'process',
    ]);
    expect(await page.locator('.map-legend').last().textContent()).toMatch(
      /people.*policy.*technology.*process/u,
    );
  });

  it('say to whom something is handed over by a chip, and by name to screen readers', async () => {
    await show(text);
    expect(await seenTexts('.item-handover .goes')).toEqual(['To']);
    expect(await seenTexts('.item-handover .owner-chip')).toEqual(['WT']);
    expect(await seenTexts('.item-handover .condition')).toEqual(['It is paid for']);
    expect(await page.getByRole('button', { name: 'Handover to: Web team It is paid for' }).count()).toBe(1);
    const width = () => page.locator('.takes-over').evaluate((name) => name.getBoundingClientRect().width);
    expect(await width()).toBeLessThan(2);
    await page.selectOption('#filter-density', 'everything');
    expect(await width()).toBeGreaterThan(20);
    await page.selectOption('#filter-density', '');
  });
});

describe('the labels of a future map', () => {
  /** Returns the labels that a dotted line or one of its rings crosses. */
  const crossed = () =>
    page.evaluate(() => {
      const lines = [...document.querySelectorAll<SVGGeometryElement>('.baseline-curve, .baseline-point')];
      return [...document.querySelectorAll('.feeling-word')].flatMap((word) => {
        const { left, right, top, bottom } = word.getBoundingClientRect();
        const isCrossed = lines.some((line) => {
          const matrix = line.getScreenCTM();
          const length = line.getTotalLength();
          return Array.from({ length: Math.ceil(length / 3) }, (_, i) =>
            line.getPointAtLength(i * 3).matrixTransform(matrix ?? undefined),
          ).some(({ x, y }) => x > left && x < right && y > top && y < bottom);
        });
        return isCrossed ? [word.textContent] : [];
      });
    });

  it('keep clear of the dotted line of today, also below the best of feelings', async () => {
    const future = exampleMaps().find(({ name }) => name === 'colleen-future');
    if (future === undefined) throw new Error('It is an example.');
    await preview.show(future.picture);
    await page.click('#view-map');
    expect(await page.locator('.baseline-curve').count()).toBeGreaterThan(0);
    expect(await crossed()).toEqual([]);
  });
});

describe('the moment in Focus', () => {
  it('says from where people come back to it, as its arcs do on the map', async () => {
    const [shown] = shownMaps({
      'map.journey':
        'journey j "J" { stage a "A" { step b "Begins" { next b "Again" } step c "Compares" { next b "It is dear" { share 20% } } step d "Decides" { next b } } }',
    });
    if (shown === undefined) throw new Error('There is one.');
    await preview.show(shown.picture);
    await page.click('#view-focus');
    await page.locator('.focus-details .row-ways').waitFor();
    expect(await seenTexts('.focus-details .row-ways .item .lead')).toEqual([
      'Begins',
      '20% come from “Compares”: It is dear',
      'come from “Decides”',
    ]);
    await page.click('#view-map');
  });
});
