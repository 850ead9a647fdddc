import type { Page } from 'playwright-core';

/**
 * Measures a picture in a page: texts that overlap, are cut off or have only a few letters in each line,
 * curves that cross a label, and texts that are too small.
 *
 * @param root selects the measured part
 * @param smallest the minimum size of a text, in CSS pixels before any zoom of the picture
 * @returns a sentence for each fault
 */
export function faultsOfPicture(page: Page, root: string, smallest: number): Promise<readonly string[]> {
  return page.evaluate(
    ({ root, smallest }) => {
      interface Word {
        readonly text: string;
        readonly box: DOMRect;
        readonly element: Element;
      }
      const faults: string[] = [];
      const whole = document.querySelector(root) ?? document.body;
      const words: Word[] = [];
      // Texts share most of the elements around them, and asking for a style takes long.
      const clips = new Map<
        Element,
        Pick<CSSStyleDeclaration, 'overflowX' | 'overflowY' | 'position' | 'clipPath'>
      >();
      const readClip = (element: Element) => {
        const known = clips.get(element);
        if (known !== undefined) return known;
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
        const clip = { overflowX, overflowY, position, clipPath };
        clips.set(element, clip);
        return clip;
      };
      const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
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
        const otherFaults: string[] = [];
        // A column that is too narrow breaks words anywhere.
        const lines = new Set(boxes.map(({ top }) => Math.round(top))).size;
        if (lines > 3 && lines > text.length / 4) otherFaults.push(`in ${lines} lines: ${text}`);
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        if (size < smallest) otherFaults.push(`${size} px: ${text}`);
        for (let around: Element | null = element; around !== null; around = around.parentElement) {
          const { overflowX, overflowY, position, clipPath } = readClip(around);
          if (clipPath === 'inset(50%)') {
            isHeardOnly = true;
            break;
          }
          if (overflowX === 'visible' && overflowY === 'visible') continue;
          // A scrolling window cuts nothing off.
          if (['auto', 'scroll'].includes(overflowX) || ['auto', 'scroll'].includes(overflowY)) break;
          const room = around.getBoundingClientRect();
          const isCut = boxes.some(
            (box) =>
              box.right > room.right + 1 ||
              box.left < room.left - 1 ||
              box.bottom > room.bottom + 3 ||
              box.top < room.top - 3,
          );
          if (isCut) otherFaults.push(`cut: ${text}`);
          if (position === 'fixed') break;
        }
        // Texts for screen readers take no room.
        if (isHeardOnly) continue;
        for (const fault of otherFaults) faults.push(fault);
        for (const box of boxes) words.push({ text, box, element });
      }
      // The boxes of a line are higher than its letters: their upper and lower parts are empty.
      const lies = (a: DOMRect, b: DOMRect) =>
        a.left + 1 < b.right &&
        b.left + 1 < a.right &&
        a.top + 0.2 * a.height < b.bottom - 0.2 * b.height &&
        b.top + 0.2 * b.height < a.bottom - 0.2 * a.height;
      // Sticky headings cover the scrolled map.
      const layer = (element: Element) => {
        for (let around: Element | null = element; around !== null; around = around.parentElement)
          if (['sticky', 'fixed'].includes(readClip(around).position)) return around;
        return null;
      };
      const layers = new Map(words.map(({ element }) => [element, layer(element)]));
      words.sort((a, b) => a.box.top - b.box.top);
      for (const [i, word] of words.entries()) {
        for (let j = i + 1; j < words.length; j++) {
          const other = words[j];
          if (other === undefined || other.box.top > word.box.bottom) break;
          if (word.element === other.element || layers.get(word.element) !== layers.get(other.element))
            continue;
          if (lies(word.box, other.box)) faults.push(`“${word.text}” lies on “${other.text}”`);
        }
      }
      const labels = words.filter(({ element }) => element.closest('.feeling-words') !== null);
      // Sheets share the same lines, and finding points on a line takes long.
      const sampled = new Map<string, readonly DOMPoint[]>();
      const listPoints = (line: SVGGeometryElement): readonly DOMPoint[] => {
        const shape = ['d', 'x1', 'y1', 'x2', 'y2'].map((name) => line.getAttribute(name)).join();
        const known = sampled.get(shape);
        if (known !== undefined) return known;
        const points = Array.from({ length: Math.ceil(line.getTotalLength() / 3) }, (_, i) =>
          line.getPointAtLength(3 * i),
        );
        sampled.set(shape, points);
        return points;
      };
      for (const line of whole.querySelectorAll<SVGGeometryElement>(
        '.curves :is(.emotion-curve, .baseline-curve, .emotion-link)',
      )) {
        const toScreen = line.getScreenCTM();
        if (toScreen === null) continue;
        const crossed = new Set<string>();
        for (const point of listPoints(line)) {
          const { x, y } = point.matrixTransform(toScreen);
          for (const { text, box } of labels) {
            const edge = 0.2 * box.height;
            if (x > box.left && x < box.right && y > box.top + edge && y < box.bottom - edge)
              crossed.add(text);
          }
        }
        for (const text of crossed) faults.push(`a line crosses “${text}”`);
      }
      return faults;
    },
    { root, smallest },
  );
}
