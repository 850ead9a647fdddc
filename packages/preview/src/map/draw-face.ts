import { createHtmlElement } from '../html.ts';
import { createSvgElement } from '../svg.ts';

/** A mood with its own face: one of the five steps of the scale. */
export type Mood = -2 | -1 | 0 | 1 | 2;

/** Returns the mood of a score, which may be any number. */
export function getMood(score: number): Mood {
  return Math.max(-2, Math.min(2, Math.round(score))) as Mood;
}

const mouths: Readonly<Record<Mood, string>> = {
  [-2]: 'M11.5 26q6.5-7 13 0',
  [-1]: 'M12 25.5q6-5 12 0',
  0: 'M12 23.5h12',
  1: 'M11.5 21.5q6.5 7 13 0',
  2: 'M10.5 19.5h15a7.5 7.5 0 0 1-15 0z',
};

/**
 * Draws a face: mouth, eyes and brows distinguish the moods without colour. An unknown feeling is a dashed
 * circle with a question mark.
 */
export function drawFace(score: number | undefined): SVGSVGElement {
  const svg = createSvgElement('svg', { class: 'mood-face', viewBox: '0 0 36 36', 'aria-hidden': 'true' });
  svg.append(createSvgElement('circle', { class: 'mood-skin', cx: 18, cy: 18, r: 16.8 }));
  if (score === undefined) {
    svg.append(
      createSvgElement('text', { class: 'mood-unknown', x: 18, y: 24, 'text-anchor': 'middle' }, '?'),
    );
    return svg;
  }
  const mood = getMood(score);
  for (const cx of [12.6, 23.4])
    svg.append(createSvgElement('circle', { class: 'mood-eye', cx, cy: 14.5, r: 2 }));
  if (mood === -2)
    svg.append(createSvgElement('path', { class: 'mood-line', d: 'M9 9.5l6 2.6M27 9.5l-6 2.6' }));
  svg.append(createSvgElement('path', { class: mood === 2 ? 'mood-smile' : 'mood-line', d: mouths[mood] }));
  return svg;
}

/** Draws the star of a moment of truth, for the corner of its face. */
export function drawStar(): HTMLElement {
  const svg = createSvgElement('svg', { viewBox: '0 0 24 24' });
  svg.append(
    createSvgElement('path', {
      d: 'M12 1.6l3.2 6.5 7.2 1-5.2 5.1 1.2 7.2-6.4-3.4-6.4 3.4 1.2-7.2L1.6 9.1l7.2-1z',
    }),
  );
  return createHtmlElement('span', { class: 'mood-star', 'aria-hidden': 'true' }, svg);
}
