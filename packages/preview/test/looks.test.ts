import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { chooseFor, differencesFromAccepted, toAccept } from './accepted-pictures.ts';
import { captureSeen, coarsePicture, getDifference } from './coarse-picture.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { exampleMaps, generatedMaps, shownMaps } from './pictures.ts';
import { densities, type Shown, showMap } from './show-map.ts';
import { getTheme, type ThemeName } from './themes.ts';

const themes = ['light', 'dark', 'high contrast'] as const satisfies readonly ThemeName[];
const size = { width: 1500, height: 2000 };

/** The map in each density, and the preview in a pane and on a phone. */
const ways: Readonly<Record<string, Shown>> = {
  ...Object.fromEntries(densities.map((density) => [density, { ...size, view: 'map', density } as const])),
  pane: { width: 700, height: 1600 },
  phone: { width: 390, height: 1600 },
};
const maps = [...exampleMaps(), ...generatedMaps()];

let browser: Browser;
let bundle: ReadonlyMap<string, string>;
let canvasPage: Page;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  canvasPage = await browser.newPage();
});
afterAll(() => browser.close());

it.each(themes)(
  'the examples look as they were accepted, in the theme %s',
  async (theme) => {
    const preview = await openPage(browser, bundle, getTheme(theme));
    const different: string[] = [];
    for (const [index, [way, shown]] of Object.entries(ways).entries()) {
      for (const map of chooseFor(maps, index + themes.indexOf(theme))) {
        await showMap(preview, map, shown);
        if (shown.view === 'map') await showInOwnSize(preview);
        const name = `${map.name} ${way} ${theme}`;
        different.push(
          ...(await differencesFromAccepted(name, [await captureSeen(preview.page)], canvasPage)),
        );
        expect(preview.alarms).toEqual([]);
      }
    }
    expect(different, toAccept).toEqual([]);
    await preview.page.close();
  },
  1_800_000,
);

it('a map of many columns looks like one of few, and nothing reaches over its window', async () => {
  const steps = Array.from(
    { length: 60 },
    (
      _,
      i,
    ) => `step s${i} "Step ${i}" { emotion ${(i % 5) - 2} "busy"; thought "A thought ${'on '.repeat(i % 7)}"
      touchpoint "Page ${i}" { owner web } pain "Pain ${i}" { owner web; severity high }
      ${i % 18 === 4 ? 'opportunity "A way"' : ''} }`,
  );
  const stages = Array.from(
    { length: 10 },
    (_, i) => `stage s-${i} "Stage ${i}" {\n${steps.slice(6 * i, 6 * i + 6).join('\n')} }`,
  );
  const [shown] = shownMaps({
    'map.journey': `persona anna "Anna" { primary }\nowner web "Web"\njourney j "J" { persona anna\n${stages.join('\n')} }`,
  });
  if (shown === undefined) throw new Error('There is one.');
  const preview = await openMaps('light');
  await preview.show(shown.picture);
  await preview.page.locator('.jm-map.large').waitFor();
  await showInOwnSize(preview);
  const large = await coarsePicture(await captureSeen(preview.page), canvasPage);
  await preview.page.locator('.jm-map').evaluate((table) => table.classList.remove('large'));
  expect(
    getDifference(large, await coarsePicture(await captureSeen(preview.page), canvasPage)),
  ).toBeUndefined();
  await preview.page.locator('.jm-map').evaluate((table) => table.classList.add('large'));
  // Texts for screen readers must not enlarge the page either.
  const over = await preview.page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  });
  expect(over).toEqual([0, 0]);
  await preview.page.locator('.viewport').evaluate((window) => window.scrollTo(9000, 0));
  await preview.page.locator('.jm-map', { hasText: 'Step 45' }).waitFor();
  // Adjacent empty cells are merged, which must be invisible.
  const whole = await preview.page.screenshot({ animations: 'disabled' });
  const gaps = await preview.page.locator('.gap').evaluateAll((cells) => {
    for (const cell of cells) {
      const alone = cell.cloneNode() as Element;
      alone.classList.remove('gap');
      cell.replaceWith(...Array.from({ length: Number(cell.ariaColSpan) }, () => alone.cloneNode()));
    }
    return cells.length;
  });
  expect(gaps).toBeGreaterThan(5);
  expect(await farthest(whole, await preview.page.screenshot({ animations: 'disabled' }))).toBeLessThan(3);
  const scrolled = await coarsePicture(await captureSeen(preview.page), canvasPage);
  await preview.page.locator('.jm-map').evaluate((table) => table.classList.remove('large'));
  expect(
    getDifference(scrolled, await coarsePicture(await captureSeen(preview.page), canvasPage)),
  ).toBeUndefined();
  await preview.page.close();
});

it('notices what a user would, and no more', async () => {
  const preview = await openMaps('light');
  const [shown] = exampleMaps().filter(({ name }) => name === 'colleen-vacuum-cleaner');
  if (shown === undefined) throw new Error('The example is there.');
  await preview.show(shown.picture);
  await preview.page.locator('.map h1').waitFor();
  await showInOwnSize(preview);
  const before = await coarsePicture(await captureSeen(preview.page), canvasPage);
  /** Returns the difference that a further style makes. */
  const getDifferenceWith = async (style: string): Promise<string | undefined> => {
    const tag = await preview.page.addStyleTag({ content: style });
    const difference = getDifference(
      before,
      await coarsePicture(await captureSeen(preview.page), canvasPage),
    );
    await tag.evaluate((element) => (element as Element).remove());
    return difference;
  };
  expect(await getDifferenceWith('.nothing-at-all { color: red; }')).toBeUndefined();
  // A slight blur, as with other versions of a font library.
  expect(await getDifferenceWith('.map { filter: blur(0.5px); }')).toBeUndefined();
  expect(await getDifferenceWith('.map { opacity: 0.97; }')).toBeUndefined();
  for (const style of [
    '[data-row="thoughts"] { visibility: hidden; }',
    '.emotion-curve { display: none; }',
    '.item-touchpoint { --item: var(--hue-1); background: #dfeedd !important; }',
    '.item-pain { margin-left: 14px; }',
    '.mark { display: none; }',
    '.item .words { font-size: 0.8em; }',
    '.jm-map .stage { background: white !important; }',
  ])
    expect((await getDifferenceWith(style)) ?? 'no difference', style).toMatch(/squares look otherwise/);
  await preview.page.close();
});

/** Returns the largest difference of a colour channel in any pixel of two pictures, of 255. */
function farthest(buffer: Buffer, other: Buffer): Promise<number> {
  return canvasPage.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      let most = 0;
      for (let i = 0; i < (a?.length ?? 0); i++)
        most = Math.max(most, Math.abs((a?.[i] ?? 0) - (b?.[i] ?? 255)));
      return most;
    },
    [buffer.toString('base64'), other.toString('base64')],
  );
}

async function openMaps(theme: ThemeName): Promise<OpenPage> {
  const preview = await openPage(browser, bundle, getTheme(theme));
  await preview.page.setViewportSize(size);
  await preview.page.click('#view-map');
  return preview;
}

/** Shows the map at its own size for comparison; initially it is zoomed to the width of the window. */
async function showInOwnSize({ page }: OpenPage): Promise<void> {
  await page.click('#zoom-reset');
  await page.locator('#viewport').evaluate((element) => element.scrollTo(0, 0));
  await page.mouse.move(-10, -10);
}
