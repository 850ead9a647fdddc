import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { broken, good } from './maps.ts';
import { runInProcess, type Surroundings } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const format = (folder: string, args: readonly string[] = [], around: Surroundings = {}) =>
  runInProcess(folder, ['format', ...args], around);
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

const messy = good.replaceAll(/^ +/gmu, '');
const unbalanced = 'owner web "Web team" {\n';

describe('files', () => {
  test('are laid out, and those that change are named', async () => {
    const folder = temporaryFolder({ 'a.journey': messy, 'maps/b.journey': messy, 'good.journey': good });
    const before = statSync(join(folder, 'good.journey')).ino;
    expect(await format(folder)).toEqual({
      code: 0,
      stdout: 'a.journey\nmaps/b.journey\n',
      stderr: 'journey: 2 of 3 maps formatted.\n',
    });
    expect(read(folder, 'a.journey')).toBe(good);
    expect(read(folder, 'maps/b.journey')).toBe(good);
    expect(statSync(join(folder, 'good.journey')).ino).toBe(before);
    expect(await format(folder, ['a.journey'])).toMatchObject({
      stdout: '',
      stderr: 'journey: 0 of 1 map formatted.\n',
    });
  });

  test('keep their byte order mark, line ends and permissions', async () => {
    const folder = temporaryFolder({ 'a.journey': `\uFEFF${messy.replaceAll('\n', '\r\n')}` });
    chmodSync(join(folder, 'a.journey'), 0o640);
    expect((await format(folder)).code).toBe(0);
    expect(read(folder, 'a.journey')).toBe(`\uFEFF${good.replaceAll('\n', '\r\n')}`);
    expect(statSync(join(folder, 'a.journey')).mode & 0o777).toBe(0o640);
  });

  test('whose braces do not balance stay, with the place and why; the others do not wait for them', async () => {
    const folder = temporaryFolder({ 'a.journey': unbalanced, 'b.journey': messy });
    const { code, stdout, stderr } = await format(folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: 'b.journey\n' });
    expect(stderr).toMatch(
      /^journey: a\.journey:1:22: the map was not formatted, since its braces do not match\. This `\{` is not closed\. /u,
    );
    expect(read(folder, 'a.journey')).toBe(unbalanced);
    expect(read(folder, 'b.journey')).toBe(good);
  });

  test('with flaws, or with a line that cannot be read, are laid out as well', async () => {
    const folder = temporaryFolder({
      'a.journey': broken.replaceAll(/^ +/gmu, ''),
      'b.journey': 'owner   web   5\nowner   cx\n',
    });
    expect((await format(folder)).code).toBe(0);
    expect(read(folder, 'a.journey')).toBe(broken);
    expect(read(folder, 'b.journey')).toBe('owner   web   5\nowner cx\n');
  });

  test('that are not there, or are no maps, stop it', async () => {
    const folder = temporaryFolder({ 'a.journey': messy, 'latin.journey': Uint8Array.of(0xe5) });
    expect(await format(folder, ['a.journey', 'b.journey'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'journey: there is no file or folder b.journey. Check the path.\n',
    });
    expect(read(folder, 'a.journey')).toBe(messy);
    expect(await format(folder)).toMatchObject({
      code: 2,
      stdout: 'a.journey\n',
      stderr: 'journey: latin.journey is not UTF-8. Save it as UTF-8.\njourney: 1 of 1 map formatted.\n',
    });
  });
});

describe('--check', () => {
  test('names what is not formatted, and changes nothing', async () => {
    const folder = temporaryFolder({ 'a.journey': messy, 'good.journey': good });
    expect(await format(folder, ['--check'])).toEqual({
      code: 1,
      stdout: 'a.journey\n',
      stderr: 'journey: 1 of 2 maps is not formatted. Run `journey format` to format it.\n',
    });
    expect(read(folder, 'a.journey')).toBe(messy);
    expect(await format(folder, ['--check', 'good.journey'])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'journey: all maps are formatted.\n',
    });
  });

  test('leaves a map alone in which a merge left something', async () => {
    const text = 'journey j "J" {\n<<<<<<< ours\n      goal "a"\n=======\n  goal "b"\n>>>>>>> theirs\n}\n';
    const folder = temporaryFolder({ 'a.journey': text });
    const { code, stderr } = await runInProcess(folder, ['format']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'a.journey:2:1: the map was not formatted, since its braces do not match. A merge left two versions of these lines',
    );
    expect(readFileSync(join(folder, 'a.journey'), 'utf8')).toBe(text);
  });

  test('cannot tell where braces do not balance', async () => {
    const folder = temporaryFolder({ 'a.journey': unbalanced });
    expect((await format(folder, ['--check'])).code).toBe(2);
  });
});

describe('--stdin', () => {
  const folder = '/';

  test('prints the map laid out', async () => {
    expect(await format(folder, ['--stdin'], { stdin: messy })).toEqual({
      code: 0,
      stdout: good,
      stderr: '',
    });
    const marked = await format(folder, ['--stdin'], { stdin: `\uFEFF${messy}` });
    expect(marked.stdout).toBe(`\uFEFF${good}`);
  });

  test('prints what it cannot lay out as it was', async () => {
    const args = ['--stdin', '--stdin-filename', 'maps/new.journey'];
    const { code, stdout, stderr } = await format(folder, args, { stdin: unbalanced });
    expect({ code, stdout }).toEqual({ code: 2, stdout: unbalanced });
    expect(stderr).toMatch(/^journey: maps\/new\.journey:1:22: /u);
    expect(await format(folder, ['--stdin'], { stdin: Uint8Array.of(0xff) })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'journey: stdin.journey is not UTF-8. Save it as UTF-8.\n',
    });
  });

  test('with --check says whether it is formatted', async () => {
    expect(await format(folder, ['--stdin', '--check'], { stdin: messy })).toEqual({
      code: 1,
      stdout: 'stdin.journey\n',
      stderr: '',
    });
    expect(await format(folder, ['--stdin', '--check'], { stdin: good })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('is harmless for a terminal', async () => {
    const stdin = 'note  "\u001B[2J"\n';
    const { stdout } = await format(folder, ['--stdin'], { stdin, isTerminal: true });
    expect(stdout).not.toContain('\u001B');
  });

  test.each([
    [['--stdin', 'a.journey'], '--stdin reads one map from standard input: leave out the files.'],
    [['--stdin-filename', 'a.journey'], '--stdin-filename works only with --stdin: add it.'],
  ])('%j makes no sense', async (args, sentence) => {
    expect(await format(folder, args)).toEqual({ code: 2, stdout: '', stderr: `journey: ${sentence}\n` });
  });
});
