import { createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { audit } from './audit.ts';
import { manyWays } from './many-ways.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { exampleMaps, type ShownMap, shownMaps } from './pictures.ts';
import { getTheme } from './themes.ts';
// Brings the declaration of `window.journeyPrinter`.
import type {} from './tour.ts';

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

const buying = `language da
persona maya "Maya Berg" { primary }
persona bob "Bob"
journey "Buys a bicycle" { persona maya
  stage look "Looks" {
    step ask "Asks" { emotion -1 }
    step compare "Compares" {
      emotion 0
      next pay "Knows it already" { share 12.5% }
      next compare "Has seen another one"
    }
    step wait "Waits" { next pay "At once"; exit "Forgets it" }
  }
  stage buy "Buys" {
    step pay "Pays" {
      emotion +2
      next ask "Too dear" { share 30%; persona bob }
      next nowhere "Who knows"
      exit "Moves away" { share 8% }
    }
    next look { share 2% }
  }
}
`;

function shown(text: string): ShownMap {
  const [map] = shownMaps({ 'map.journey': text });
  if (map === undefined) throw new Error('There is one.');
  return map;
}

async function show({ picture }: ShownMap, on: OpenPage = preview): Promise<void> {
  await on.show(picture);
  await on.page.click('#view-diagram');
  await on.page.waitForFunction(
    (id) => document.querySelector('.journey-picture')?.getAttribute('data-id') === id,
    picture.diagrams[0]?.id,
  );
}

/** Returns the branches: their labels, and the tasks above the beginning and the end of their lines. */
function listWaysOn(page: Page) {
  return page.evaluate(() => {
    const tasks = [...document.querySelectorAll<SVGGElement>('.jm-task')].map((task) => ({
      title: task.dataset['title'] ?? '',
      box: (task.querySelector('.box') ?? task).getBoundingClientRect(),
    }));
    const above = (element: Element | null | undefined): string => {
      const box = element?.getBoundingClientRect();
      const x = box === undefined ? 0 : box.left + box.width / 2;
      return tasks.find((task) => task.box.left <= x && x <= task.box.right)?.title ?? 'none';
    };
    return [...document.querySelectorAll<SVGGElement>('.jm-way')].map((way) => {
      const [start, head] = way.querySelectorAll('.way-head');
      const sign = way.querySelector('.ring, .icon');
      return {
        words: [...way.querySelectorAll('text')].map(({ textContent }) => textContent).join(': '),
        from: above(start ?? sign),
        to: head === undefined ? (sign?.classList[0] ?? 'nothing') : above(head),
      };
    });
  });
}

/** Finds lines that cross labels, and labels that overlap; none in a correct picture. */
function overlapsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>('.journey-picture');
    const words = [...(svg?.querySelectorAll<SVGTextElement>('.jm-way text') ?? [])].map((text) => ({
      text,
      said: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }));
    const others = [...document.querySelectorAll<SVGTextElement>('.jm-task text, .jm-section text')];
    const faults: string[] = [];
    const within = (x: number, y: number, box: DOMRect): boolean =>
      x > box.left && x < box.right && y > box.top && y < box.bottom;
    for (const line of svg?.querySelectorAll<SVGGeometryElement>(
      '.jm-way .way, .jm-way .way-head, .task-line',
    ) ?? []) {
      const matrix = line.getScreenCTM();
      if (matrix === null) continue;
      const around = line.getBoundingClientRect();
      const near = words.filter(
        ({ box }) =>
          box.left < around.right + 1 &&
          box.right > around.left - 1 &&
          box.top < around.bottom + 1 &&
          box.bottom > around.top - 1,
      );
      const length = near.length === 0 ? 0 : line.getTotalLength();
      for (let at = 0; at < length; at += 4) {
        const { x, y } = line.getPointAtLength(at).matrixTransform(matrix);
        for (const { said: otherText, box } of near)
          if (within(x, y, box)) faults.push(`a line crosses ${otherText}`);
      }
    }
    for (const [i, { said: otherText, text, box }] of words.entries()) {
      const frame = text.parentElement?.querySelector('.way-box')?.getBoundingClientRect();
      if (
        frame !== undefined &&
        (box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom)
      )
        faults.push(`${otherText} leaves its box`);
      if (box.right > (svg?.getBoundingClientRect().right ?? 0))
        faults.push(`${otherText} leaves the picture`);
      for (const other of [
        ...words.slice(i + 1).map((word) => word.box),
        ...others.map((element) => element.getBoundingClientRect()),
      ]) {
        const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        // Lines of one text overlap slightly, since their boxes are higher than their distance.
        if (width > 0.5 && height > 3) faults.push(`${otherText} lies on other words`);
      }
    }
    return [...new Set(faults)];
  });
}

describe('the ways of a diagram', () => {
  it('lead from a step to another one, to itself, or out of the journey', async () => {
    await show(shown(buying));
    expect(await listWaysOn(preview.page)).toEqual([
      { words: '12,5\u00A0% springer frem: Knows it already', from: 'Compares', to: 'Pays' },
      { words: 'Has seen another one', from: 'Compares', to: 'Compares' },
      // The next step is Pays, so the branch to it is not drawn.
      { words: 'Forgets it', from: 'Waits', to: 'icon' },
      { words: '30\u00A0% går tilbage: Too dear', from: 'Pays', to: 'Asks' },
      { words: 'Who knows', from: 'Pays', to: 'icon' },
      { words: '8\u00A0% går: Moves away', from: 'Pays', to: 'ring' },
      { words: '2\u00A0% går tilbage: Går til: Looks', from: 'Pays', to: 'Asks' },
    ]);
  });

  it('say to those who hear them what is seen, and between which steps they lead', async () => {
    await show(shown(buying));
    const names = await preview.page
      .getByRole('button', { name: 'Too dear' })
      .or(preview.page.getByRole('button', { name: 'Moves away' }))
      .evaluateAll((all) => all.map((otherElement) => otherElement.getAttribute('aria-label')));
    expect(names).toEqual([
      '30\u00A0% går tilbage\nToo dear\nGår til: Asks\nved Pays\nPersona: Bob',
      '8\u00A0% går\nMoves away\nForlader rejsen\nved Pays',
    ]);
  });

  it.each([
    [
      'a click on the words',
      'Too dear',
      (page: Page) => page.locator('.jm-way tspan', { hasText: 'Too dear' }).click(),
    ],
    [
      'a click on the sign',
      'Moves away',
      (page: Page) => page.locator('.jm-way', { hasText: 'Moves away' }).locator('.ring').click(),
    ],
    [
      'Enter',
      'Forgets it',
      async (page: Page) => {
        await page.locator('.jm-way', { hasText: 'Forgets it' }).focus();
        await page.keyboard.press('Enter');
      },
    ],
  ])('%s leads to the line', async (_, words, press) => {
    await show(shown(buying));
    await press(preview.page);
    await expect.poll(async () => (await preview.said('reveal')).length).toBe(1);
    const [{ span } = { span: { start: 0, end: 0 } }] = await preview.said('reveal');
    expect(buying.slice(span.start, span.end)).toMatch(new RegExp(`^(next|exit) .*"${words}"`, 'u'));
  });

  it('are marked where the cursor is in one of them', async () => {
    const map = shown(buying);
    await show(map);
    await preview.tell({ type: 'cursor', uri: map.picture.uri, offset: buying.indexOf('Too dear') });
    await preview.page.locator('.jm-way.at-cursor', { hasText: 'Too dear' }).waitFor();
    expect(await preview.page.locator('.jm-way.at-cursor').count()).toBe(1);
    await preview.tell({ type: 'cursor', uri: map.picture.uri, offset: buying.indexOf('"Asks"') });
    await preview.page.locator('.jm-task.at-cursor', { hasText: 'Asks' }).waitFor();
    expect(await preview.page.locator('.jm-way.at-cursor').count()).toBe(0);
  });

  it.each([
    ['twelve stages of five steps', manyWays(12, 5)],
    ['a map from right to left', manyWays(3, 4, 'language ar')],
    ['one stage', manyWays(1, 7)],
  ])('never cross words: %s', async (_, text) => {
    await show(shown(text));
    await preview.page.click('#zoom-reset');
    expect(await preview.page.locator('.jm-way').count()).toBeGreaterThan(10);
    expect(await overlapsOn(preview.page)).toEqual([]);
  });

  it('never cross words: the examples', async () => {
    const faults: string[] = [];
    for (const map of exampleMaps()) {
      if (map.picture.diagrams[0]?.sections.length === 0 || map.picture.diagrams.length === 0) continue;
      await show(map);
      await preview.page.click('#zoom-reset');
      faults.push(...(await overlapsOn(preview.page)).map((fault) => `${map.name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it('are mirrored in a map from right to left', async () => {
    const heads = () =>
      preview.page
        .locator('.jm-way', { hasText: 'Too dear' })
        .locator('.way-head')
        .evaluateAll((all) => all.map((otherElement) => otherElement.getBoundingClientRect().left));
    await show(shown(buying));
    const [start = 0, end = 0] = await heads();
    expect(end).toBeLessThan(start);
    await show(shown(buying.replace('language da', 'language he').replace('Buys a bicycle', 'Mirrored')));
    const [startAtRight = 0, endAtRight = 0] = await heads();
    expect(endAtRight).toBeGreaterThan(startAtRight);
  });

  it('that were there before the text was broken are shown as such', async () => {
    const before = shown(buying);
    await show(before);
    const broken = shown(buying.replace('exit "Moves away" { share 8% }', 'ex'));
    expect(broken.picture.broken ?? broken.document.problems).not.toEqual([]);
    const at = { line: 1, column: 1 };
    await preview.changeTo({ ...broken.picture, revision: 1, version: 2, broken: { at, message: 'Broken' } });
    await preview.page.locator('.jm-way.stale', { hasText: 'Moves away' }).waitFor();
    expect(await preview.page.locator('.jm-way:not(.stale)', { hasText: 'Too dear' }).count()).toBe(1);
  });
});

describe('the personas of a diagram', () => {
  const people = (names: string) => `persona maya "Maya Berg" { primary }
persona bob "Bob"
journey "People" { ${names}
  stage a "A" { step one "One"; step two "Two" { ${names === '' ? '' : 'persona maya'} } } }`;
  const count = (selector: string) => preview.page.locator(selector).count();

  it('have circles and a legend where there are several, as Mermaid draws them', async () => {
    await show(shown(people('persona maya, bob')));
    expect(await count('.jm-task .actor')).toBe(3);
    expect(await preview.page.locator('.jm-actor > tspan').allTextContents()).toEqual(['Maya Berg', 'Bob']);
    expect(await count('.jm-person')).toBe(0);
  });

  it('are named below the title where there is one, without circles, and the legend takes no room', async () => {
    const getLeft = () => preview.page.locator('.jm-section').first().boundingBox();
    await show(shown(people('persona maya, bob')));
    const several = await getLeft();
    await show(shown(people('persona maya').replace('"People"', '"One person"')));
    expect(await count('.jm-task .actor, .jm-actor')).toBe(0);
    expect(await preview.page.locator('.jm-person').textContent()).toBe('Maya Berg');
    expect(await preview.page.locator('text.jm-avatar').textContent()).toBe('MB');
    const title = await preview.page.locator('.jm-title').boundingBox();
    const person = await preview.page.locator('.jm-person').boundingBox();
    const section = await getLeft();
    expect(person?.y).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0) - 6);
    expect((person?.y ?? 0) + (person?.height ?? 0)).toBeLessThan(section?.y ?? 0);
    expect(section?.x).toBeLessThanOrEqual(several?.x ?? 0);
    // There is no empty space right of the scale.
    const scale = await preview.page.locator('.journey-scale').boundingBox();
    expect(Math.abs((scale?.x ?? 0) + (scale?.width ?? 0) - (section?.x ?? 0))).toBeLessThan(3);
    expect(scale?.x).toBeLessThan(3);
  });

  it('are nobody where the map names nobody', async () => {
    await show(shown(people('')));
    expect(await count('.jm-task .actor, .jm-actor, .jm-person, .jm-avatar')).toBe(0);
  });
});

describe('the scale of a diagram', () => {
  it.each([
    ['at the left', manyWays(12, 5), 2000, 'left'],
    ['at the right, from right to left', manyWays(6, 5, 'language he'), -1500, 'right'],
  ] as const)('stays in sight %s, and nothing reads through it', async (_, text, scroll, side) => {
    await show(shown(text));
    await preview.page.click('#zoom-in');
    await preview.page.click('#zoom-reset');
    const measured = await preview.page.evaluate((to) => {
      const window = document.querySelector('#viewport');
      const scale = document.querySelector('.journey-scale');
      if (window === null || scale === null) throw new Error('There are both.');
      window.scrollTo(to, 0);
      const [around, box] = [window.getBoundingClientRect(), scale.getBoundingClientRect()];
      const seen = [0.1, 0.3, 0.5, 0.7, 0.9].map(
        (part) =>
          document
            .elementFromPoint(box.left + part * box.width, box.top + part * box.height)
            ?.closest('.journey-scale') === scale,
      );
      return {
        left: box.left - around.left,
        right: around.left + window.clientWidth - box.right,
        seen,
        scrolled: window.scrollLeft,
        page: getComputedStyle(scale.querySelector('.scale-page') ?? scale).fill,
        body: getComputedStyle(document.body).backgroundColor,
      };
    }, scroll);
    expect(Math.round(measured.scrolled)).toBe(scroll);
    expect(Math.abs(measured[side])).toBeLessThan(1);
    expect(measured.seen).toEqual([true, true, true, true, true]);
    expect(measured.page).toBe(measured.body);
  });

  it('has five faces with words and numbers in the language of the map, at the heights of the curve', async () => {
    await show(shown(buying));
    expect(await preview.page.locator('.journey-scale text').allTextContents()).toEqual([
      'vidunderligt +2',
      'godt +1',
      'neutralt 0',
      'dårligt -1',
      'forfærdeligt -2',
    ]);
    const middle = async (selector: string) => {
      const box = await preview.page.locator(selector).first().boundingBox();
      return Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2);
    };
    expect(
      Math.abs((await middle('.journey-scale .mood-2')) - (await middle('.jm-task:has-text("Pays") .face'))),
    ).toBeLessThan(2);
    expect(await preview.page.locator('.journey-scale .mood-face').count()).toBe(5);
  });

  it('is beside a legend that is as long as the picture is high', async () => {
    const names = Array.from({ length: 14 }, (_, i) => `person-${i}`);
    await show(
      shown(`${names.map((name) => `persona ${name} "${name}"`).join('\n')}
journey "Crowd" { persona ${names.join(', ')}
 stage a "A" { step one "One" } }`),
    );
    const overlaps = await preview.page.evaluate(() => {
      const scale = document.querySelector('.journey-scale')?.getBoundingClientRect();
      return [...document.querySelectorAll('.jm-actor')].filter(
        (actor) => actor.getBoundingClientRect().right > (scale?.left ?? 0),
      ).length;
    });
    expect(overlaps).toBe(0);
  });
});

describe('an exported diagram', () => {
  /** Opens the page that `journey render` opens to make SVG, PNG and PDF. */
  async function exported(text: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 700, height: 600 } });
    const html = fillStandalonePage(
      bundle.get('/standalone.html') ?? '',
      createStandaloneData(shown(text).picture, text, { view: 'diagram' }),
    );
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('https://export.test/');
    await page.click('#view-diagram');
    await page.locator('.jm-task').first().waitFor();
    return page;
  }

  it('has ways, exits and the scale once, as SVG and on paper, and has them in its page', async () => {
    const page = await exported(buying);
    expect(await page.locator('.jm-way').count()).toBe(7);
    await page.click('#zoom-reset');
    await page.locator('#viewport').evaluate((element) => element.scrollTo(300, 0));
    const box = await page.locator('.journey-scale').boundingBox();
    expect(Math.abs(box?.x ?? 99)).toBeLessThan(1);
    const svg = await page.evaluate(() => window.journeyPrinter?.svg());
    const printed = await page.evaluate(() => {
      window.journeyPrinter?.sheets('a4');
      const sheet = document.querySelector('.sheets svg');
      return sheet === null ? undefined : new XMLSerializer().serializeToString(sheet);
    });
    for (const text of [svg, printed]) {
      const drawn = await page.evaluate((source) => {
        const root = new DOMParser().parseFromString(source ?? '', 'image/svg+xml').documentElement;
        return {
          texts: [...root.querySelectorAll('text')].map((element) => element.textContent),
          rings: root.querySelectorAll('circle[r="6"]').length,
          leads: root.querySelectorAll('[role="button"], [class]').length,
        };
      }, text);
      expect(drawn.texts.filter((otherText) => otherText === 'vidunderligt +2')).toHaveLength(1);
      expect(drawn.texts.filter((otherText) => otherText?.startsWith('forfærdeligt'))).toHaveLength(1);
      for (const words of ['Too dear', 'Moves away', 'Forgets it', '30\u00A0% går tilbage', 'Maya Berg'])
        expect(drawn.texts).toContain(words);
      // Each ring is a circle with a part of it.
      expect(drawn).toMatchObject({ rings: 2, leads: 0 });
    }
    await page.close();
  });

  it('keeps the lines of an exit at one edge, from right to left', async () => {
    const long = 'Moves away to another town where nobody needs a bicycle';
    const page = await exported(buying.replace('language da', 'language he').replace('Moves away', long));
    const svg = await page.evaluate(() => window.journeyPrinter?.svg());
    const ends = await page.evaluate(
      ([source, first]) => {
        const root = new DOMParser().parseFromString(source ?? '', 'image/svg+xml').documentElement;
        document.body.replaceChildren(document.adoptNode(root));
        const text = [...root.querySelectorAll('text')].find((element) =>
          element.textContent?.startsWith(first),
        );
        return [...(text?.querySelectorAll('tspan') ?? [])].map((line) =>
          Math.round(line.getBoundingClientRect().right),
        );
      },
      [svg, 'Moves away'] as const,
    );
    expect(ends.length).toBeGreaterThan(1);
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(8);
    await page.close();
  });
});

it.each(['light', 'dark', 'forced colours'] as const)('axe finds nothing in ways: %s', async (theme) => {
  const isForced = theme === 'forced colours';
  const on = await openPage(browser, bundle, getTheme(isForced ? 'high contrast light' : theme));
  if (isForced) await on.page.emulateMedia({ forcedColors: 'active' });
  await show(shown(buying), on);
  expect(await audit(on.page)).toEqual([]);
  expect(on.alarms).toEqual([]);
  await on.page.close();
});
