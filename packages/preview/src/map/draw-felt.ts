import type { JourneyMap, MapFelt, MapMoment, MapWalk, PictureLanguage } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { createSvgElement } from '../svg.ts';
import { getScoreY } from './curve-lines.ts';

/** The number of colours for walks; further walks reuse them from the first. */
const walkLooks = 4;

/** Returns the class for the colour of a walk, by index among the map's walks. */
export function lookOfWalk(index: number): string {
  return `felt-${index % walkLooks}`;
}

/** Draws what a walk or test found at a moment: a small ring that leads to its line. */
export function drawFelt(
  felt: MapFelt,
  map: JourneyMap,
  { id }: MapMoment,
  x: number,
  language: PictureLanguage,
): HTMLElement {
  const words = describeFelt(felt, map, language);
  const isHere = felt.span !== undefined;
  const ring = createSvgElement('svg', { viewBox: '0 0 14 14', 'aria-hidden': 'true' });
  ring.append(createSvgElement('path', { class: 'felt-mark', d: 'M7 1.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z' }));
  return createHtmlElement(
    isHere ? 'button' : 'span',
    {
      class: `felt-point ${lookOfWalk(felt.walk)}`,
      style: `top: ${getScoreY(felt.score)}px; inset-inline-start: ${Math.round(x)}px`,
      title: words,
      'aria-label': words,
      ...(isHere ? { type: 'button', 'data-moment': id, 'data-walk': String(felt.walk) } : { role: 'img' }),
    },
    ring,
  );
}

/** Returns what a walk or test found in words: `Mette as Inge, 14 Sep 2026: emotion -2, lost, because …`. */
function describeFelt(
  { walk, score, label, because }: MapFelt,
  { walks = [] }: JourneyMap,
  { words: { emotion, colon }, formats }: PictureLanguage,
): string {
  return (
    describeWalk(walks[walk]) +
    colon +
    [emotion.is(formats.score(score)), label, because && emotion.because(because)].filter(Boolean).join(', ')
  );
}

/** Returns the title of a walk with its date. */
function describeWalk(walk: MapWalk | undefined): string {
  return [walk?.title, walk?.date].filter(Boolean).join(', ');
}
