import type { PictureWords } from '@journey-maps/core/views';
import { colours } from './colours.ts';
import type { Pen } from './pen.ts';
import { slideSize } from './pen.ts';
import type { SlideLook } from './slide-style.ts';
import { fitText } from './text-size.ts';

/** The context for drawing any slide. */
export interface SlideContext {
  readonly pen: Pen;
  readonly words: PictureWords;
  readonly look: SlideLook;
  /** The title of the map. */
  readonly title: string;
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

/** The edges of the content area, in pixels. */
export const edge = { left: 40, right: 1240, foot: 680 } as const;

/** Draws the footer: the map's title, a remark, and the number of the slide. */
export function drawFoot({ pen, title, number, of }: SlideContext, remark = ''): void {
  pen.stroke([{ to: { x: edge.left, y: edge.foot }, move: true }, { to: { x: edge.right, y: edge.foot } }], {
    line: colours.line,
    lineWidth: 1,
  });
  const box = { y: edge.foot + 8, height: 18 };
  const small = { size: 12, colour: colours.ink2 };
  const half = (edge.right - edge.left) / 2;
  pen.text({ ...box, x: edge.left, width: half - 10 }, fitText(title, half - 20, 12, 1), small);
  if (remark !== '')
    pen.text({ ...box, x: edge.left + half, width: half - 70 }, fitText(remark, half - 80, 12, 1), {
      ...small,
      align: 'right',
    });
  pen.text({ ...box, x: edge.right - 60, width: 60 }, `${number} / ${of}`, {
    ...small,
    bold: true,
    align: 'right',
  });
}

/** Draws the heading of a slide on white, with a smaller line above it. */
export function drawHeading({ pen, look }: SlideContext, title: string, above: string): void {
  pen.text({ x: edge.left, y: 24, width: 1000, height: 18 }, above.toLocaleUpperCase(), {
    size: 12,
    colour: look.accent,
    bold: true,
  });
  pen.text(
    { x: edge.left, y: 42, width: edge.right - edge.left, height: 44 },
    fitText(title, 1150, 34, 1, true),
    {
      size: 34,
      colour: colours.ink1,
      bold: true,
      anchor: 'middle',
    },
  );
}

/** Draws the band of a stage over the whole width. */
export function drawBand(
  { pen }: SlideContext,
  colour: string,
  number: number,
  title: string,
  facts: readonly string[],
): void {
  pen.box({ x: 0, y: 0, width: slideSize.width, height: 86 }, { fill: colour });
  const ring = { x: edge.left, y: 18, width: 50, height: 50 };
  pen.oval(ring, { line: 'FFFFFF', lineWidth: 2.5 });
  const white = { colour: 'FFFFFF', bold: true };
  pen.text(ring, String(number), { ...white, size: 24, align: 'center', anchor: 'middle' });
  pen.text({ x: 108, y: 14, width: 800, height: 58 }, fitText(title, 780, 34, 1, true), {
    ...white,
    size: 34,
    anchor: 'middle',
  });
  facts.slice(0, 3).forEach((fact, i, all) => {
    const height = 22;
    const y = 43 - (all.length * height) / 2 + i * height;
    pen.text({ x: 920, y, width: edge.right - 920, height }, fitText(fact, edge.right - 920, 15, 1), {
      colour: 'FFFFFF',
      size: 15,
      align: 'right',
      anchor: 'middle',
    });
  });
}
