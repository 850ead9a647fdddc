import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundlePage, launchBrowser, openPage, pictureOf } from './open-page.ts';

let browser: Browser;
let bundle: ReadonlyMap<string, string>;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([launchBrowser(), bundlePage()]);
});
afterAll(() => browser.close());

/** The colours of VS Code's own themes that the page takes up, and of one with a faint text colour. */
const themes = {
  light: [
    'vscode-light',
    '#ffffff',
    '#3b3b3b',
    '#1a85ff',
    '#388a34',
    '#652d90',
    '#d18616',
    '#e51400',
    '#bf8803',
  ],
  dark: [
    'vscode-dark',
    '#1f1f1f',
    '#cccccc',
    '#3794ff',
    '#89d185',
    '#b180d7',
    '#d18616',
    '#f14c4c',
    '#cca700',
  ],
  'high contrast': [
    'vscode-high-contrast',
    '#000000',
    '#ffffff',
    '#3794ff',
    '#89d185',
    '#b180d7',
    '#d18616',
    '#f48771',
    '#cca700',
  ],
  'high contrast light': [
    'vscode-high-contrast vscode-high-contrast-light',
    '#ffffff',
    '#292929',
    '#1a85ff',
    '#374e06',
    '#652d90',
    '#d18616',
    '#b5200d',
    '#895503',
  ],
  'Solarized Light': [
    'vscode-light',
    '#fdf6e3',
    '#657b83',
    '#268bd2',
    '#859900',
    '#6c71c4',
    '#cb4b16',
    '#dc322f',
    '#b58900',
  ],
} as const;

it.each(Object.entries(themes))(
  'can be read in the theme %s',
  async (name, [kind, page, text, ...charts]) => {
    const names = ['blue', 'green', 'purple', 'orange', 'red', 'yellow'];
    const colours = {
      '--vscode-editor-background': page,
      '--vscode-editor-foreground': text,
      ...Object.fromEntries(names.map((hue, index) => [`--vscode-charts-${hue}`, charts[index] ?? text])),
    };
    const preview = await openPage(browser, bundle, { kind, colours });
    const stages = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((stage) => [stage, [`Step of ${stage}`]]),
    );
    const picture = pictureOf(stages);
    await preview.show(picture);
    await preview.page.locator('.jm-task').first().waitFor();
    const broken = { at: { line: 3, column: 1 }, message: 'A title is missing.' };
    await preview.changeTo(pictureOf({ ...stages, A: [], B: ['Other'] }, { version: 2, broken }));
    await preview.page.locator('.stale').first().waitFor();
    await preview.page.screenshot({ path: `artefacts/preview-${name.replaceAll(' ', '-')}.png` });
    const contrasts = await preview.page.locator('.jm-task, .jm-section').evaluateAll(contrastsOf);
    expect(contrasts).toHaveLength(12);
    for (const { title, contrast } of contrasts) expect(contrast, title).toBeGreaterThan(4.5);
    expect(preview.alarms).toEqual([]);
    await preview.page.close();
  },
);

/** Runs in the page: the contrast of each group's label to its box, after WCAG 2. */
function contrastsOf(groups: Element[]): { title: string; contrast: number }[] {
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
    const [one, other] = [luminance(colour('text.label')), luminance(colour('.box'))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return { title: group.getAttribute('data-title') ?? '', contrast };
  });
}
