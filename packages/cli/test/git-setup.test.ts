import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Machine, write } from './git-machine.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const both = {
  'people.journey': 'owner web "Web team" { contact "w@example.com" }\n',
  'buying.journey': 'import "./people.journey"\njourney buying "Buying a bike" { owner web }\n',
};

/** Returns every file below a folder with its content, and every folder. */
function contents(folder: string): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    texts[path.slice(folder.length)] = entry.isFile() ? readFileSync(path, 'latin1') : '';
  }
  return texts;
}

describe('journey git-setup --undo leaves no trace', () => {
  const settings = {
    'as git makes it': undefined,
    'a comment at the end': '[core]\n\tbare = false\n# the end\n',
    'no line end': '[core]\n\tbare = false',
    'line ends of Windows, and Latin 1': '[core]\r\n\tbare = false\r\n[user]\r\n\tname = J\u00F6rg\r\n',
    'settings of its own': '[core]\n\tbare = false\n[diff "journey"]\n\twordRegex = "[a-z]+"\n[a]\n\tb = c\n',
  };

  test.each(Object.entries(settings))('in a repository: %s', async (_, config) => {
    const machine = new Machine();
    const folder = machine.repository(both);
    if (config !== undefined) writeFileSync(join(folder, '.git/config'), config, 'latin1');
    const before = contents(folder);
    const set = await machine.run(folder, 'git-setup');
    expect(set).toMatchObject({ code: 0, stderr: '' });
    expect(machine.git(folder, 'config', 'merge.journey.name')).toBe('Journey maps\n');
    expect(machine.git(folder, 'check-attr', 'diff', 'merge', '--', 'buying.journey')).toBe(
      'buying.journey: diff: journey\nbuying.journey: merge: journey\n',
    );
    expect(machine.git(folder, 'status', '--porcelain')).toBe('');
    const during = contents(folder);
    const again = await machine.run(folder, 'git-setup');
    expect(again).toEqual({ code: 0, stdout: 'Git was already set up in this repository.\n', stderr: '' });
    expect(contents(folder)).toEqual(during);
    expect((await machine.run(folder, 'git-setup', '--undo')).stdout).toBe(
      'Git treats maps like any other text again, in this repository.\n',
    );
    expect(contents(folder)).toEqual(before);
    expect((await machine.run(folder, 'git-setup', '--undo')).stdout).toBe(
      'There was nothing to undo in this repository.\n',
    );
    expect(contents(folder)).toEqual(before);
  });

  test('where git has no folder for attributes, and where others wrote some', async () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    rmSync(join(folder, '.git/info'), { recursive: true });
    const before = contents(folder);
    await machine.run(folder, 'git-setup');
    expect(existsSync(join(folder, '.git/info/attributes'))).toBe(true);
    await machine.run(folder, 'git-setup', '--undo');
    expect(contents(folder)).toEqual(before);
    write(folder, { '.git/info/attributes': '*.png binary' });
    await machine.run(folder, 'git-setup');
    machine.git(folder, 'config', 'user.name', 'Somebody');
    machine.git(folder, 'config', 'diff.journey.wordRegex', '[a-z]+');
    await machine.run(folder, 'git-setup', '--undo');
    expect(readFileSync(join(folder, '.git/info/attributes'), 'utf8')).toBe('*.png binary');
    expect(machine.git(folder, 'config', '--get-regexp', '^(user|diff|merge)[.]')).toBe(
      'diff.journey.wordregex [a-z]+\nuser.name Somebody\n',
    );
  });

  test.each([
    ['nobody has set anything', {}, '.gitconfig', '.config/git/attributes'],
    [
      'there is a file of attributes',
      { '.gitconfig': '[core]\n\tattributesFile = ~/mine/attributes', 'mine/attributes': '*.png binary' },
      '.gitconfig',
      'mine/attributes',
    ],
    [
      'settings are where XDG has them',
      { '.config/git/config': '[user]\n\tname = J\n', '.config/git/attributes': '*.png binary\n' },
      '.config/git/config',
      '.config/git/attributes',
    ],
  ])('for all repositories: %s', async (_, files, config, attributes) => {
    const machine = new Machine();
    write(machine.home, files);
    const before = contents(machine.home);
    const folder = temporaryFolder();
    expect(await machine.run(folder, 'git-setup', '--global')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(machine.home, config), 'utf8')).toContain('[merge "journey"]');
    expect(readFileSync(join(machine.home, attributes), 'utf8')).toContain('merge=journey');
    const repository = machine.repository(both);
    expect(machine.git(repository, 'check-attr', 'merge', '--', 'a.journey')).toContain('merge: journey');
    expect((await machine.run(folder, 'git-setup', '--global')).stdout).toContain('already');
    // A repository may have the local setting as well.
    expect((await machine.run(repository, 'git-setup')).stdout).toContain('Git now shows');
    await machine.run(folder, 'git-setup', '--global', '--undo');
    expect(contents(machine.home)).toEqual(before);
  });

  test('in a further working tree, and in a submodule', async () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    const outer = machine.repository({ 'a.txt': 'a' });
    machine.git(folder, 'worktree', 'add', '-q', join(outer, 'tree'));
    machine.git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, 'sub');
    for (const place of ['tree', 'sub']) {
      const inside = join(outer, place);
      const before = [contents(folder), contents(join(outer, '.git'))];
      expect(await machine.run(inside, 'git-setup')).toMatchObject({ code: 0, stderr: '' });
      expect(machine.git(inside, 'check-attr', 'diff', '--', 'a.journey')).toContain('diff: journey');
      expect(machine.git(inside, 'config', 'merge.journey.name')).toBe('Journey maps\n');
      await machine.run(inside, 'git-setup', '--undo');
      expect([contents(folder), contents(join(outer, '.git'))]).toEqual(before);
    }
  });
});

describe('what cannot be set up changes nothing', () => {
  test('outside of a repository, and without git', async () => {
    const machine = new Machine();
    const folder = temporaryFolder();
    expect(await machine.run(folder, 'git-setup')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'journey: this folder is not in a git repository. Go to one, or set up git for all your repositories with `journey git-setup --global`.\n',
    });
    const env = { ...machine.env, PATH: folder };
    for (const args of [['git-setup'], ['git-setup', '--global']]) {
      expect(await runInProcess(folder, args, { env })).toEqual({
        code: 2,
        stdout: '',
        stderr: 'journey: git is not installed.\n',
      });
    }
  });

  test('where somebody else has such a driver', async () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    machine.git(folder, 'config', 'merge.journey.driver', 'theirs %A');
    const before = contents(folder);
    const { code, stderr } = await machine.run(folder, 'git-setup');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'journey: merge.journey.driver already has another value: theirs %A. Nothing was changed. If you do not need that value, remove it with `git config --unset-all merge.journey.driver` and try again.\n',
    );
    await machine.run(folder, 'git-setup', '--undo');
    expect(contents(folder)).toEqual(before);
  });

  test('where the settings cannot be written', async () => {
    const machine = new Machine();
    const folder = machine.repository(both);
    write(folder, { '.git/config.lock': '' });
    const before = contents(folder);
    const { code, stderr } = await machine.run(folder, 'git-setup');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^journey: .*config cannot be changed: .*\n$/u);
    expect(contents(folder)).toEqual(before);
  });
});
