import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@journey-maps/core/rules';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { breakLexer } from '../../language/test/break-lexer.ts';
import { good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const check = (folder: string, ...args: string[]) => runInProcess(folder, ['check', ...args]);
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

/** A map with an unused import, and with a date that can only mean one day. */
const flawed = `import "./owners.journey"\n\n${good}evidence talks "Talks" { date 2026-9-1 }\n`;
const files = { 'a.journey': flawed, 'owners.journey': 'owner store "Bike shop"\n' };
const mended = `\n${good}evidence talks "Talks" { date 2026-09-01 }\n`;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('--fix', () => {
  test('makes what is safe, and tells what is left', async () => {
    const folder = temporaryFolder(files);
    const { code, stdout } = await check(folder, 'a.journey', '--fix');
    expect(code).toBe(0);
    expect(read(folder, 'a.journey').trimStart()).toBe(mended.trimStart());
    expect(stdout).not.toContain('unused-import');
    expect(read(folder, 'owners.journey')).toBe(files['owners.journey']);
  });

  test('keeps byte order mark, line ends and permissions', async () => {
    const windows = `\uFEFF${flawed.replaceAll('\n', '\r\n')}`;
    const folder = temporaryFolder({ ...files, 'a.journey': windows });
    chmodSync(join(folder, 'a.journey'), 0o640);
    await check(folder, 'a.journey', '--fix');
    const text = read(folder, 'a.journey');
    expect(text).toMatch(/^\uFEFF/u);
    expect(text).not.toMatch(/[^\r]\n/u);
    expect(text).toContain('2026-09-01');
    expect(statSync(join(folder, 'a.journey')).mode & 0o777).toBe(0o640);
  });

  test('leaves alone what has no flaw', async () => {
    const folder = temporaryFolder({ 'a.journey': good });
    const before = statSync(join(folder, 'a.journey')).ino;
    await check(folder, '--fix');
    expect(statSync(join(folder, 'a.journey')).ino).toBe(before);
  });

  test('makes what needs your word only when you give it', async () => {
    const misspelt = good.replace('  step ', '  setp ').replace('  status draft\n', '');
    const folder = temporaryFolder({ 'a.journey': misspelt.replace('touchpoint', 'tuochpoint') });
    const before = read(folder, 'a.journey');
    await check(folder, '--fix');
    expect(read(folder, 'a.journey')).toBe(before);
    await check(folder, '--fix', '--unsafe-fixes');
    expect(read(folder, 'a.journey')).toContain(' touchpoint "');
  });

  test.each([
    ['an owner', 'pain "Crowded" { severity high; assumption }'],
    ['a channel', 'touchpoint "Window"'],
    ['evidence', 'pain "Crowded" { owner web; severity high }'],
    ['another score', 'emotion 7'],
    ['a removed property', 'when "Monday"; when "Sunday"'],
  ])('never states %s that only the writer knows', async (_, statement) => {
    const text = good.replace('store }\n', `store }\n    ${statement}\n`).replace('  status draft\n', '');
    const folder = temporaryFolder({ 'a.journey': text });
    const { stdout } = await check(folder, '--fix', '--unsafe-fixes');
    expect(stdout).not.toContain('no errors, no warnings');
    expect(read(folder, 'a.journey')).toBe(text);
  });

  test('of standard input goes to standard output, and the report to where people read', async () => {
    const folder = temporaryFolder({ 'owners.journey': files['owners.journey'] });
    const args = ['check', '--stdin', '--stdin-filename', 'a.journey', '--fix'];
    const { stdout, stderr } = await runInProcess(folder, args, { stdin: flawed });
    expect(stdout.trimStart()).toBe(mended.trimStart());
    expect(stderr).toContain('1 map checked');
  });
});

describe('--fix-dry-run', () => {
  test('prints what would change, as git takes it, and writes nothing', async () => {
    for (const content of [flawed, `\uFEFF${flawed.replaceAll('\n', '\r\n')}`, flawed.trimEnd()]) {
      const folder = temporaryFolder({ ...files, 'a.journey': content });
      const { code, stdout, stderr } = await check(folder, '--fix-dry-run');
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: 'journey: 1 map would change. Nothing was written.\n',
      });
      expect(read(folder, 'a.journey')).toBe(content);
      expect(stdout).toContain('--- a/a.journey\n+++ b/a.journey\n@@ ');
      writeFileSync(join(folder, 'change.patch'), stdout);
      execFileSync('git', ['apply', 'change.patch'], { cwd: folder });
      const applied = read(folder, 'a.journey');
      writeFileSync(join(folder, 'a.journey'), content);
      await check(folder, '--fix');
      expect(read(folder, 'a.journey')).toBe(applied);
    }
  });
});

test('a map of all flaws has all rules, and is the same after one --fix and after two', async () => {
  const plain = (text: string) => text.replace(/[⟦⟧]/gu, '');
  const all = Object.fromEntries(
    rules.flatMap(({ id, examples }) =>
      examples.bad.flatMap(({ text, files: others = {} }, i) => [
        [`${id}-${i}/main.journey`, plain(text)],
        ...Object.entries(others).map(([path, other]) => [`${id}-${i}/${path}`, plain(other)]),
      ]),
    ),
  );
  // No known text makes the check itself fail, so this test makes the lexer fail.
  breakLexer('// unreadable');
  const unreadable = '// unreadable\nevidence talks "Talks" { date 2026-9-1 }\n';
  const folder = temporaryFolder({
    ...all,
    'unreadable.journey': unreadable,
    'journey.config.json': '{ "extends": "strict" }',
  });
  const report = JSON.parse((await check(folder, '--format', 'json')).stdout);
  const named = new Set(report.findings.map(({ rule }: { rule: string }) => rule));
  expect(rules.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  const texts = () => Object.keys(all).map((file) => read(folder, file));
  for (const options of [['--fix'], ['--fix', '--unsafe-fixes']]) {
    const before = texts();
    await check(folder, ...options);
    const once = texts();
    expect(once).not.toEqual(before);
    await check(folder, ...options);
    expect(texts()).toEqual(once);
  }
  expect(read(folder, 'unreadable.journey')).toBe(unreadable);
});
