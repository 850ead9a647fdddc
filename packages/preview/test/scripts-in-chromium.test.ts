import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import { getDirection } from '@journey-maps/core/views';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { some } from '../../../scripts/test/runs.ts';
import { bundlePage } from './open-page.ts';
import { shownMaps } from './pictures.ts';
import { scriptMaps } from './script-maps.ts';
// Brings the declaration of `window.journeyPrinter`.
import type {} from './tour.ts';

const folder = mkdtempSync(join(tmpdir(), 'journey-scripts-'));
let browser: Browser;
let page: Page;
let empty: string;
let alarms: string[] = [];

beforeAll(async () => {
  const [launched, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  browser = launched;
  empty = bundle.get('/standalone.html') ?? '';
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('pageerror', (error) => alarms.push(error.message));
});
afterEach(() => {
  expect(alarms).toEqual([]);
  alarms = [];
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open(text: string, view: 'map' | 'diagram'): Promise<void> {
  const [shown] = shownMaps({ 'x.journey': text });
  if (shown === undefined) throw new Error('There is one.');
  const file = join(folder, 'page.html');
  const picture = { ...shown.picture, findings: [] };
  writeFileSync(file, fillStandalonePage(empty, createStandaloneData(picture, text, { view })));
  await page.goto('about:blank');
  await page.goto(pathToFileURL(file).href);
  await page.locator('.map h1, svg.journey-picture .jm-task').first().waitFor();
}

/** Returns every text that the author wrote. */
const listTextsIn = (map: string): readonly string[] => [
  ...new Set([...map.matchAll(/"([^"]*)"/gu)].map(([, text = '']) => text)),
];

/**
 * Returns a text without the differences between a line and the whole: blanks, hyphens at line breaks,
 * direction marks.
 */
const bare = (text: string): string => text.replaceAll(/[\s\u00AD\u200E\u200F\u2066-\u2069-]/gu, '');

interface Drawn {
  readonly text: string;
  readonly direction: string;
}

/** Returns the texts of the picture in order, one for each element. */
function drawn(): Promise<readonly Drawn[]> {
  return page.evaluate(() => {
    const svg = new DOMParser().parseFromString(window.journeyPrinter?.svg() ?? '', 'image/svg+xml');
    return [...svg.querySelectorAll('text')].map((text) => {
      for (const title of text.querySelectorAll('title')) title.remove();
      return { text: text.textContent ?? '', direction: text.getAttribute('direction') ?? 'ltr' };
    });
  });
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Splits a text into graphemes: none of them may be divided between two texts of the picture. */
function lettersIn(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => bare(segment)).filter(
    (letter) => letter !== '',
  );
}

test.each([
  ['th', 1.4],
  ['hi', 1.4],
  ['ja', 1.1],
])('the title of a map in %s has lines at least %d times as tall as its font', async (language, least) => {
  await open(scriptMaps[language] ?? '', 'map');
  const measured = await page.locator('.map h1').evaluate((title) => {
    const { fontSize, lineHeight } = getComputedStyle(title);
    return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
  });
  expect(measured).toBeGreaterThan(least);
  expect(measured).toBeLessThan(least + 0.15);
});

describe.each(some(Object.entries(scriptMaps), 3))('a map in %s', (language, text) => {
  it('has all its texts in the picture, broken as on the page, and no letter is cut', async () => {
    await open(text, 'map');
    const lines = (await drawn()).map((line) => line.text);
    const all = bare(lines.join(''));
    for (const written of listTextsIn(text)) expect(all, written).toContain(bare(written));
    // The graphemes of each line are those of the texts.
    const known = new Set(listTextsIn(text).flatMap(lettersIn));
    const own = lines.filter((line) =>
      listTextsIn(text).some((written) => bare(written).includes(bare(line))),
    );
    expect(own.length).toBeGreaterThan(12);
    for (const line of own)
      for (const letter of lettersIn(line)) expect(known.has(letter), `${letter} of ${line}`).toBe(true);
    expect(lines.join('')).not.toContain('\u00AD');
    await breaksAlike(lines.map(bare));
    await keepsLabelsInside();
  });

  const breaksAlike = async (lines: readonly string[]): Promise<void> => {
    const onPage = await page.evaluate(linesOnPage);
    expect(onPage.length).toBeGreaterThan(15);
    // A line of both directions is drawn in parts.
    const joined = lines.join('');
    for (const line of onPage) {
      expect(joined).toContain(bare(line));
      if (!/\p{Script=Latin}/u.test(line) || getDirection(language) === 'ltr')
        expect(lines).toContain(bare(line));
    }
  };

  const keepsLabelsInside = async (): Promise<void> => {
    const over = await page.evaluate(() => {
      const row = document.querySelector('.row-emotions')?.getBoundingClientRect();
      return [...document.querySelectorAll('.feeling-words')].flatMap((label) => {
        const box = label.getBoundingClientRect();
        return row === undefined || box.bottom > row.bottom + 1 || box.top < row.top - 1
          ? [`${label.textContent} ${box.top} ${box.bottom} ${row?.top} ${row?.bottom}`]
          : [];
      });
    });
    expect(over).toEqual([]);
  };

  it('has every step in the diagram, and its picture is the same', async () => {
    await open(text, 'diagram');
    const all = bare((await drawn()).map((line) => line.text).join(''));
    const titles = await page
      .locator('.jm-task, .jm-section')
      .evaluateAll((groups) => groups.map((group) => group.getAttribute('data-title') ?? ''));
    expect(titles.length).toBe(9);
    for (const title of titles) {
      // A label of three lines may end in an ellipsis.
      const begin = lettersIn(title).slice(0, 12).join('');
      expect(all, title).toContain(begin);
    }
  });
});

/** Returns the lines of all titles and texts, without the code that draws the picture. Runs in the page. */
function linesOnPage(): string[] {
  const lines: string[] = [];
  for (const element of document.querySelectorAll(
    '.jm-map .title, .map h1, .feeling-word, .feeling-reason',
  )) {
    const node = element.firstChild;
    if (!(node instanceof Text) || element.getClientRects().length === 0) continue;
    let [line, bottom] = ['', Number.NaN];
    const range = document.createRange();
    for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
      node.data,
    )) {
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const rect = [...range.getClientRects()].at(-1);
      if (rect !== undefined && rect.width > 0 && rect.bottom > bottom + 5) {
        lines.push(line);
        line = '';
      }
      if (rect !== undefined && rect.width > 0) bottom = rect.bottom;
      line += segment;
    }
    lines.push(line);
  }
  return lines.filter((line) => line.trim() !== '');
}

describe.each(some(['ar', 'he'], 1))('a map from right to left (%s)', (language) => {
  const text = scriptMaps[language] ?? '';

  it('has its columns from right to left, and begins at its right end', async () => {
    await open(text, 'map');
    const [stages, heading, window, face, curve] = await page.evaluate(() => {
      const centre = (element: Element) => {
        const { left, right } = element.getBoundingClientRect();
        return Math.round((left + right) / 2);
      };
      return [
        [...document.querySelectorAll('.jm-map .stage:not(.below)')].map(centre),
        centre(document.querySelector('.jm-map .corner') ?? document.body),
        document.querySelector('.viewport')?.clientWidth ?? 0,
        [...document.querySelectorAll('.point')].map(centre),
        document.querySelector('.curves path.emotion-curve')?.getBoundingClientRect().right ?? 0,
      ] as const;
    });
    expect(stages).toEqual(stages.toSorted((a, b) => b - a));
    expect(heading).toBeGreaterThan(stages[0] ?? 0);
    expect(heading).toBeLessThan(window);
    expect(face).toEqual(face.toSorted((a, b) => b - a));
    // The curve begins at the first face.
    expect(Math.abs(curve - (face[0] ?? 0))).toBeLessThan(6);
  });

  it('puts punctuation at the left end of a line, on the page and in the picture', async () => {
    await open(text, 'map');
    const ends = await page.evaluate(() => {
      const node = document.querySelector('.map h1')?.firstChild;
      if (!(node instanceof Text)) return [];
      const range = document.createRange();
      const at = (index: number) => {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        return range.getBoundingClientRect().left;
      };
      return [at(0), at(node.data.length - 1), at(node.data.indexOf('A')), at(node.data.indexOf('C'))];
    });
    const [first = 0, mark = 0, latin = 0, later = 0] = ends;
    expect(mark).toBeLessThan(Math.min(first, latin, later));
    expect(latin).toBeLessThan(later);
    const lines = await drawn();
    for (const { text: line, direction } of lines) {
      if (!/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(line)) continue;
      expect(direction, line).toBe('rtl');
      // Programs without support for `direction` derive it from the ends of a text.
      expect(line.startsWith('\u200F') && line.endsWith('\u200F'), line).toBe(true);
    }
    expect(lines.filter(({ direction }) => direction === 'rtl').length).toBeGreaterThan(10);
    const svg = await page.evaluate(() => window.journeyPrinter?.svg() ?? '');
    expect(svg).toContain(`xml:lang="${language}"`);
    expect(svg).toMatch(/<svg [^>]*font-family="[^"]*Noto Sans (?:Arabic|Hebrew)/u);
    for (const [element] of svg.matchAll(/<text[^>]*direction="rtl"[^>]*>/gu)) {
      expect(element).toContain('text-anchor="middle"');
      expect(element).not.toContain('textLength');
      expect(element).not.toContain('italic');
    }
  });

  it('mirrors the diagram, and none of its texts', async () => {
    await open(text, 'diagram');
    const [tasks, flipped] = await page.evaluate(
      () =>
        [
          [...document.querySelectorAll('.jm-task > .box')].map((box) => box.getBoundingClientRect().left),
          [...document.querySelectorAll<SVGTextElement>('svg.journey-picture text')].filter(
            (text) => (text.getScreenCTM()?.a ?? 0) <= 0,
          ).length,
        ] as const,
    );
    expect(tasks).toEqual(tasks.toSorted((a, b) => b - a));
    expect(flipped).toBe(0);
  });

  it('is cut into sheets that begin at the right, with the headings on each', async () => {
    await open(text, 'map');
    await page.evaluate(() => window.journeyPrinter?.sheets('a4'));
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.sheet')].map((sheet) => {
        const heading = [...sheet.querySelectorAll('*')].find(
          ({ children, textContent }) => children.length === 0 && textContent === 'Stages',
        );
        const { left, width } = sheet.getBoundingClientRect();
        return [heading?.getBoundingClientRect().left ?? -1, left + width / 2] as const;
      }),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const [heading, middle] of shown) expect(heading).toBeGreaterThan(middle);
  });
});

it('sets a text of another direction apart in a map from left to right', async () => {
  const text =
    'journey j "J" { stage s "שלום (2)!" { step "To Cairo القاهرة (1)!" { emotion +1 "طيب!" } } stage t "T" { no-touchpoint "x" } }';
  await open(text, 'map');
  expect(await page.locator('.map').getAttribute('dir')).toBe('ltr');
  const lines = await drawn();
  expect(lines).toContainEqual({ text: '\u200Fשלום (2)!\u200F', direction: 'rtl' });
  expect(lines).toContainEqual({ text: '\u200Fطيب!\u200F', direction: 'rtl' });
  expect(lines).toContainEqual({ text: 'To Cairo القاهرة (1)!', direction: 'ltr' });
  const left = await page.evaluate(() =>
    [...document.querySelectorAll('.jm-map .stage')].map(
      (otherElement) => otherElement.getBoundingClientRect().left,
    ),
  );
  expect(left[0]).toBeLessThan(left[1] ?? 0);
});

it('hyphenates in the picture where the page does, at the same letters', async () => {
  await open(scriptMaps['de'] ?? '', 'map');
  const lines = (await drawn()).map((line) => line.text);
  const hyphenated = lines.filter((line) => line.endsWith('-'));
  expect(hyphenated.length).toBeGreaterThan(4);
  const syllables = (scriptMaps['de'] ?? '').replaceAll('\u00AD', '·');
  for (const line of hyphenated) {
    const next = lines[lines.indexOf(line) + 1] ?? '';
    const loose = (part: string) => [...part].join('·?');
    expect(syllables).toMatch(new RegExp(`${loose(line.slice(-5, -1))}·${loose(next.slice(0, 3))}`, 'u'));
  }
});

it('says in the page why a picture was not saved', async () => {
  await open('language da\njourney j "J" { stage s "S" { step "T" { emotion +1 } } }', 'map');
  await page.evaluate(() => {
    XMLSerializer.prototype.serializeToString = () => {
      throw new Error('no memory');
    };
  });
  await page.click('#save-svg');
  expect(await page.locator('.place-said').textContent()).toBe(
    'Der blev ikke gemt noget: no memory. Genindlæs siden, og prøv igen.',
  );
});
