import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import type { Paper } from '@journey-maps/core/views';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { some } from '../../../scripts/test/runs.ts';
import { faultsOfPicture } from './faults-of-picture.ts';
import { bundlePage } from './open-page.ts';
import { exampleMaps, generatedMaps, type ShownMap, shownMaps } from './pictures.ts';
// For the page's own part of `window`.
import type {} from './tour.ts';

const folder = mkdtempSync(join(tmpdir(), 'journey-sheets-'));
let browser: Browser;
let page: Page;
let empty: string;
let alarms: string[] = [];

beforeAll(async () => {
  const [launched, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  browser = launched;
  empty = bundle.get('/standalone.html') ?? '';
  page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`));
  page.on('console', (message) => alarms.push(`console: ${message.text()}`));
});
afterEach(() => {
  expect(alarms).toEqual([]);
  alarms = [];
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function open({ picture, document }: ShownMap, look?: string): Promise<void> {
  const start = { view: 'map', ...(look === undefined ? {} : { look }) } as const;
  const html = fillStandalonePage(empty, createStandaloneData(picture, document.text, start));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  await page.goto('about:blank');
  await page.goto(pathToFileURL(file).href);
  await page.locator('.map h1, svg.journey-picture').first().waitFor();
}

interface MeasuredSheet {
  /** Its faults: texts that are cut, and texts that are too small. */
  readonly faults: readonly string[];
  readonly titles: readonly string[];
  readonly number: string;
  /** The part of the sheet that the map takes. */
  readonly fill: number;
  readonly colour: string;
}

interface MeasuredSheets {
  readonly size: { readonly width: number; readonly height: number };
  readonly sheets: readonly MeasuredSheet[];
  /** The parts of the map that are on no sheet, or on several. */
  readonly lost: readonly string[];
  readonly repeated: readonly string[];
}

/** Lays the map out on paper, and measures every text on every sheet. */
function measure(paper: Paper): Promise<MeasuredSheets> {
  return page.evaluate((otherPaper) => {
    const live = [
      ...document.querySelectorAll<HTMLElement>('.page .map :is(.jm-map, .map-foot) .item[data-id]'),
    ].map(({ dataset }) => dataset['id'] ?? '');
    window.journeyPrinter?.sheets(otherPaper);
    const sheets = [...document.querySelectorAll<HTMLElement>('.sheets > .sheet')];
    const on = sheets.flatMap((sheet) =>
      [...sheet.querySelectorAll<HTMLElement>('.item[data-id]')].map(({ dataset }) => dataset['id'] ?? ''),
    );
    const [{ offsetWidth: width, offsetHeight: height } = { offsetWidth: 0, offsetHeight: 0 }] = sheets;
    return {
      size: { width, height },
      lost: live.filter((id) => !on.includes(id)),
      repeated: on.filter((id, i) => on.indexOf(id) !== i && live.includes(id)),
      sheets: sheets.map((sheet) => {
        const box = sheet.getBoundingClientRect();
        const map = sheet.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect();
        const scale = map.width / (sheet.querySelector<HTMLElement>('.map')?.offsetWidth ?? 1);
        const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
        const faults: string[] = [];
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          const parent = node.parentElement;
          if (parent === null || node.textContent?.trim() === '') continue;
          const style = getComputedStyle(parent);
          if (parent.closest('.unseen, .covered') !== null || style.visibility === 'hidden') continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const rect of range.getClientRects()) {
            if (rect.width === 0) continue;
            const isCut =
              rect.left < box.left + 5 ||
              rect.right > box.right - 5 ||
              rect.top < box.top + 5 ||
              rect.bottom > box.bottom - 5;
            if (isCut) faults.push(`cut: ${node.textContent}`);
          }
          if (Number.parseFloat(style.fontSize) * scale < 7.99) faults.push(`small: ${node.textContent}`);
        }
        return {
          faults,
          titles: [...sheet.querySelectorAll('.stage .title')].map(({ textContent }) => textContent),
          number: sheet.querySelector('.running-number')?.textContent ?? '',
          fill: (map.width * map.height) / (box.width * box.height),
          colour: getComputedStyle(sheet.querySelector('h1, .running-title') ?? sheet).color,
        };
      }),
    };
  }, paper);
}

const examples = exampleMaps();
const papers: readonly Paper[] = ['poster', '16:9', 'a4', 'a3', 'wide'];

it('draws every example on three papers: no text is cut or too small, no card is lost or twice there', async () => {
  const generated = generatedMaps();
  for (const [i, map] of [...some(examples, 3), ...generated].entries()) {
    await open(map);
    // Other ones for each. A large map takes long on each.
    const some = papers.filter((_, place) => (place + i) % papers.length < 3);
    for (const paper of generated.includes(map) ? (['a4'] as const) : some) {
      const { sheets, lost, repeated } = await measure(paper);
      const where = `${map.name}, ${paper}`;
      expect([where, lost, repeated]).toEqual([where, [], []]);
      expect([where, sheets.flatMap(({ faults }) => faults)]).toEqual([where, []]);
      expect([where, await faultsOfPicture(page, '.sheets', 0)]).toEqual([where, []]);
      for (const { fill } of sheets) expect(fill, where).toBeGreaterThan(0.02);
      if (sheets.length > 1)
        expect([where, sheets.map(({ number }) => number)]).toEqual([
          where,
          sheets.map((_, i) => `${i + 1} / ${sheets.length}`),
        ]);
    }
  }
}, 300_000);

it('fits a map of eight steps on one A3 page that it fills, and on one slide', async () => {
  const eight = examples.find(({ name }) => name === 'colleen-vacuum-cleaner');
  if (eight === undefined) throw new Error('There is one.');
  await open(eight);
  for (const [paper, size] of [
    ['poster', { width: 1587, height: 1122 }],
    ['a3', { width: 1587, height: 1122 }],
    ['16:9', { width: 1920, height: 1080 }],
  ] as const) {
    const measured = await measure(paper);
    expect([paper, measured.size, measured.sheets.length]).toEqual([paper, size, 1]);
    const [{ fill } = { fill: 0 }] = measured.sheets;
    expect(fill, paper).toBeGreaterThan(0.8);
  }
  // On A4 it takes more sheets, and the foot is beside the columns of the last one.
  await measure('a4');
  expect(await page.locator('.sheet .map-foot').count()).toBe(1);
  expect(await page.locator('.sheet:last-child .table-and-foot > .map-foot.beside').count()).toBe(1);
});

/** Three stages with a dozen steps, some with more cards than a sheet of A4 has room for. */
const crowded = `persona p "Pat" { primary }
journey j "Crowded" {
  persona p
  status draft
${['one', 'two', 'three']
  .map(
    (stage, s) => `  stage ${stage} "Stage ${stage}" {
${[1, 2, 3, 4]
  .map(
    (step) => `    step ${stage}-${step} "Step ${step} of ${stage}" {
      emotion ${((s + step) % 5) - 2} "feels ${step}" because "of a reason that takes more than one line to say in a label"
${Array.from({ length: step === 2 ? 24 : 1 }, (_, i) => `      pain "Pain ${i + 1} in ${step} of ${stage}" { severity high }`).join('\n')}
    }`,
  )
  .join('\n')}
  }`,
  )
  .join('\n')}
${Array.from({ length: 24 }, (_, i) => `  action-item "Action ${i + 1}" { owner web }`).join('\n')}
}
`;

function createMap(text: string): ShownMap {
  const [map] = shownMaps({ 'a.journey': text });
  if (map === undefined) throw new Error('There is one.');
  return map;
}

it('breaks pages between stages and rows, and repeats the headers on each', async () => {
  await open(createMap(crowded));
  const { sheets, lost, repeated } = await measure('a4');
  expect([lost, repeated, sheets.flatMap(({ faults }) => faults)]).toEqual([[], [], []]);
  expect(sheets.length).toBeGreaterThan(3);
  // Whole stages, in the order of the map, each with its title on all of its sheets.
  const stages = sheets.map(({ titles }) => titles.join(', ')).filter((titles) => titles !== '');
  expect([...new Set(stages)]).toEqual(['Stage one', 'Stage two', 'Stage three']);
  expect(stages.toSorted((a, b) => stages.indexOf(a) - stages.indexOf(b))).toEqual(stages);
  expect(sheets.every(({ fill }) => fill > 0.02)).toBe(true);
  // The same on one larger page.
  const poster = await measure('poster');
  expect([poster.lost, poster.repeated]).toEqual([[], []]);
  expect(poster.sheets[0]?.titles.length).toBe(3);
});

it('leads the curve on to the next sheet, at the same scale', async () => {
  await open(createMap(crowded));
  await measure('a4');
  const curves = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.sheet .behind')].map((box) => {
      const curve = box.querySelector('.emotion-curve')?.getBoundingClientRect() ?? new DOMRect();
      const part = box.getBoundingClientRect();
      const faces = [...(box.parentElement?.querySelectorAll('.point') ?? [])].map((point) => {
        const { left, width } = point.getBoundingClientRect();
        return Math.round(left + width / 2 - part.left);
      });
      return {
        height: Math.round(curve.height),
        left: curve.left < part.left - 1,
        right: curve.right > part.right + 1,
        faces,
      };
    }),
  );
  expect(curves.length).toBe(3);
  expect(new Set(curves.map(({ height }) => height)).size).toBe(1);
  expect(curves.map(({ left }) => left)).toEqual([false, true, true]);
  expect(curves.map(({ right }) => right)).toEqual([true, true, false]);
  // Each face is where it is on the first sheet.
  expect(new Set(curves.map(({ faces }) => faces.join())).size).toBe(1);
});

it('shows small maps and maps without columns on one sheet', async () => {
  const small = createMap(
    'journey j "J" { status draft; stage a "A" { step "One" { emotion +1 } step "Two"; step "Three" } }',
  );
  const empathy = examples.find(({ picture }) => picture.maps.empathyMaps.length > 0);
  for (const map of [small, ...(empathy === undefined ? [] : [empathy])]) {
    await open(map);
    for (const paper of papers) {
      const { sheets } = await measure(paper);
      expect([sheets.length, sheets.flatMap(({ faults }) => faults)]).toEqual([1, []]);
    }
  }
});

it('prints the same from the dialogue of a browser, light however dark the screen is', async () => {
  await open(createMap(crowded));
  const { sheets } = await measure('a4');
  await open(createMap(crowded));
  await page.emulateMedia({ colorScheme: 'dark' });
  const seen = () =>
    page.evaluate(() => [document.body.className, document.querySelectorAll('.sheet').length]);
  // The browser reports the screen's colours to the page a moment later.
  await expect.poll(seen).toEqual(['vscode-dark', 0]);
  const printed = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const title = document.querySelector('.sheet .running-title');
    const size = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join(' ');
    return [
      document.querySelectorAll('.sheet').length,
      title === null ? '' : getComputedStyle(title).color,
      /@page \{ size: 1122px 793px/u.test(size),
    ];
  });
  expect(printed).toEqual([sheets.length, 'rgb(26, 33, 48)', true]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await seen()).toEqual(['vscode-dark', 0]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/gu)?.length).toBe(sheets.length);
  await page.emulateMedia({ colorScheme: 'light' });
});

it('draws sheets as SVG, one below the other, with nothing outside of them', async () => {
  await open(createMap(crowded));
  const drawn = await page.evaluate(() => {
    const svg = window.journeyPrinter?.svg('a4') ?? '';
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    return {
      texts: [...read.querySelectorAll('text')].map(({ textContent }) => textContent),
      sheets: [...read.children].filter(({ localName }) => localName === 'g').length,
      html: read.querySelectorAll('foreignObject, script').length,
      left: document.querySelectorAll('.sheet').length,
    };
  });
  const { sheets } = await measure('a4');
  expect([drawn.sheets, drawn.html, drawn.left]).toEqual([sheets.length, 0, 0]);
  expect(drawn.texts.join(' ').replaceAll(/\s+/gu, ' ')).toContain('Pain 24 in 2 of three');
  expect(drawn.texts.filter((text) => text === 'Crowded').length).toBe(sheets.length);
});

it('has the quotation marks of the page in SVG, too', async () => {
  await open(
    createMap(
      'persona p "Pat"\nempathy-map e "Pat" { persona p; says "Just this once"; thinks "Never again" }',
    ),
  );
  const texts = await page.evaluate(() => {
    const svg = new DOMParser().parseFromString(window.journeyPrinter?.svg('a4') ?? '', 'image/svg+xml');
    return [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
  });
  const at = texts.indexOf('Just this once”');
  expect(texts[at - 1]).toBe('“');
  expect(texts).toContain('Never again');
});

it('leads the arc of a way on to the next sheet, with its words where it begins', async () => {
  const steps = (stage: string, more = '') =>
    Array.from(
      { length: 6 },
      (_, i) => `step ${stage}${i} "${stage} ${i}" { emotion 1; ${i === 5 ? more : ''} }`,
    ).join('\n');
  await open(
    createMap(
      `journey j "J" {\n stage "One" { ${steps('a', 'next c1 "Skips much"')} }\n stage "Two" { ${steps('b', 'next a2 "Comes back"')} }\n stage "Three" { ${steps('c', 'next c4 "Waits"')} }\n}\n`,
    ),
  );
  const { lost, repeated, sheets } = await measure('a4');
  expect([lost, repeated, sheets.flatMap(({ faults }) => faults)]).toEqual([[], [], []]);
  const arcs = await page.evaluate(() =>
    [...document.querySelectorAll('.sheet')].map((sheet) => {
      const edge = sheet.getBoundingClientRect();
      return {
        words: [...sheet.querySelectorAll('.way-label .title')]
          .map(({ textContent }) => textContent)
          .toSorted(),
        starts: sheet.querySelectorAll('.way-start').length,
        heads: sheet.querySelectorAll('.way-head').length,
        isInside: [...sheet.querySelectorAll('.way, .way-label')].every((part) => {
          const { left, right } = part.getBoundingClientRect();
          return left >= edge.left && right <= edge.right;
        }),
      };
    }),
  );
  const counted = arcs.filter(({ starts, heads, words }) => starts + heads + words.length > 0);
  expect(counted.flatMap(({ words }) => words).toSorted()).toEqual(['Comes back', 'Skips much', 'Waits']);
  expect(counted.map(({ starts, words }) => starts - words.length)).toEqual(counted.map(() => 0));
  expect(counted.reduce((sum, { heads }) => sum + heads, 0)).toBe(3);
  expect(arcs.every(({ isInside }) => isInside)).toBe(true);
});

it.each(['en', 'ar'])('folds a corner of each note in SVG, at its end: %s', async (language) => {
  await open(
    createMap(
      `language ${language}\njourney j "J" { stage a "A" { step b "B" { touchpoint "T"; pain p "P"; gain "G"; opportunity "O" } } }`,
    ),
  );
  const ends = await page.evaluate(() => {
    const svg = new DOMParser().parseFromString(window.journeyPrinter?.svg() ?? '', 'image/svg+xml');
    return [...svg.querySelectorAll('polygon')].flatMap((corner) => {
      const points = (corner.getAttribute('points') ?? '')
        .split(' ')
        .map((point) => point.split(',').map(Number));
      const xs = points.map(([x = 0]) => x);
      const note = corner.previousElementSibling;
      if (points.length !== 3 || note === null) return [];
      const rect = note.localName === 'line' ? note.parentElement?.querySelector('rect') : note;
      return [{ width: Math.max(...xs) - Math.min(...xs), is: rect?.localName }];
    });
  });
  expect(ends).toEqual(Array.from({ length: 3 }, () => ({ width: 10, is: 'rect' })));
});

it.each(['en', 'ar'])('keeps the headings of rows beside the columns of a sheet: %s', async (language) => {
  await open(
    createMap(
      `language ${language}\njourney j "J" { stage a "A" { step b "B" { emotion 1; touchpoint "T"; pain p "P" } step c "C" { emotion -1 } } }`,
    ),
  );
  for (const paper of ['wide', 'a4'] as const) {
    await page.evaluate((otherPaper) => window.journeyPrinter?.sheets(otherPaper), paper);
    const covered = await page.evaluate(() =>
      [...document.querySelectorAll('.sheets .track')].flatMap((track) => {
        const heading = track.querySelector(':scope > :is(.heading, .corner)')?.getBoundingClientRect();
        const cells = [...track.querySelectorAll('.cell:not(.heading, .corner)')];
        return cells.filter((cell) => {
          const { left, right } = cell.getBoundingClientRect();
          return heading !== undefined && left < heading.right - 1 && right > heading.left + 1;
        }).length;
      }),
    );
    expect(covered.length, paper).toBeGreaterThan(3);
    expect([...new Set(covered)], paper).toEqual([0]);
  }
});
