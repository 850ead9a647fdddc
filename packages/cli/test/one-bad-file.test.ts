import { join } from 'node:path';
import { type Rule, rules } from '@journey-maps/core/rules';
import { parse } from '@journey-maps/language/parse';
import { afterEach, expect, test, vi } from 'vitest';
import { breakLexer } from '../../language/test/break-lexer.ts';
import { mapChecker } from '../src/check/check-maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const misspelt = 'persona anna "Anna" { gaol "x" }\n';
const maps = { 'bad.journey': `${misspelt}// bad\n`, 'good.journey': misspelt, 'zz.journey': misspelt };

afterEach(() => {
  vi.restoreAllMocks();
});

/** Makes one rule throw for the file `bad.journey`. */
function breakRule(): void {
  const rule = rules.find(({ id }) => id === 'duplicate-name') as Rule;
  const { check } = rule;
  vi.spyOn(rule, 'check').mockImplementation((context) => {
    if (context.document.uri.endsWith('/bad.journey')) throw new Error('rule failed');
    return check(context);
  });
}

async function rulesByFile(folder: string): Promise<Record<string, string[]>> {
  const { stdout } = await runInProcess(folder, ['check', '--format', 'json']);
  const otherRules: Record<string, string[]> = {};
  for (const { file, rule } of JSON.parse(stdout).findings) {
    if (rule === 'syntax' || rule === 'internal-error') (otherRules[file] ??= []).push(rule);
  }
  return otherRules;
}

test('check reports a rule that throws at its file, and all findings of the other files', async () => {
  breakRule();
  expect(await rulesByFile(temporaryFolder(maps))).toEqual({
    'bad.journey': ['internal-error', 'syntax'],
    'good.journey': ['syntax'],
    'zz.journey': ['syntax'],
  });
});

test('check reports a file that cannot be read for an internal error, and all findings of the other files', async () => {
  breakLexer();
  expect(await rulesByFile(temporaryFolder(maps))).toEqual({
    'bad.journey': ['internal-error'],
    'good.journey': ['syntax'],
    'zz.journey': ['syntax'],
  });
});

test('format leaves a file that it fails for as it is, and formats the others', async () => {
  breakLexer();
  const folder = temporaryFolder({
    'bad.journey': 'persona   b "B" // bad\n',
    'good.journey': 'persona   a "A"\n',
  });
  const { code, stderr } = await runInProcess(folder, ['format', '.']);
  expect(code).toBe(2);
  expect(stderr).toContain(
    'bad.journey was not formatted. Internal error (your maps are not the cause): lexer failed.',
  );
  expect(stderr).toContain('1 of 2 maps formatted');
});

test('report names a file that it fails for, and reports on the others', async () => {
  breakLexer();
  const journey = (name: string) => `journey ${name} "${name}" { stage "S" { step "x" } }\n`;
  const folder = temporaryFolder({ 'bad.journey': `${journey('b')}// bad\n`, 'good.journey': journey('g') });
  const { code, stdout, stderr } = await runInProcess(folder, ['report', '.', '--format', 'json']);
  expect(code).toBe(2);
  expect(stderr).toContain('bad.journey: Internal error (your maps are not the cause): lexer failed.');
  expect(JSON.parse(stdout).journeys).toHaveLength(1);
});

test('a file of 130,000 statements leaves the other maps of its folder checked', async () => {
  const folder = temporaryFolder({ 'm.journey': 'xx;'.repeat(130_000), 'zz.journey': misspelt });
  const otherRules = await rulesByFile(folder);
  expect(otherRules['zz.journey']).toEqual(['syntax']);
  expect(otherRules['m.journey']).not.toContain('internal-error');
});

test('a map in a ring of imports depends on what it imports, not on the whole ring', () => {
  const n = 60;
  const text = (i: number) =>
    `import "./f${(i + 1) % n}.journey"\nimport "./f${(i + 7) % n}.journey"\njourney j${i} "J" { persona p${i} }\n`;
  const files = Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}.journey`, text(i)]));
  const folder = temporaryFolder(files);
  const all = Object.entries(files).map(([name, map]) => ({
    path: join(folder, name),
    text: map,
    settings: {},
  }));
  const checker = mapChecker({ maps: all, folder, today: '2026-11-21' });
  expect(all.map((map) => checker.check(map).dependencies.length)).toEqual(all.map(() => 3));
});

test('the injected fault is that of one file alone', () => {
  breakLexer();
  expect(parse('// bad\n', 'file:///a.journey').internalError).toBeDefined();
  expect(parse('// good\n', 'file:///a.journey').internalError).toBeUndefined();
});
