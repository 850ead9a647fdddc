import { describe, expect, it } from 'vitest';
import { fitLabel } from '../fit-label.ts';
import { layout } from '../layout.ts';
import { measureWrapped } from '../look/measure-wrapped.ts';
import type { TextMeasure } from '../measure-text.ts';
import { type PlannedArc, type PlannedExit, planWays, type WayToPlan, wayLayout } from './plan-ways.ts';

/** A font whose letters are half as wide as high. */
const measure: TextMeasure = {
  width: (text, size) => (text.length * size) / 2,
  fit: (text, width, lines, { size = layout.fontSize } = {}) =>
    fitLabel(text, width, lines, (line) => (line.length * size) / 2),
  wrapped: (text, width, { size = layout.fontSize }) =>
    measureWrapped(text, width, (line) => (line.length * size) / 2),
};
const left = 100;
const middle = (task: number) => left + layout.taskWidth / 2 + task * layout.pitch;

type Given = Partial<WayToPlan> & Pick<WayToPlan, 'from'>;

function plan(...ways: Given[]) {
  const all = ways.map((way) => ({ share: '', reason: 'Because', ...way }));
  return planWays(all, left, measure);
}
const arcs = (...ways: Given[]) => plan(...ways).ways as PlannedArc[];

describe('an arc', () => {
  it('leads from its task to the one that it ends at, and has its words in the middle', () => {
    const [back, ahead] = arcs({ from: 3, to: 1 }, { from: 5, to: 8 });
    expect(back?.start).toBeGreaterThan(middle(3) - layout.taskWidth / 2);
    expect(back?.start).toBeLessThan(middle(3));
    expect(back?.end).toBeGreaterThan(middle(1) - layout.taskWidth / 2);
    expect(back?.end).toBeLessThan(back?.start ?? 0);
    expect(back?.box.x).toBeCloseTo(((back?.start ?? 0) + (back?.end ?? 0)) / 2 - (back?.box.width ?? 0) / 2);
    expect(ahead?.end).toBeGreaterThan(ahead?.start ?? 0);
    expect(ahead?.far).toBe(back?.far);
  });

  it('that ends where another begins is on another height, and the shorter one is nearer', () => {
    const [long, short] = arcs({ from: 6, to: 2 }, { from: 2, to: 1 });
    expect(short?.far).toBeLessThan(long?.far ?? 0);
  });

  it('to its own task is small, with its words beside it', () => {
    const [again] = arcs({ from: 2, to: 2 });
    expect(Math.abs((again?.end ?? 0) - (again?.start ?? 0))).toBeLessThan(20);
    expect(again?.isInArc).toBe(false);
    expect(again?.box.x).toBeGreaterThan(again?.start ?? 0);
  });

  it('has its words between the tasks at which other arcs begin and end', () => {
    const reason = 'A reason of many words that needs several lines wherever it is drawn';
    const [long] = arcs(
      { from: 6, to: 0, reason },
      { from: 3, to: 2 },
      { from: 5, to: 4 },
      { from: 1, to: 1 },
    );
    const alone = arcs({ from: 6, to: 0, reason })[0];
    expect(alone?.box.height).toBeLessThan(long?.box.height ?? 0);
    for (const task of [1, 2, 3, 4, 5])
      for (const end of [middle(task) - 28, middle(task) - 15])
        expect(end < (long?.box.x ?? 0) || end > (long?.box.x ?? 0) + (long?.box.width ?? 0)).toBe(true);
  });
});

describe('an exit', () => {
  it('is below its task, and further ones below it', () => {
    const [first, second] = plan({ from: 1, share: '30% leave' }, { from: 1 }).ways as PlannedExit[];
    expect(first?.x).toBe(middle(1));
    expect(second?.x).toBe(middle(1));
    expect(second?.y).toBeGreaterThan(first?.words.reasonY ?? 0);
  });

  it('of the last task makes the picture as wide as its words', () => {
    const { right } = plan({ from: 1, reason: 'Gives up at the price' });
    expect(right).toBeGreaterThan(middle(1) + 15);
    expect(right).toBeLessThan(middle(2));
  });
});

it('a diagram without ways reaches no further than its tasks', () => {
  expect(plan()).toEqual({ ways: [], bottom: wayLayout.base, right: 0 });
});

it('a reason of any length takes a few lines', () => {
  const short = plan({ from: 3, to: 0, reason: 'word '.repeat(500) }).bottom;
  expect(short).toBeLessThan(wayLayout.base + 8 * layout.lineHeight + 20);
});
