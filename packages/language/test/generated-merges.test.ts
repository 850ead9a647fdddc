import { expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { findLost } from '../bench/merge/find-lost.ts';
import { mergeFigures } from '../bench/merge/merge-figures.ts';

test('maps merged as maps have at least 60% fewer conflicts than their lines, lose nothing and have no new mistakes', () => {
  // The merges are always the same: the share of conflicts depends on the edits.
  const { git, maps, leftToGit, mistakes } = mergeFigures(runs(200));
  expect(mistakes).toEqual([]);
  expect(git.conflicts).toBeGreaterThan(runs(200) / 10);
  expect(maps.conflicts).toBeLessThanOrEqual(0.4 * git.conflicts);
  expect(leftToGit).toBeLessThanOrEqual(runs(200) / 100);
}, 600_000);

test('what is lost is seen', () => {
  const base = 'persona p {\n  goal "g" // why\n}\n';
  const ours = base.replace('goal "g"', 'goal "h"');
  const theirs = base.replace('}', '  goal "t"\n}').replace('persona', '// So.\npersona');
  const merged = '// So.\npersona p {\n  goal "h" // why\n  goal "t"\n}\n';
  const lost = (result: string) => findLost({ base, ours, theirs }, result);
  expect(lost(merged)).toEqual([]);
  expect(lost(merged.replace('"h"', '"g"'))).toEqual(['goal value "h"']);
  expect(lost(merged.replace('  goal "t"\n', ''))).toEqual(['goal value "t"']);
  expect(lost(merged.replace(' // why', ''))).toEqual(['// why']);
});

test('a keyword without a value counts, and an addition of both sides makes up for no removal', () => {
  const stage = (...lines: string[]) => `stage "s" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
  const flagged = stage('pain "a" { assumption }', 'pain "b"');
  const both = stage('pain "a" { assumption }', 'pain "b" { assumption }');
  expect(findLost({ base: flagged, ours: flagged, theirs: both }, flagged)).toEqual(['assumption']);
  expect(findLost({ base: flagged, ours: flagged, theirs: both }, both)).toEqual([]);
  const [base, theirs] = [stage('pain "a"', 'pain "b"'), stage('pain "a"', 'pain "b"', 'pain "c"')];
  const ours = stage('pain "b"', 'pain "c"');
  expect(findLost({ base, ours, theirs }, ours)).toEqual([]);
  expect(findLost({ base, ours, theirs }, stage('pain "b"'))).toEqual(['pain title "c"']);
});

const conflict = (ours: string, was: string, theirs: string) =>
  `<<<<<<< ours\n${ours}||||||| base\n${was}=======\n${theirs}>>>>>>> theirs\n`;

test('a conflict keeps both of two additions, and one of two forms of a thing', () => {
  const stage = (...pains: string[]) =>
    `stage "s" {\n${pains.map((pain) => `  pain "${pain}"\n`).join('')}}\n`;
  const [otherText, other, more] = ['a', 'b', 'c'].map((title) => `  pain "${title}"\n`);
  const [base, ours, theirs] = [stage('old'), stage('a'), stage('old', 'b', 'c')];
  const lost = (...conflicts: string[]) =>
    findLost({ base, ours, theirs }, `stage "s" {\n${conflicts.join('')}}\n`);
  expect(lost(conflict(otherText ?? '', '', other ?? ''), more ?? '')).toEqual([]);
  expect(lost(conflict('', '', more ?? ''), conflict(otherText ?? '', '', other ?? ''))).toEqual([]);
  expect(lost(conflict(otherText ?? '', '', other ?? ''))).toEqual(['pain title "c"']);
  const forms = { base: stage('old', 'x'), ours: stage('a', 'x'), theirs: stage('b', 'x') };
  const changed = conflict(otherText ?? '', '  pain "old"\n', other ?? '');
  expect(findLost(forms, `stage "s" {\n${changed}  pain "x"\n}\n`)).toEqual([]);
  expect(findLost(forms, `stage "s" {\n${changed}}\n`)).toEqual(['pain title "x"']);
});
