import { readdirSync, readFileSync } from 'node:fs';
import { Workspace } from '@journey-maps/core/rules';
import { expect, test } from 'vitest';
import { parse } from '../src/index.ts';
import { only } from './check-texts.ts';

/** The rules about figures, walks and priorities. Most maps have no figures, and must stay as quiet as before. */
const figureRules = [
  'target-missed',
  'target-without-plan',
  'stale-metric',
  'worsening-metric',
  'metric-without-owner',
  'contradictory-funnel',
  'loss-without-cause',
  'reached-without-evidence',
  'contradicted-emotion',
  'outranked-opportunity',
];

test('the example maps have no warning about their figures', () => {
  const folder = new URL('../../../examples/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.journey'),
  );
  expect(files.length).toBeGreaterThan(10);
  const workspace = new Workspace();
  const uris = files.map((file) => new URL(file, folder).href);
  for (const uri of uris) workspace.set(parse(readFileSync(new URL(uri), 'utf8'), uri));
  const settings = only(({ id }) => figureRules.includes(id));
  const findings = uris.flatMap((uri) => workspace.check(uri, { today: '2026-11-21', settings }));
  expect(findings.filter(({ level }) => level !== 'info')).toEqual([]);
});
