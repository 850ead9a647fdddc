import { detectDirection, findLargest, findSmallest, hasRightToLeft } from '@journey-maps/core/text';
import type PptxGenJS from 'pptxgenjs';
import { colours } from './colours.ts';
import { cleanText } from './plain-text.ts';

/** A rectangle on a slide of 1280 × 720 pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const slideSize = { width: 1280, height: 720 } as const;

/** The look of a shape: fill, line and corners. Colours are hexadecimal, without `#`. */
export interface ShapeLook {
  readonly fill?: string;
  /** From 0 to 1. */
  readonly opacity?: number;
  readonly line?: string;
  readonly lineWidth?: number;
  readonly dashed?: boolean;
  readonly radius?: number;
}

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly colour?: string;
  readonly size?: number;
  readonly raised?: boolean;
  /** Only URLs with `http:` or `https:` become links. */
  readonly href?: string;
}

export interface TextLook {
  /** In pixels. */
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly anchor?: 'top' | 'middle' | 'bottom';
  readonly isTitle?: boolean;
}

/** A stroke of moves, lines and bends, in pixels of the slide. */
export type Stroke = readonly (
  | { readonly to: Point; readonly move?: true }
  | { readonly to: Point; readonly bend: readonly [Point, Point] }
)[];

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Draws on a slide, in pixels: native shapes and editable text. Positions refer to a left-to-right slide. A
 * right-to-left slide is its mirror image, except for the letters.
 */
export interface Pen {
  /** An arrow in the reading direction. */
  readonly onward: '→' | '←';
  readonly box: (box: Box, look: ShapeLook, name?: string) => void;
  readonly oval: (box: Box, look: ShapeLook, name?: string) => void;
  /** Draws an image from a `data:` URL, with a text alternative. */
  readonly image: (box: Box, data: string, text: string) => void;
  readonly stroke: (stroke: Stroke, look: ShapeLook & { readonly closed?: boolean }) => void;
  readonly text: (box: Box, text: string | readonly Run[], look: TextLook) => void;
  /** Draws a table with a row of headings; widths are in pixels. */
  readonly table: (
    box: Box,
    widths: readonly number[],
    headings: readonly string[],
    rows: readonly (readonly Run[])[],
  ) => void;
}

const convertToInches = (pixels: number): number => Math.round((pixels / 96) * 10_000) / 10_000;
const convertToPoints = (pixels: number): number => Math.round(pixels * 0.75 * 10) / 10;

export interface PenOptions {
  /** The language of the texts: a BCP 47 tag. */
  readonly language: string;
  readonly isFromRight: boolean;
  readonly font: string;
}

export function createPen(slide: PptxGenJS.default.Slide, { language, isFromRight, font }: PenOptions): Pen {
  // Longer than most functions: the functions of a pen share its slide and its scale.
  const place = ({ x, y, width, height }: Box) => ({
    x: convertToInches(isFromRight ? slideSize.width - x - Math.max(width, 0.5) : x),
    y: convertToInches(y),
    w: convertToInches(Math.max(width, 0.5)),
    h: convertToInches(Math.max(height, 0.5)),
  });
  const shapeLook = ({ fill, opacity = 1, line, lineWidth = 1, dashed = false }: ShapeLook) => ({
    ...(fill === undefined ? {} : { fill: { color: fill, transparency: Math.round((1 - opacity) * 100) } }),
    ...(line === undefined
      ? {}
      : {
          line: {
            color: line,
            width: convertToPoints(lineWidth),
            ...(dashed ? { dashType: 'dash' as const } : {}),
          },
        }),
  });
  /**
   * Returns the direction of a text by its own letters. On a right-to-left slide, any right-to-left letter
   * counts, even after a label such as "P1".
   */
  const getDirectionFor = (text: string) => {
    const own = detectDirection(text);
    const isFromItsRight = isFromRight ? own === undefined || hasRightToLeft(text) : own === 'rtl';
    return isFromItsRight ? { rtlMode: true } : {};
  };
  const runLook = (run: Run) => ({
    ...(run.bold === undefined ? {} : { bold: run.bold }),
    ...(run.italic === true ? { italic: true } : {}),
    ...(run.colour === undefined ? {} : { color: run.colour }),
    ...(run.size === undefined ? {} : { fontSize: convertToPoints(run.size) }),
    ...(run.struck === true ? { strike: 'sngStrike' as const } : {}),
    ...(run.raised === true ? { superscript: true } : {}),
    lang: language,
    ...(run.href === undefined || !/^https?:\/\//u.test(run.href)
      ? {}
      : { hyperlink: { url: cleanText(run.href) } }),
  });
  return {
    onward: isFromRight ? '←' : '→',
    box: (box, look, name) =>
      void slide.addShape(look.radius === undefined ? 'rect' : 'roundRect', {
        ...place(box),
        ...shapeLook(look),
        ...(look.radius === undefined ? {} : { rectRadius: convertToInches(look.radius) }),
        ...(name === undefined ? {} : { objectName: cleanText(name) }),
      }),
    oval: (box, look, name) =>
      void slide.addShape('ellipse', {
        ...place(box),
        ...shapeLook(look),
        ...(name === undefined ? {} : { objectName: cleanText(name) }),
      }),
    image: (box, data, text) =>
      void slide.addImage({ ...place(box), data, altText: cleanText(text), objectName: 'Logo' }),
    stroke: (stroke, look) => {
      const all = stroke.flatMap((part) => ('bend' in part ? [part.to, ...part.bend] : [part.to]));
      const [across, down] = [all.map(({ x }) => x), all.map(({ y }) => y)];
      const [left, top] = [findSmallest(across), findSmallest(down)];
      const box = {
        x: left,
        y: top,
        width: findLargest(across) - left,
        height: findLargest(down) - top,
      };
      const at = ({ x, y }: Point) => ({
        x: convertToInches(isFromRight ? left + box.width - x : x - left),
        y: convertToInches(y - top),
      });
      slide.addShape('custGeom' as PptxGenJS.default.SHAPE_NAME, {
        ...place(box),
        ...shapeLook(look),
        points: [
          ...stroke.map((part) => {
            if (!('bend' in part)) return { ...at(part.to), ...(part.move === true ? { moveTo: true } : {}) };
            const [point, two] = part.bend.map(at);
            return {
              ...at(part.to),
              curve: {
                type: 'cubic' as const,
                x1: point?.x ?? 0,
                y1: point?.y ?? 0,
                x2: two?.x ?? 0,
                y2: two?.y ?? 0,
              },
            };
          }),
          ...(look.closed === true ? [{ close: true as const }] : []),
        ],
      });
    },
    text: (box, text, { size, colour, bold = false, align = 'left', anchor = 'top' }) => {
      const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text;
      const fromRight = isFromRight && align !== 'center';
      const direction = getDirectionFor(runs.map((run) => run.text).join(''));
      slide.addText(
        runs.map((run) => ({
          text: cleanText(run.text),
          options: {
            ...runLook(run),
            bold: run.bold ?? bold,
            color: run.colour ?? colour,
            fontSize: convertToPoints(run.size ?? size),
            ...direction,
          },
        })),
        {
          ...place(box),
          margin: 0,
          align: fromRight ? (align === 'left' ? 'right' : 'left') : align,
          valign: anchor,
          fontFace: font,
        },
      );
    },
    table: (box, widths, headings, rows) => {
      const rule = { type: 'solid' as const, pt: 0.75, color: colours.line2 };
      const none = { type: 'none' as const };
      const align = isFromRight ? ('right' as const) : ('left' as const);
      const cell = (run: Run, isHeading: boolean) => ({
        text: cleanText(run.text),
        options: {
          color: isHeading ? colours.ink2 : colours.ink1,
          fontSize: convertToPoints(isHeading ? 13 : 15),
          bold: isHeading,
          ...runLook(run),
          ...getDirectionFor(run.text),
          align,
          valign: 'middle' as const,
          border: [none, none, rule, none] as [typeof none, typeof none, typeof rule, typeof none],
        },
      });
      const inOrder = <T>(cells: readonly T[]): T[] => (isFromRight ? cells.toReversed() : [...cells]);
      slide.addTable(
        [
          inOrder(headings.map((text) => cell({ text }, true))),
          ...rows.map((row) => inOrder(row.map((run) => cell(run, false)))),
        ],
        {
          ...place(box),
          colW: inOrder(widths.map(convertToInches)),
          rowH: [convertToInches(34), ...rows.map(() => convertToInches(56))],
          margin: [0.04, 0.08, 0.04, 0.08],
          fontFace: font,
          autoPage: false,
        },
      );
    },
  };
}
