import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import { Workspace } from '@journey-maps/core/rules';
import {
  getPictureWords,
  mapMarkdown,
  type PictureWords,
  writeMermaidText,
  writeShortMarkdown,
} from '@journey-maps/core/views';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { parse } from '../../language/src/index.ts';
import { journeyHtml } from '../../markdown/src/journey-html.ts';
import { bundlePage, openPage } from './open-page.ts';
import { shownMaps } from './pictures.ts';
// Brings the declaration of `window.journeyPrinter`.
import type {} from './tour.ts';

const folder = mkdtempSync(join(tmpdir(), 'journey-languages-'));
let browser: Browser;
let bundle: ReadonlyMap<string, string>;
let page: Page;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const examples = [
  ['flytning', 'da'],
  ['när-någon-dör', 'sv'],
] as const;

/**
 * A map of everything that the examples lack: a text without a title, the lines of a blueprint, further kinds
 * of statements, and side paths.
 */
const others = `
empathy-map kort "E1" { says "S1"; pain "P1"; does "S2" }
journey andet "J2" {
  kind service-blueprint
  state future
  status draft
  baseline andet
  scenario "S3"
  resource "R1" { status need; importance 2 }
  stage s1 "F1" {
    touchpoint "T1"
    backstage "B1" { kind policy; pain "P2" { assumption; status in-progress; severity critical } }
    support "U1" { kind process }
    frontstage "V1" { kind people }
    artifact "A1"
    expectation "X1"
    step "Z1" { emotion +2 because "W1"; touchpoint "T2" { channel sms; status planned; pain "P3" } row "Q1" "" }
    step "Z2" { touchpoint "T3" { channel home-visit; emotion -1 "E2"; moment-of-truth } }
  }
}
`;

function getLinked(text: string) {
  const workspace = new Workspace();
  workspace.set(parse(text, 'file:///maps/map.journey'));
  const linked = workspace.linked('file:///maps/map.journey');
  if (linked === undefined) throw new Error('It is there.');
  return linked;
}

/** Returns all texts of a map in every export, by the export's name. */
async function listExports(text: string): Promise<ReadonlyMap<string, string>> {
  const [shown] = shownMaps({ 'x.journey': text });
  if (shown === undefined) throw new Error('There is one.');
  const { picture } = shown;
  const linked = getLinked(text);
  const [first, second] = linked.document.journeys;
  const exports = new Map<string, string>();
  exports.set('markdown', mapMarkdown(picture.maps, picture.diagrams));
  exports.set(
    'markdown plugin',
    journeyHtml(text)
      ?.replaceAll(/<p class="journey-problem" lang="en">.*?<\/p>/gsu, '')
      .replaceAll(/<[^>]*>/gu, '\n')
      .replaceAll(/&#(\d+);/gu, (_, code) => String.fromCharCode(code)) ?? '',
  );
  exports.set('mermaid', picture.diagrams.map((diagram) => writeMermaidText(diagram).text).join('\n'));
  exports.set(
    'short markdown',
    [first, second].map((journey) => (journey ? writeShortMarkdown(journey, linked) : '')).join('\n'),
  );
  const html = fillStandalonePage(
    bundle.get('/standalone.html') ?? '',
    // Findings are sentences of the tool.
    createStandaloneData({ ...picture, findings: [] }, text, { view: 'map' }),
  );
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const choices = [
    ...picture.maps.journeys.map(({ id }) => ['map', id]),
    ...picture.maps.empathyMaps.map(({ id }) => ['map', `empathy-map ${id}`]),
    ['map', 'declarations '],
    ...picture.diagrams.map(({ id }) => ['diagram', id]),
  ] as const;
  for (const [view = '', journey = ''] of choices) {
    const address = new URLSearchParams({ view, journey, folded: 'pains' }).toString();
    await page.goto('about:blank');
    await page.goto(`${pathToFileURL(file).href}#${address}`);
    await page.locator('.map h1, svg.journey-picture .jm-task').first().waitFor();
    exports.set(`html ${view} ${journey}`, await page.evaluate(heardAndSeen));
    exports.set(`svg ${view} ${journey}`, await page.evaluate(() => window.journeyPrinter?.svg() ?? ''));
    await page.evaluate(() => window.journeyPrinter?.sheets('a4'));
    // PDF and PNG are printed from these.
    exports.set(`sheets ${view} ${journey}`, await page.evaluate(heardAndSeen));
  }
  return exports;
}

/** Returns every visible or accessible text, one per line. Runs in the page. */
function heardAndSeen(): string {
  const texts: string[] = [];
  const ofTool = '[lang="en"]:not(html, .page), script, style, noscript';
  const walker = document.createTreeWalker(
    document.documentElement,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.closest(ofTool) !== null) continue;
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
        texts.push(node.getAttribute(name) ?? '');
    } else if (node.parentElement?.closest(ofTool) === null) texts.push(node.textContent ?? '');
  }
  return texts.filter((text) => text.trim() !== '').join('\n');
}

const mermaidKeywords = /^ *(?:journey$|title|section|accTitle:|accDescr:)/gmu;

/** Removes the keywords and tags of a format from an export. */
function withoutTags(text: string): string {
  const isXml = text.startsWith('<?xml');
  return isXml ? text.replaceAll(/<[^>]*>/gu, '\n') : text.replaceAll(mermaidKeywords, '');
}

interface Sought {
  readonly pattern: RegExp;
  /** The word or message, without its arguments. */
  readonly text: string;
}

/** Returns a pattern for each word and message of the catalogue, by its path. */
function listPatterns(words: PictureWords): ReadonlyMap<string, Sought> {
  const patterns = new Map<string, Sought>();
  const add = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) add(inner, `${path}.${key}`);
      return;
    }
    const make = value as string | ((...values: unknown[]) => string);
    const otherText =
      typeof make === 'string' ? make : make(...Array.from({ length: make.length || 1 }, () => 770_077));
    const parts = otherText
      .split(/770.?077/u)
      .map((part) => part.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    // A message is recognised by its longest part, if that is more than a preposition.
    const [longest = ''] = parts.toSorted((a, b) => b.length - a.length);
    if (!(typeof make === 'string' ? /\p{L}{2}/u : /\p{L}{3}/u).test(longest)) return;
    // A picture may break it into lines.
    const escaped = longest.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
    patterns.set(path, { pattern, text: parts.join(' ') });
  };
  add(words, '');
  return patterns;
}

describe.each(examples)('%s', (name, language) => {
  it(`is drawn wholly in its language (${language}) in every export`, async () => {
    const example = readFileSync(join(import.meta.dirname, `../../../examples/${name}.journey`), 'utf8');
    const text = `${example}\n${others}`;
    const own = await listExports(text);
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      language,
      'ltr',
    ]);
    const inEnglish = await listExports(text.replace(`language ${language}`, 'language en-GB'));
    const [ownPatterns, englishPatterns] = [
      listPatterns(getPictureWords(language)),
      listPatterns(getPictureWords('en')),
    ];
    // Texts of the map itself, and words that both languages share.
    const saidByMap = [...text.matchAll(/"([^"]*)"/gu)].map(([, otherText]) => otherText).join('\n');
    const ownWords = JSON.stringify(getPictureWords(language));
    const used = new Set<string>();
    for (const [format, shown] of own)
      if (format.startsWith('svg')) expect(shown.slice(0, 500)).toContain(`xml:lang="${language}"`);
    expect([...own].find(([format]) => format.startsWith('sheets'))?.[1]).toContain(
      getPictureWords(language).map.sheet('', 1, 770_077).replace('770077', ''),
    );
    for (const [format, written] of inEnglish) {
      const [english, shown] = [written, own.get(format) ?? ''].map(withoutTags) as [string, string];
      const left: string[] = [];
      const missing: string[] = [];
      for (const [path, { pattern }] of englishPatterns) {
        if (pattern.test(saidByMap) || !pattern.test(english)) continue;
        // Any word or message that contains these letters may be the one that was drawn.
        const sources = [...englishPatterns].filter(([, { text: other }]) => pattern.test(other));
        const translated = sources.map(([other]) => ownPatterns.get(other)?.pattern);
        if (!translated.some((regExp) => regExp?.test(shown))) missing.push(path);
        used.add(path);
        if (pattern.test(shown) && !pattern.test(ownWords)) left.push(`${path} ${pattern.source}`);
      }
      expect(left, `English in ${format}`).toEqual([]);
      expect(missing, `missing in ${format}`).toEqual([]);
    }
    expect(used.size).toBeGreaterThan(120);
  });
});

it('gives the page of a map that is written from right to left its direction, but not its toolbar', async () => {
  const text =
    'language he\njourney j "מסע" { stage "א" { step "ב" { emotion +1 } step "ג" { emotion -1 } } }';
  const [shown] = shownMaps({ 'x.journey': text });
  if (shown === undefined) throw new Error('There is one.');
  const file = join(folder, 'rtl.html');
  writeFileSync(
    file,
    fillStandalonePage(
      bundle.get('/standalone.html') ?? '',
      createStandaloneData(shown.picture, text, { view: 'map' }),
    ),
  );
  await page.goto(pathToFileURL(file).href);
  await page.locator('.map h1').waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'he',
    'rtl',
  ]);
  // The toolbar has no Hebrew words, so its language is English.
  expect(await page.evaluate(() => [document.querySelector<HTMLElement>('.page')?.lang])).toEqual(['en']);
  const getDirection = (selector: string) =>
    page.evaluate((of) => getComputedStyle(document.querySelector(of) ?? document.body).direction, selector);
  expect(await getDirection('.jm-map')).toBe('rtl');
  expect(await getDirection('.toolbar')).toBe('ltr');
  await page.evaluate(() => window.journeyPrinter?.sheets('a4'));
  expect(await getDirection('.sheet .jm-map')).toBe('rtl');
});

it('leaves the toolbar of the preview in the tool’s own language, whatever the map’s is', async () => {
  const preview = await openPage(browser, bundle);
  const [shown] = shownMaps({ 'map.journey': 'language da\njourney j "J" { stage "S" { pain "P" } }' });
  if (shown === undefined) throw new Error('There is one.');
  await preview.page.click('#view-map');
  await preview.show(shown.picture);
  await preview.page.locator('.map h1').waitFor();
  expect(await preview.page.locator('#fit').textContent()).toBe('Fit');
  expect(await preview.page.locator('.row-pains .fold').textContent()).toContain('Smertepunkter');
  expect(await preview.page.locator('.map').getAttribute('lang')).toBe('da');
  // The words change when the user types another language.
  const [inFrench] = shownMaps({ 'map.journey': 'language fr\njourney j "J" { stage "S" { pain "P" } }' });
  if (inFrench !== undefined) await preview.changeTo({ ...inFrench.picture, revision: 2 });
  await preview.page.locator('.row-pains .fold', { hasText: 'Points de douleur' }).waitFor();
  expect(await preview.page.locator('.item-pain .unseen').first().textContent()).toBe(
    'Point de douleur\u00A0: ',
  );
  expect(await preview.page.locator('.jm-map').getAttribute('aria-label')).toContain('Carte du parcours');
  expect(preview.alarms).toEqual([]);
  await preview.page.close();
});
