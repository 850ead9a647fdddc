import { findLargest } from '@journey-maps/core/text';
import type { PictureLanguage } from '@journey-maps/core/views';
import { getMoodHeight } from './draw-emotions.ts';
import { drawFace, type Mood } from './map/draw-face.ts';
import type { TextMeasure } from './measure-text.ts';
import { mirrorDiagram } from './mirror-diagram.ts';
import { createSvgElement } from './svg.ts';

/** The scale beside the curve, with its position in the picture. */
export interface Scale {
  readonly svg: SVGSVGElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A key for everything visible in it, and its position. */
  readonly look: string;
}

const moods: readonly Mood[] = [2, 1, 0, -1, -2];
const faceSize = 20;
/** Between the edge, the words, the faces and the curve. */
const gap = 6;
const fontSize = 12;
/** Above the best and below the worst face. */
const margin = 18;

/** Returns the width of the scale, left of the first task. */
export function scaleWidth(language: PictureLanguage, measure: TextMeasure): number {
  const widest = findLargest(
    moods.map((mood) => measure.width(describeMood(mood, language), fontSize)),
    0,
  );
  return Math.ceil(gap + widest + gap + faceSize + gap);
}

/**
 * Draws the labels of the curve's heights as a separate picture, which can be sticky. It has the units of the
 * whole picture.
 *
 * @param left the x position of the first task
 * @param pictureWidth the width of the whole picture, at whose middle the scale is mirrored
 * @param last the current scale, which is returned if the new one would look the same
 */
export function drawScale(
  language: PictureLanguage,
  left: number,
  pictureWidth: number,
  measure: TextMeasure,
  last?: Scale,
): Scale {
  const width = scaleWidth(language, measure);
  const x = left - width;
  const isMirrored = language.direction === 'rtl';
  const look = JSON.stringify([
    moods.map((mood) => describeMood(mood, language)),
    left,
    width,
    isMirrored ? pictureWidth : '',
  ]);
  if (last?.look === look) return last;
  const y = getMoodHeight(2) - margin;
  const height = getMoodHeight(-2) + margin - y;
  const { words } = language;
  const svg = createSvgElement('svg', {
    class: 'journey-scale',
    role: 'img',
    'aria-label': `${words.rows.emotions}${words.colon}${words.signs.moods}`,
  });
  svg.append(createSvgElement('rect', { class: 'scale-page', x, y, width, height }));
  for (const mood of moods) {
    const middle = getMoodHeight(mood);
    const face = drawFace(mood);
    const at = { x: left - gap - faceSize, y: middle - faceSize / 2, width: faceSize, height: faceSize };
    for (const [name, value] of Object.entries(at)) face.setAttribute(name, String(value));
    const group = createSvgElement('g', { class: `mood-${mood}` });
    group.append(face);
    svg.append(
      group,
      createSvgElement(
        'text',
        { class: 'label end', x: left - 2 * gap - faceSize, y: middle },
        describeMood(mood, language),
      ),
    );
  }
  mirrorDiagram(svg, language.direction, pictureWidth);
  const shownX = isMirrored ? pictureWidth - left : x;
  svg.setAttribute('viewBox', `${shownX} ${y} ${width} ${height}`);
  return { svg, x: shownX, y, width, height, look };
}

function describeMood(mood: Mood, { words, formats }: PictureLanguage): string {
  return `${words.signs.moodLevels[mood]} ${formats.score(mood)}`;
}
