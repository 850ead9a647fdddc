import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Machine, write } from './git-machine.ts';
import { temporaryFolder } from './temporary-folder.ts';

const map = `owner web "Web team"
journey buying "Buying a bike" {
  status draft
  owner web
  stage pays "Pays" { emotion +1 "calm"; touchpoint "Till" { channel website } }
}
`;
const worse = map.replace('+1', '-1');
const other = 'owner shop "Shop"\n';
const same = 'No changes: the maps have the same content.\n';
const feelsWorse = '“Pays” feels worse: +1 → -1';

/** Returns the maps that a check since a version checks. */
async function checkedSince(machine: Machine, folder: string, ref: string): Promise<readonly string[]> {
  const { stdout, stderr } = await machine.run(folder, 'check', '--since', ref, '--format', 'junit');
  expect(stderr).toBe('');
  return [...stdout.matchAll(/<testsuite name="([^"]+)"/gu)].map(([, name = '']) => name);
}

describe('a map that git is told not to look at', () => {
  test.each([
    ['a sparse checkout leaves out', 'sparse'],
    ['the index skips', '--skip-worktree'],
    ['the index takes for unchanged', '--assume-unchanged'],
  ])('and that is not there is not removed: %s', async (_, how) => {
    const machine = new Machine();
    const folder = machine.repository({ 'a/a.journey': map, 'b/b.journey': other });
    if (how === 'sparse') machine.git(folder, 'sparse-checkout', 'set', '--no-cone', '/b/');
    else {
      machine.git(folder, 'update-index', how, 'a/a.journey');
      rmSync(join(folder, 'a/a.journey'));
    }
    expect((await machine.run(folder, 'diff', 'HEAD')).stdout).toBe(same);
    expect(await checkedSince(machine, folder, 'HEAD')).toEqual([]);
    machine.commit(folder, { 'b/b.journey': 'owner shop "Shops"\n' });
    const { stdout } = await machine.run(folder, 'diff', 'HEAD~1');
    expect(stdout).toContain('The owner “Shop” is now called “Shops”');
    expect(stdout).not.toContain('removed');
  });

  test.each(['--skip-worktree', '--assume-unchanged'])(
    'and that is changed all the same is changed: %s',
    async (how) => {
      const machine = new Machine();
      const folder = machine.repository({ 'a.journey': map });
      machine.git(folder, 'update-index', how, 'a.journey');
      write(folder, { 'a.journey': worse });
      expect(machine.git(folder, 'status', '--porcelain')).toBe('');
      expect((await machine.run(folder, 'diff', 'HEAD')).stdout).toContain(feelsWorse);
      expect(await checkedSince(machine, folder, 'HEAD')).toEqual(['a.journey']);
    },
  );
});

test('a map with other line ends only is not changed, and one in the index alone is not what is compared', async () => {
  const machine = new Machine();
  const folder = machine.repository({ 'a.journey': map });
  write(folder, { 'a.journey': map.replaceAll('\n', '\r\n') });
  expect((await machine.run(folder, 'diff', 'HEAD')).stdout).toBe(same);
  expect(await checkedSince(machine, folder, 'HEAD')).toEqual([]);
  write(folder, { 'a.journey': worse });
  machine.git(folder, 'add', '-A');
  write(folder, { 'a.journey': map });
  expect((await machine.run(folder, 'diff', 'HEAD')).stdout).toBe(same);
});

describe('the maps of a submodule', () => {
  function withSubmodule() {
    const machine = new Machine();
    const inner = machine.repository({ 'a.journey': map });
    const folder = machine.repository({ 'own.journey': other });
    const allow = ['-c', 'protocol.file.allow=always'];
    machine.git(folder, ...allow, 'submodule', '--quiet', 'add', inner, 'shared');
    machine.commit(folder, {});
    return { machine, folder, allow };
  }

  test('are compared, in the working tree and between commits', async () => {
    const { machine, folder } = withSubmodule();
    write(folder, { 'shared/a.journey': worse });
    expect((await machine.run(folder, 'diff', 'HEAD')).stdout).toContain(`${feelsWorse}  shared/a.journey:5`);
    expect(await checkedSince(machine, folder, 'HEAD')).toEqual(['shared/a.journey']);
    machine.commit(join(folder, 'shared'), {});
    machine.commit(folder, {});
    expect((await machine.run(folder, 'diff', 'HEAD~1', 'HEAD')).stdout).toContain(feelsWorse);
    expect((await machine.run(folder, 'diff', 'HEAD')).stdout).toBe(same);
    machine.git(folder, 'submodule', '--quiet', 'deinit', '-f', 'shared');
    expect((await machine.run(folder, 'diff', 'HEAD~1')).stdout).toContain(feelsWorse);
  });

  test('that is not in this clone are never removed, and never unchanged', async () => {
    const { machine, folder } = withSubmodule();
    write(folder, { 'shared/a.journey': worse });
    machine.commit(join(folder, 'shared'), {});
    machine.commit(folder, {});
    const clone = join(temporaryFolder(), 'clone');
    machine.git(folder, 'clone', '-q', folder, clone);
    expect((await machine.run(clone, 'diff', 'HEAD')).stdout).toBe(same);
    const { code, stdout, stderr } = await machine.run(clone, 'diff', 'HEAD~1');
    expect(code).toBe(0);
    expect(stdout).toBe('No changes in the files that could be compared.\n');
    expect(stderr).toContain(
      'the submodule shared is at another commit, and its files are not in this clone',
    );
    const json = (await machine.run(clone, 'diff', 'HEAD~1', '--format', 'json')).stdout;
    expect(JSON.parse(json)).toMatchObject({
      notes: [expect.stringContaining('submodule shared') as unknown],
    });
  });
});

describe('repositories of other kinds', () => {
  test('one without a working tree compares commits', async () => {
    const machine = new Machine();
    const folder = machine.repository({ 'a.journey': map });
    machine.commit(folder, { 'a.journey': worse });
    const bare = join(temporaryFolder(), 'bare.git');
    machine.git(folder, 'clone', '-q', '--bare', folder, bare);
    expect((await machine.run(bare, 'diff', 'main~1', 'main')).stdout).toContain(feelsWorse);
    expect((await machine.run(bare, 'diff', 'main~1..main')).stdout).toContain(feelsWorse);
    expect((await machine.run(bare, 'diff', 'main~1')).stderr).toContain('no working tree');
  });

  test('one of SHA-256, and a further working tree', async () => {
    const machine = new Machine();
    const folder = temporaryFolder();
    machine.git(folder, 'init', '-q', '--object-format=sha256');
    machine.commit(folder, { 'a.journey': map, 'b.journey': other });
    const tree = join(temporaryFolder(), 'tree');
    machine.git(folder, 'worktree', 'add', '-q', tree);
    write(tree, { 'a.journey': worse });
    expect((await machine.run(tree, 'diff', 'HEAD')).stdout).toContain(feelsWorse);
    expect(await checkedSince(machine, tree, 'main')).toEqual(['a.journey']);
    expect(await checkedSince(machine, folder, 'main')).toEqual([]);
  });
});

describe('check --since takes what diff takes', () => {
  test('ranges', async () => {
    const machine = new Machine();
    const folder = machine.repository({ 'a.journey': map, 'b.journey': other, 'c.journey': other });
    machine.git(folder, 'checkout', '-q', '-b', 'topic');
    machine.commit(folder, { 'a.journey': worse });
    machine.git(folder, 'checkout', '-q', 'main');
    machine.commit(folder, { 'b.journey': `${other}\n` });
    machine.git(folder, 'checkout', '-q', 'topic');
    write(folder, { 'c.journey': `${other}\n` });
    const since = (ref: string) => checkedSince(machine, folder, ref);
    expect(await since('main')).toEqual(['a.journey', 'c.journey']);
    expect(await since('main...')).toEqual(['a.journey', 'c.journey']);
    expect(await since('main..')).toEqual(['a.journey', 'b.journey', 'c.journey']);
    expect(await since('main..topic')).toEqual(['a.journey', 'b.journey']);
    expect(await since('topic...main')).toEqual(['b.journey']);
    expect(await since('HEAD~1..HEAD')).toEqual(['a.journey']);
    const { code, stderr } = await machine.run(folder, 'check', '--since', 'main...nothing');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'journey: --since main...nothing: git finds no branch, tag or commit nothing. Check its name, or fetch it first.\n',
    );
  });
});

describe('where there are no maps', () => {
  test('a check may pass without a word', async () => {
    const machine = new Machine();
    const folder = machine.repository({ 'README.md': 'Later' });
    for (const args of [[], ['--since', 'HEAD']]) {
      expect(await machine.run(folder, 'check', ...args, '--pass-without-maps')).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      });
      expect((await machine.run(folder, 'check', ...args)).code).toBe(2);
    }
    mkdirSync(join(folder, 'empty'));
    expect((await machine.run(folder, 'check', '--pass-without-maps', 'empty')).code).toBe(2);
    expect((await machine.run(folder, 'diff', 'HEAD', 'HEAD')).code).toBe(0);
  });
});

describe('the history of a journey that got a file of its own', () => {
  const shared = 'import "./people.journey"\n';
  const journey = (name: string, feeling: string) =>
    `journey ${name} "Doing the ${name}" {\n  status draft\n  owner web\n  stage s "S of ${name}" { emotion ${feeling}; touchpoint "T of ${name}" { channel website } }\n}\n`;
  const people = 'owner web "Web team"\n';

  test('goes on in the file that it came from, without what else was there', async () => {
    const machine = new Machine();
    const folder = machine.repository({
      'all.journey': people + journey('first', '+1') + journey('second', '+1'),
    });
    machine.commit(
      folder,
      { 'all.journey': people + journey('first', '+2') + journey('second', '+1') },
      'First better',
    );
    machine.commit(
      folder,
      { 'all.journey': people + journey('first', '+2') + journey('second', '-1') },
      'Second worse',
    );
    machine.commit(
      folder,
      {
        'people.journey': people,
        'all.journey': shared + journey('first', '+2'),
        'second.journey': shared + journey('second', '-1'),
      },
      'Split',
    );
    machine.commit(folder, { 'second.journey': shared + journey('second', '-2') }, 'Even worse');
    const subjects = async (...args: string[]) => {
      const { stdout, stderr } = await machine.run(folder, 'log', ...args);
      expect(stderr).toBe('');
      return [...stdout.matchAll(/ {2}A {2}(.+)$/gmu)].map(([, subject]) => subject);
    };
    expect(await subjects('second.journey')).toEqual(['Even worse', 'Split', 'Second worse', 'Change']);
    expect(await subjects('second.journey', 'HEAD~4..')).toEqual(['Even worse', 'Split', 'Second worse']);
    expect(await subjects('second.journey', '-n', '2')).toEqual(['Even worse', 'Split']);
    expect(await subjects('all.journey')).toEqual(['Split', 'Second worse', 'First better', 'Change']);
    const { stdout } = await machine.run(folder, 'log', 'second.journey');
    expect(stdout).toContain(
      'The file all.journey was split: the owner “Web team” is now in people.journey; the journey “Doing the second” is now in second.journey',
    );
    expect((await machine.run(folder, 'log', 'all.journey')).stdout).not.toContain('removed');
  });
});
