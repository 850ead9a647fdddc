import { expect, it } from 'vitest';
import { applyTreeChange, diffTrees, findTextMove, moveSpans } from './tree-change.ts';

const span = (start: number, end: number) => ({ start, end });

it.each([
  ['a value', { a: 1, b: 'x' }, { a: 2, b: 'x' }],
  ['a property more, and one less', { a: 1, b: 2 }, { b: 2, c: null }],
  ['null in place of an object', { a: { b: 1 } }, { a: null }],
  ['a list in place of an object', { a: { b: 1 } }, { a: [1] }],
  ['an element', [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 3 }]],
  ['an element more at the beginning', [1, 2, 3], [0, 1, 2, 3]],
  ['elements less in the middle', [1, 2, 3, 4], [1, 4]],
  ['equal elements, one less', [1, 1, 1], [1, 1]],
  ['nothing left', [1, 2], []],
])('%s', (_, old, now) => {
  const change = diffTrees(old, now);
  expect(change).toBeDefined();
  expect(applyTreeChange(structuredClone(old), JSON.parse(JSON.stringify(change)))).toEqual(now);
});

it('is nothing where all is as before', () => {
  expect(diffTrees([{ a: [1, { b: 'x' }] }], [{ a: [1, { b: 'x', c: undefined }] }])).toBeUndefined();
});

it('is nothing where all there is was moved by an edit in front of it', () => {
  const move = findTextMove('abc', 'abXc');
  const old = { before: span(0, 2), around: span(0, 3), behind: span(2, 3) };
  const now = { before: span(0, 2), around: span(0, 4), behind: span(3, 4) };
  // A span that ends where the user types may or may not grow, so it is part of the change.
  expect(diffTrees(old, now, move)).toEqual({ in: { before: { set: span(0, 2) } } });
  moveSpans(old, move);
  expect(old).toEqual({ ...now, before: span(0, 3) });
});

it('moves nothing that stands in another file', () => {
  const move = findTextMove('', 'x');
  const item = { uri: 'file:///people.journey', span: span(5, 6), facts: [{ span: span(7, 8) }] };
  expect(diffTrees({ item }, { item: structuredClone(item) }, move)).toBeUndefined();
  moveSpans(item, move);
  expect(item.span).toEqual(span(5, 6));
});

it('keeps what stays as the object that it was, and leaves the old one as it was', () => {
  const old = {
    stages: [
      { title: 'A', moments: [1] },
      { title: 'B', moments: [2] },
    ],
  };
  const change = diffTrees(old, { stages: [old.stages[0], { title: 'C', moments: [2] }] });
  const now = applyTreeChange(old, change ?? { set: 0 }) as typeof old;
  expect(now.stages[0]).toBe(old.stages[0]);
  expect(now.stages[1]?.moments).toBe(old.stages[1]?.moments);
  expect(old.stages[1]?.title).toBe('B');
});

it('takes a change that does not fit without failing', () => {
  expect(applyTreeChange([1], { each: [[7, { set: 1 }]] })).toEqual([1]);
  expect(applyTreeChange('text', { first: 2, last: 2, between: [1] })).toEqual([1]);
  expect(applyTreeChange(3, { in: { a: { set: 1 }, b: null } })).toEqual({ a: 1 });
});
