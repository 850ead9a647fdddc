import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickSide } from './conflict-text.ts';
import { findLineHunks } from './line-hunks.ts';
import { splitConflict } from './split-conflict.ts';

const lines = fc.array(fc.constantFrom('a {', '}', '', 'b', 'c "d"', 'e', 'f g'), { maxLength: 30 });

test('lines that are outside of the hunks are the same on both sides', () => {
  fc.assert(
    fc.property(lines, lines, (ours, theirs) => {
      const [mine, yours] = [ours.slice(), theirs.slice()];
      for (const { start, end } of findLineHunks(ours, theirs).toReversed()) {
        mine.splice(start[0], end[0] - start[0]);
        yours.splice(start[1], end[1] - start[1]);
      }
      expect(mine).toEqual(yours);
    }),
  );
});

test('a split conflict holds all that each side says', () => {
  fc.assert(
    fc.property(lines, lines, (ours, theirs) => {
      const texts = { ours: `${ours.join('\n')}\n`, base: '', theirs: `${theirs.join('\n')}\n` };
      const segments = splitConflict(texts);
      const keepLines = (text: string) => text.split('\n').filter((line) => line !== '');
      expect(keepLines(pickSide(segments, 'ours'))).toEqual(keepLines(texts.ours));
      expect(keepLines(pickSide(segments, 'theirs'))).toEqual(keepLines(texts.theirs));
    }),
  );
});

test('a conflict is split at a line that both sides have, and not at a brace', () => {
  const [ours, theirs] = ['a {\n  b\n}\nc\nd {\n  e\n}\n', 'a {\n  x\n}\nc\nd {\n  y\n}\nz {\n}\n'];
  expect(splitConflict({ ours, base: '', theirs })).toEqual([
    'a {\n',
    { ours: '  b\n', base: '', theirs: '  x\n' },
    '}\nc\nd {\n',
    { ours: '  e\n', base: '', theirs: '  y\n}\nz {\n' },
    '}\n',
  ]);
});
