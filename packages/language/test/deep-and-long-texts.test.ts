import { applyEdits } from '@journey-maps/core/edits';
import { Workspace } from '@journey-maps/core/rules';
import { expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { format } from '../src/format/format.ts';
import { parse } from '../src/parse.ts';

const uri = 'file:///maps/a.journey';
const many = runs(130_000);

test.each([
  ['unknown statements', 'xx;'.repeat(many)],
  ['semicolons', ';'.repeat(many)],
  ['opening braces', '{'.repeat(many)],
  ['closing braces', '}'.repeat(many)],
  ['nested statements', 'stage {'.repeat(many)],
  ['nested steps in a journey', `journey j {${'step "x" {'.repeat(many)}`],
  ['a list of references', `journey j { persona ${'a, '.repeat(many)}a }`],
  ['chained words', `journey j { stage "S" { ${'and '.repeat(many)}} }`],
  ['personas', 'persona p "P"\n'.repeat(many / 4)],
  ['empty texts', '""'.repeat(many)],
])('%s by the thousands are read, checked and formatted', (_, text) => {
  const document = parse(text, uri);
  const workspace = new Workspace();
  workspace.set(document);
  const findings = workspace.check(uri, { today: '2026-11-21' });
  expect(findings.filter(({ rule }) => rule === 'internal-error')).toEqual([]);
  expect(document.internalError).toBeUndefined();
  expect(applyEdits(text, format(text).edits)).toBeDefined();
});
