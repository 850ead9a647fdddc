import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { good } from './maps.ts';
import { runInProcess, type Surroundings } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const render = (folder: string, args: readonly string[], around: Surroundings = {}) =>
  runInProcess(folder, ['render', ...args], around);

const files = { 'maps/a.journey': good, 'maps/sub/b.journey': good, 'other/a.journey': good };

const written = (folder: string, below: string) =>
  readdirSync(join(folder, below), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/u.test(path))
    .sort();

describe('several maps', () => {
  test.each([
    [['maps'], ['a.md', 'sub/b.md']],
    [['.'], ['maps/a.md', 'maps/sub/b.md', 'other/a.md']],
    [
      ['maps/a.journey', 'other/a.journey'],
      ['maps/a.md', 'other/a.md'],
    ],
    [['maps/*.journey'], ['a.md']],
    [['**/a.journey'], ['maps/a.md', 'other/a.md']],
  ])('%j become files of the folder', async (paths, expected) => {
    const folder = temporaryFolder(files);
    const ran = await render(folder, [...paths, '--format', 'markdown', '-o', 'pages']);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(written(folder, 'pages')).toEqual(expected);
    const [first = ''] = expected;
    const { stdout } = await render(folder, ['maps/a.journey', '--format', 'markdown']);
    expect(readFileSync(join(folder, 'pages', first), 'utf8')).toBe(stdout);
  });

  test.each(['json', 'csv', 'xlsx', 'mermaid'])('are written as %s', async (format) => {
    const folder = temporaryFolder(files);
    expect((await render(folder, ['maps', '--format', format, '-o', 'out'])).code).toBe(0);
    const ending = format === 'mermaid' ? 'mmd' : format;
    expect(written(folder, 'out')).toEqual([`a.${ending}`, `sub/b.${ending}`]);
  });

  test('need a folder', async () => {
    const folder = temporaryFolder(files);
    for (const args of [['maps'], ['maps', '-o', '-']]) {
      const { code, stdout, stderr } = await render(folder, args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('several maps need a folder for their files: name it with -o');
    }
  });

  test('are rendered although one of them cannot be', async () => {
    const folder = temporaryFolder({ ...files, 'maps/bad.journey': Uint8Array.of(0xe5) });
    const { code, stderr } = await render(folder, ['maps', '-o', 'out']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'journey: maps/bad.journey is not UTF-8. Save it as UTF-8.\n' +
        'journey: 2 files leave out content of their maps, such as 3 values of maps/a.journey. `--format markdown` writes everything.\n',
    });
    expect(written(folder, 'out')).toEqual(['a.mmd', 'sub/b.mmd']);
  });

  test.each([
    [['maps', 'nowhere'], 'there is no file or folder nowhere.'],
    [['maps', '--journey', 'buying'], '--journey chooses from one map'],
    [['maps', '--short'], '--short is for Markdown'],
  ])('are refused with %j', async (args, message) => {
    const folder = temporaryFolder(files);
    const { code, stderr } = await render(folder, [...args, '-o', 'out']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('are not written where a file is in the way', async () => {
    const folder = temporaryFolder({ ...files, out: 'ours' });
    const { code, stderr } = await render(folder, ['maps', '-o', 'out']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('cannot be written') });
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('ours');
  });

  test('leave out what git and the configuration ignore', async () => {
    const folder = temporaryFolder({
      ...files,
      '.gitignore': 'sub\n',
      'journey.config.json': '{ "ignore": ["other"] }',
      '.git/': '',
    });
    await render(folder, ['.', '-o', 'out']);
    expect(written(folder, 'out')).toEqual(['a.mmd']);
  });
});

describe('progress', () => {
  test('is shown on a terminal, and removed', async () => {
    const { stderr } = await render(temporaryFolder(files), ['maps', '-o', 'out'], { isTerminal: true });
    expect(stderr).toContain('Rendering 1 of 2: maps/a.journey');
    expect(stderr).toContain('\r\u001B[Kjourney: 2 files leave out');
  });

  test('is not shown elsewhere', async () => {
    expect((await render(temporaryFolder(files), ['maps', '--format', 'json', '-o', 'out'])).stderr).toBe('');
  });

  test('makes room for messages', async () => {
    const folder = temporaryFolder({ 'a.journey': 'x', 'b.journey': good });
    const { stderr } = await render(folder, ['.', '-o', 'out'], { isTerminal: true });
    expect(stderr).toContain('\r\u001B[Kjourney: a.journey has ');
  });
});

describe('standard input', () => {
  test.each([[['-']], [['--stdin']], [['--stdin', '--stdin-filename', 'maps/new.journey']]])(
    'is rendered by %j',
    async (args) => {
      const folder = temporaryFolder(files);
      const expected = await render(folder, ['maps/a.journey', '--format', 'markdown']);
      expect(await render(folder, [...args, '--format', 'markdown'], { stdin: good })).toEqual(expected);
    },
  );

  test('imports maps from the folder of its name', async () => {
    const folder = temporaryFolder({ 'maps/people.journey': 'persona anna "Anna, 34"\n' });
    const stdin = 'import "people.journey"\njourney a "A" {\n  persona anna\n  stage s "S" {}\n}\n';
    const args = ['--stdin', '--stdin-filename', 'maps/new.journey', '--format', 'markdown'];
    expect((await render(folder, args, { stdin })).stdout).toContain('Anna, 34');
  });

  test.each([
    [['--stdin', 'maps'], 'leave out the files'],
    [['maps', '--stdin-filename', 'x.journey'], 'add --stdin'],
  ])('contradicts %j', async (args, message) => {
    const { code, stderr } = await render(temporaryFolder(files), args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });

  test('that is no text is reported', async () => {
    const { code, stderr } = await render(temporaryFolder(), ['-'], { stdin: Uint8Array.of(0xe5) });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'journey: standard input is not UTF-8. Save it as UTF-8.\n',
    });
  });
});
