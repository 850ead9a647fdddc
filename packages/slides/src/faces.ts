import { colours, getMoodColour } from './colours.ts';
import type { Pen, Stroke } from './pen.ts';

/** Draws the face of a score, which eyes and mouth show without colour. An unknown emotion is a dashed circle. */
export function drawFace(
  pen: Pen,
  middle: { x: number; y: number },
  size: number,
  score: number | undefined,
): void {
  const { x, y } = middle;
  const unit = size / 36;
  const box = { x: x - size / 2, y: y - size / 2, width: size, height: size };
  if (score === undefined) {
    pen.oval(box, { fill: colours.paper, line: colours.ink2, lineWidth: 1.4, dashed: true });
    pen.text(box, '?', {
      size: 17 * unit,
      bold: true,
      colour: colours.ink2,
      align: 'center',
      anchor: 'middle',
    });
    return;
  }
  const mood = getMoodColour(score);
  const at = (px: number, py: number) => ({ x: x + (px - 18) * unit, y: y + (py - 18) * unit });
  pen.oval(box, { fill: mood.face, line: colours.paper, lineWidth: 2 * unit });
  for (const eye of [12.6, 23.4]) {
    const { x: left, y: top } = at(eye - 2, 12.5);
    pen.oval({ x: left, y: top, width: 4 * unit, height: 4 * unit }, { fill: mood.on });
  }
  const line = { line: mood.on, lineWidth: 2.4 * unit };
  const mouth = mouths[Math.max(-2, Math.min(2, Math.round(score))) + 2] ?? [];
  const stroke: Stroke = mouth.map((part) =>
    part.length === 2
      ? { to: at(part[0] ?? 0, part[1] ?? 0), ...(part === mouth[0] ? { move: true as const } : {}) }
      : {
          to: at(part[4] ?? 0, part[5] ?? 0),
          bend: [at(part[0] ?? 0, part[1] ?? 0), at(part[2] ?? 0, part[3] ?? 0)] as const,
        },
  );
  const isOpen = Math.round(score) >= 2;
  pen.stroke(stroke, isOpen ? { fill: mood.on, closed: true } : line);
  if (Math.round(score) <= -2) {
    for (const [from, to] of [
      [9, 15],
      [27, 21],
    ] as const)
      pen.stroke([{ to: at(from, 9.5), move: true }, { to: at(to, 12.1) }], line);
  }
}

/** The mouths of the map's faces in a square of 36: a point, then lines, or bends of two handles and an end. */
const mouths: readonly (readonly (readonly number[])[])[] = [
  [
    [11.5, 26],
    [15.83, 21.33, 20.17, 21.33, 24.5, 26],
  ],
  [
    [12, 25.5],
    [16, 22.17, 20, 22.17, 24, 25.5],
  ],
  [
    [12, 23.5],
    [24, 23.5],
  ],
  [
    [11.5, 21.5],
    [15.83, 26.17, 20.17, 26.17, 24.5, 21.5],
  ],
  [
    [10.5, 19.5],
    [25.5, 19.5],
    [25.5, 23.64, 22.14, 27, 18, 27],
    [13.86, 27, 10.5, 23.64, 10.5, 19.5],
  ],
];
