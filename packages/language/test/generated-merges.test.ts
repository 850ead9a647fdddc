import { expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { lostIn } from '../bench/merge/lost-in.ts';
import { mergeFigures } from '../bench/merge/merge-figures.ts';

test('maps merged as maps have at least 60% fewer conflicts than their lines, lose nothing and have no new mistakes', () => {
  const { git, maps, leftToGit, mistakes } = mergeFigures(runs(500));
  expect(mistakes).toEqual([]);
  expect(git.conflicts).toBeGreaterThan(runs(500) / 10);
  expect(maps.conflicts).toBeLessThanOrEqual(0.4 * git.conflicts);
  expect(leftToGit).toBeLessThanOrEqual(runs(500) / 100);
}, 300_000);

test('what is lost is seen', () => {
  const base = 'persona p {\n  goal "g" // why\n}\n';
  const ours = base.replace('goal "g"', 'goal "h"');
  const theirs = base.replace('}', '  goal "t"\n}').replace('persona', '// So.\npersona');
  const merged = '// So.\npersona p {\n  goal "h" // why\n  goal "t"\n}\n';
  const lost = (...results: readonly string[]) => lostIn({ base, ours, theirs }, results);
  expect(lost(merged)).toEqual([]);
  expect(lost(merged.replace('"h"', '"g"'))).toEqual(['goal value "h"']);
  expect(lost(merged.replace('  goal "t"\n', ''))).toEqual(['goal', 'goal value "t"']);
  expect(lost(merged.replace(' // why', ''))).toEqual(['// why']);
  expect(lost(base, merged)).toEqual([]);
});
