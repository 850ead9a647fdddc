import { describe, expect, it } from 'vitest';
import { createCurvePath, listPointsOnCurve, type Point } from '../curve-path.ts';
import { type CurveLabel, computeRowHeight, type LabelBox, positionLabels } from './position-labels.ts';

const column = 200;
const neutral = 108;

/**
 * Places the labels of a row with a face in each column, at these heights, each label with the given number
 * of letters.
 */
function row(
  heights: readonly number[],
  letters = 10,
): { boxes: readonly LabelBox[]; faces: { x: number; y: number }[] } {
  const faces = heights.map((y, i) => ({ x: (i + 0.5) * column, y }));
  const curve = listPointsOnCurve(faces, 5);
  const boxes = faces.flatMap((face, i) => {
    const left = i * column;
    const inColumn = ({ x, y }: Point) => ({ x: x - left, y });
    const label: CurveLabel = {
      face: inColumn(face),
      reach: { above: 21, below: 21 },
      size: (room) => {
        const lines = Math.max(1, Math.ceil((letters * 7) / room));
        return { width: Math.min(letters * 7, room), height: 17 * lines, lines };
      },
    };
    const placed = positionLabels([label], {
      faces: faces.map(inColumn),
      faceRadius: 18,
      tags: [],
      curves: curve.map(inColumn),
      width: column,
      height: 216,
      neutral,
    });
    return placed.map((box) => ({ ...box, x: box.x + left }));
  });
  return { boxes, faces };
}

describe('the label of a feeling', () => {
  it('is above a peak and below a dip', () => {
    const { boxes, faces } = row([108, 68, 108, 148, 108]);
    expect(boxes[1]?.y).toBeLessThan(faces[1]?.y ?? 0);
    expect(boxes[3]?.y).toBeGreaterThan(faces[3]?.y ?? 0);
  });

  it('is below the highest face where there is no room above it', () => {
    const { boxes, faces } = row([108, 28, 108]);
    expect(boxes[1]?.y).toBeGreaterThan(faces[1]?.y ?? 0);
  });

  it('lies on no face, no curve and no other label where there is room', () => {
    const { boxes, faces } = row([188, 108, 148, 108, 148, 68, 28, 68]);
    const curve = listPointsOnCurve(faces, 3);
    for (const box of boxes) {
      const inside = ({ x, y }: { x: number; y: number }) =>
        x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
      expect(curve.filter(inside)).toEqual([]);
      expect(faces.filter(inside)).toEqual([]);
      for (const other of boxes) {
        if (other === box) continue;
        const isApart =
          other.x >= box.x + box.width ||
          box.x >= other.x + other.width ||
          other.y >= box.y + box.height ||
          box.y >= other.y + other.height;
        expect(isApart).toBe(true);
      }
    }
    expect(createCurvePath(faces)).not.toBe('');
  });

  it('is narrower rather than on a face that is beside it and a little lower', () => {
    const faces = [
      { x: 162, y: 148 },
      { x: 238, y: 188 },
    ];
    const [box] = positionLabels(
      [
        {
          face: { x: 162, y: 148 },
          reach: { above: 21, below: 21 },
          size: (room) => {
            const lines = Math.ceil(300 / room);
            return { width: Math.min(300, room), height: 15 * lines, lines };
          },
        },
      ],
      {
        faces,
        faceRadius: 18,
        // There is no room above it.
        curves: Array.from({ length: 100 }, (_, i) => ({ x: 4 * i, y: 110 })),
        tags: [],
        width: 232,
        height: 260,
        neutral,
      },
    );
    const reach = { right: (box?.x ?? 0) + (box?.width ?? 0), bottom: (box?.y ?? 0) + (box?.height ?? 0) };
    const onFace = reach.right > 238 - 18 && (box?.y ?? 0) < 188 + 18 && reach.bottom > 188 - 18;
    expect(onFace).toBe(false);
  });

  it('moves further away rather than on the label or the curve of somebody else at the same moment', () => {
    const faces = [
      { x: 60, y: 148 },
      { x: 140, y: 188 },
    ];
    const size = (room: number) => {
      const lines = Math.ceil(260 / room);
      return { width: Math.min(260, room), height: 15 * lines, lines };
    };
    const labels = faces.map((face) => ({ face, reach: { above: 21, below: 27 }, size }));
    const level = Array.from({ length: 40 }, (_, i) => ({ x: 5 * i, y: 108 }));
    const boxes = positionLabels(labels, {
      faces,
      faceRadius: 18,
      tags: [],
      curves: level,
      width: column,
      height: 216,
      neutral,
    });
    const [labelBox, other] = boxes;
    if (labelBox === undefined || other === undefined) throw new Error('Both have a place.');
    expect(
      labelBox.y + labelBox.height <= other.y ||
        other.y + other.height <= labelBox.y ||
        labelBox.x + labelBox.width <= other.x,
    ).toBe(true);
    for (const { y, height } of boxes) expect(y < 108 && y + height > 108).toBe(false);
  });

  it('of many words makes its row higher, and none is cut', () => {
    const { boxes } = row([188, 188], 220);
    expect(computeRowHeight(boxes, 216)).toBeGreaterThanOrEqual(
      Math.max(...boxes.map(({ y, height }) => y + height)),
    );
  });

  it('stays within the row at both ends', () => {
    const { boxes } = row([108, 148], 60);
    for (const { x, width } of boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(2 * column);
    }
  });
});
