import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { some } from '../../../scripts/test/runs.ts';
import { bundlePage, getPicture, openPage } from './open-page.ts';
import { getTheme, type ThemeName, themes } from './themes.ts';

let browser: Browser;
let bundle: ReadonlyMap<string, string>;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
});
afterAll(() => browser.close());

it.each(some(Object.keys(themes) as ThemeName[], 2))('can be read in the theme %s', async (name) => {
  const preview = await openPage(browser, bundle, getTheme(name));
  const stages = Object.fromEntries(
    ['A', 'B', 'C', 'D', 'E', 'F'].map((stage) => [stage, [`Step of ${stage}`]]),
  );
  const picture = getPicture(stages);
  await preview.show(picture);
  await preview.page.locator('.jm-task').first().waitFor();
  const broken = { at: { line: 3, column: 1 }, message: 'A title is missing.' };
  await preview.changeTo(getPicture({ ...stages, A: [], B: ['Other'] }, { version: 2, broken }));
  await preview.page.locator('.stale').first().waitFor();
  await preview.page.screenshot({ path: `artefacts/preview-${name.replaceAll(' ', '-')}.png` });
  const contrasts = await preview.page.locator('.jm-task, .jm-section').evaluateAll(listContrasts);
  expect(contrasts).toHaveLength(12);
  for (const { title, contrast } of contrasts) expect(contrast, title).toBeGreaterThan(4.5);
  expect(preview.alarms).toEqual([]);
  await preview.page.close();
});

/** Returns the contrast between the label and the box of each group, by WCAG 2. Runs in the page. */
function listContrasts(groups: Element[]): { title: string; contrast: number }[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = (colour: string): number => {
    if (context === null) return Number.NaN;
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return groups.map((group) => {
    const colour = (selector: string): string => {
      const element = group.querySelector(selector);
      return element === null ? '' : getComputedStyle(element).fill;
    };
    const [otherContrast, other] = [luminance(colour('text.label')), luminance(colour('.box'))];
    const contrast = (Math.max(otherContrast, other) + 0.05) / (Math.min(otherContrast, other) + 0.05);
    return { title: group.getAttribute('data-title') ?? '', contrast };
  });
}
