import { mergeMaps } from '@journey-maps/core/versions';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { checkMerge, lostBesideConflicts } from '../bench/merge/histories/check-merge.ts';
import { type HistoryMerge, playHistory } from '../bench/merge/histories/history.ts';
import { parse, parseTopStatements } from '../src/index.ts';
import { checkText } from './check-texts.ts';

const read = (text: string) => ({
  document: parse(text, 'file:///maps/main.journey'),
  statements: parseTopStatements(text),
});
const findErrors = ({ text }: { readonly text: string }) =>
  checkText(text).filter(({ level }) => level === 'error');

/**
 * The seeds of histories that revealed faults: a reworded statement that came back, and a duplicated thought
 * after a cherry-pick.
 */
const shown = [910_784_668, -522_310_950, -1_403_474_169];

test('histories of squash merges, cherry-picks and reverts lose nothing, and double and bring back nothing without a conflict', () => {
  const figures = { histories: 0, merges: 0, conflicts: 0, asLines: 0, unseen: 0 };
  const faults = { lost: 0, doubled: 0, back: 0 };
  const seeds = [...shown, ...fc.sample(fc.integer(), runs(500))];
  for (const seed of seeds) {
    figures.histories++;
    const results: unknown[] = [];
    playHistory(seed, (merge) => {
      figures.merges++;
      const merged = mergeMaps(merge, { read, findErrors });
      if ('unmergeable' in merged) {
        figures.asLines++;
        return undefined;
      }
      if (merged.conflicts > 0) {
        figures.conflicts++;
        const lost = lostBesideConflicts(merge, merged.text);
        faults.lost += lost.length;
        if (lost.length > 0) results.push({ lost, ...listTexts(merge) });
        return undefined;
      }
      const { lost, doubled, back, unseen } = checkMerge(merge, merged.text, merge.deleted);
      figures.unseen += unseen.length;
      faults.lost += lost.length;
      faults.doubled += doubled.length;
      faults.back += back.length;
      if (lost.length + doubled.length + back.length > 0)
        results.push({ lost, doubled, back, ...listTexts(merge) });
      return merged.text;
    });
    expect(results, `the history of the seed ${seed}`).toEqual([]);
  }
  console.log(
    `${figures.histories} histories, ${figures.merges} merges, ${figures.conflicts} with conflicts, ${figures.asLines} not merged as maps; ` +
      `lost ${faults.lost}, doubled ${faults.doubled}, back ${faults.back}; back where no version shows it: ${figures.unseen}`,
  );
  expect(figures.conflicts).toBeGreaterThan(figures.merges / 20);
  expect(figures.asLines).toBe(0);
}, 600_000);

function listTexts({ base, ours, theirs, kind }: HistoryMerge) {
  return { kind, base, ours, theirs };
}
