import { rules } from '@journey-maps/core/rules';
import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';

const run = (args: readonly string[], options = {}) => runInProcess('/', args, options);

describe('journey explain', () => {
  test('says what a rule flags, why, and how to have it otherwise', async () => {
    const { code, stdout, stderr } = await run(['explain', 'stale-evidence']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^stale-evidence {2}evidence and measures\n\n {2}Evidence that is older/u);
    expect(stdout).toContain('draft off, recommended info, strict warning');
    expect(stdout).toMatch(/date 2025-11-20; sample 12 \}\n +\^{10}\n/u);
    expect(stdout).toContain('days: The maximum age of evidence, in days.');
    expect(stdout).toContain('{ "rules": { "stale-evidence": "off" } }');
    expect(stdout).toContain('// journey-ignore stale-evidence -- the reason');
    expect(stdout).not.toContain('\u001B');
  });

  test('is coloured where a person reads', async () => {
    expect((await run(['explain', 'stale-evidence'], { isTerminal: true })).stdout).toContain('\u001B[1m');
  });

  test.each(rules.map(({ id }) => id))('knows %s', async (id) => {
    const { code, stdout } = await run(['explain', id]);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/undefined|[⟦⟧]/u);
  });

  test('proposes the rule that was meant', async () => {
    expect(await run(['explain', 'pain-without-ownr'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'journey: there is no rule pain-without-ownr. Did you mean pain-without-owner?\n',
    });
    expect((await run(['explain', 'xyz\u001B'])).stderr).toBe(
      'journey: there is no rule xyz␛. See `journey rules`.\n',
    );
  });
});

describe('journey rules', () => {
  test('lists every rule by its category', async () => {
    const { code, stdout } = await run(['rules']);
    expect(code).toBe(0);
    for (const { id } of rules) expect(stdout).toMatch(new RegExp(`^ {2}${id} .*`, 'mu'));
    expect(stdout).toMatch(/^ {2}pain-without-owner +W E E {2}fix {2}A pain point without an owner/mu);
    expect(stdout.indexOf('ownership\n')).toBeGreaterThan(stdout.indexOf('completeness\n'));
  });

  test('as JSON', async () => {
    const { stdout } = await run(['rules', '--format', 'json']);
    const listed = JSON.parse(stdout) as { version: number; rules: readonly { id: string }[] };
    expect(listed.version).toBe(1);
    expect(listed.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(listed.rules.find(({ id }) => id === 'too-many-stages')).toMatchObject({
      category: 'upkeep',
      levels: { draft: 'off', recommended: 'info', strict: 'info' },
      configurable: true,
      suppressible: true,
      fixable: false,
      options: { max: { type: 'integer', default: 8 } },
    });
  });
});
