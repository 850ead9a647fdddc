import { expect, it } from 'vitest';
import { spreadPoints } from './spread-points.ts';

it.each([
  ['one person stays in the middle', [40], [0]],
  ['two at one height are side by side', [40, 40], [-22, 22]],
  ['two at different heights stay in the middle', [40, 80], [0, 0]],
  ['somebody who is not there takes no room', [40, undefined, 40], [-22, 0, 22]],
  ['three at almost one height are in their own order', [60, 40, 50], [-44, 0, 44]],
  ['two pairs are spread on their own', [10, 90, 10, 90], [-22, -22, 22, 22]],
  ['nobody is nowhere', [], []],
] as const)('%s', (_, heights, offsets) => {
  expect(spreadPoints(heights)).toEqual(offsets);
});
