/**
 * What can be measured of a good picture, at each density and width, of every example, of a large map and of a small
 * one: no text lies on another or is cut, no curve crosses a label, and no text is too small to read.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { some } from '../../../scripts/test/runs.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { exampleMaps, type ShownMap, shownMaps } from './pictures.ts';

let browser: Browser;
let preview: OpenPage;
beforeAll(async () => {
  const [launched, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  browser = launched;
  preview = await openPage(browser, bundle);
});
afterAll(() => browser.close());

const maps: readonly ShownMap[] = [
  ...some(exampleMaps(), 3),
  ...shownMaps({ 'large.journey': generated(12, 5), 'small.journey': generated(1, 3) }),
];

describe.each(['overview', 'standard', 'everything'])('at the density %s', (density) => {
  it('no text of the map lies on another, is cut or too small, and no curve crosses a label', async () => {
    const faults: string[] = [];
    for (const map of maps) {
      await show(map, 1600, 'map');
      const choice = preview.page.locator('#filter-density');
      // An empathy map has one density.
      if (await choice.isVisible()) await choice.selectOption(density === 'standard' ? '' : density);
      faults.push(...(await measured()).map((fault) => `${map.name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

it.each([700, 390])('no text of a pane %i px wide lies on another, is cut or too small', async (width) => {
  const faults: string[] = [];
  for (const map of maps) {
    await show(map, width);
    faults.push(...(await measured()).map((fault) => `${map.name}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

async function show({ picture }: ShownMap, width: number, view?: 'map'): Promise<void> {
  await preview.startOver();
  await preview.page.setViewportSize({ width, height: 1000 });
  await preview.show(picture);
  if (view !== undefined) await preview.page.click(`#view-${view}`);
  await preview.page.locator('.focus-view, .map h1, .hint').first().waitFor();
}

function measured(): Promise<readonly string[]> {
  return preview.page.evaluate(() => {
    interface Word {
      readonly text: string;
      readonly box: DOMRect;
      readonly element: Element;
    }
    const faults: string[] = [];
    const words: Word[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (element === null || text === '') continue;
      if (element.closest('script, style, .toolbar') !== null) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      if (boxes.length === 0) continue;
      let isHeardOnly = false;
      const found: string[] = [];
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 11) found.push(`${size} px: ${text}`);
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(around);
        if (clipPath === 'inset(50%)') {
          isHeardOnly = true;
          break;
        }
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        // A window that scrolls cuts nothing off.
        if (['auto', 'scroll'].includes(overflowX) || ['auto', 'scroll'].includes(overflowY)) break;
        const room = around.getBoundingClientRect();
        const isCut = boxes.some(
          (box) =>
            box.right > room.right + 1 ||
            box.left < room.left - 1 ||
            box.bottom > room.bottom + 3 ||
            box.top < room.top - 3,
        );
        if (isCut) found.push(`cut: ${text}`);
        if (position === 'fixed') break;
      }
      // Texts for those who do not see have no room of their own.
      if (isHeardOnly) continue;
      faults.push(...found);
      for (const box of boxes) words.push({ text, box, element });
    }
    // The boxes of a line hold more than its letters: above and below them a part of it is empty.
    const lies = (a: DOMRect, b: DOMRect) =>
      a.left + 1 < b.right &&
      b.left + 1 < a.right &&
      a.top + 0.2 * a.height < b.bottom - 0.2 * b.height &&
      b.top + 0.2 * b.height < a.bottom - 0.2 * a.height;
    // What stays in sight while the map is scrolled lies on it.
    const layer = (element: Element) => {
      for (let around: Element | null = element; around !== null; around = around.parentElement)
        if (['sticky', 'fixed'].includes(getComputedStyle(around).position)) return around;
      return null;
    };
    const layers = new Map(words.map(({ element }) => [element, layer(element)]));
    words.sort((a, b) => a.box.top - b.box.top);
    for (const [i, one] of words.entries()) {
      for (let j = i + 1; j < words.length; j++) {
        const other = words[j];
        if (other === undefined || other.box.top > one.box.bottom) break;
        if (one.element === other.element || layers.get(one.element) !== layers.get(other.element)) continue;
        if (lies(one.box, other.box)) faults.push(`“${one.text}” lies on “${other.text}”`);
      }
    }
    const labels = words.filter(({ element }) => element.closest('.feeling-words') !== null);
    for (const line of document.querySelectorAll<SVGGeometryElement>(
      '.curves :is(.emotion-curve, .baseline-curve, .emotion-link)',
    )) {
      const toScreen = line.getScreenCTM();
      if (toScreen === null) continue;
      const length = line.getTotalLength();
      const crossed = new Set<string>();
      for (let at = 0; at < length; at += 3) {
        const { x, y } = line.getPointAtLength(at).matrixTransform(toScreen);
        for (const { text, box } of labels)
          if (
            x > box.left &&
            x < box.right &&
            y > box.top + 0.2 * box.height &&
            y < box.bottom - 0.2 * box.height
          )
            crossed.add(text);
      }
      for (const text of crossed) faults.push(`a line crosses “${text}”`);
    }
    return faults;
  });
}

/** A map of so many stages and steps, whose curve goes up and down, with labels of some words. */
function generated(stages: number, steps: number): string {
  const step = (i: number) =>
    `step s${i} "Step ${i} of the way" { emotion anna ${((i * 7) % 5) - 2} "busy ${'and busy '.repeat(i % 3)}" because "it is ${'so very '.repeat(i % 4)}long"
      emotion ben ${((i * 3) % 5) - 2} "calm" touchpoint "Page ${i}" { owner web } pain "Pain ${i}" { owner web; severity high }
      ${i % 6 === 4 ? `opportunity "A way out of ${i}" { owner web }` : ''} }`;
  const all = Array.from(
    { length: stages },
    (_, i) =>
      `stage st${i} "Stage ${i}" {\n${Array.from({ length: steps }, (_unused, j) => step(i * steps + j)).join('\n')} }`,
  );
  return `persona anna "Anna" { primary }\npersona ben "Ben"\nowner web "Web"\njourney j "A long way" { persona anna, ben\n${all.join('\n')} }`;
}
