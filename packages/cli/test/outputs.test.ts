import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileAtomic } from '../src/files/write-file-atomic.ts';
import { broken, good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Creates a folder with a map, a link to it, a table, and a configuration. */
function folderOfMaps(): string {
  const folder = temporaryFolder({
    'a.journey': broken,
    'maps/b.journey': good,
    't.csv': 'Kind,Title,Property,Value\njourney,J,,\n',
    'journey.config.json': '{}',
  });
  symlinkSync('a.journey', join(folder, 'link.html'));
  symlinkSync('maps', join(folder, 'other'));
  symlinkSync('gone.journey', join(folder, 'dangling.html'));
  return folder;
}

/** Returns the content of all files, and the targets of links. */
function getContent(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.flatMap((name) =>
      statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true
        ? [[name, readFileSync(join(folder, name), 'utf8')]]
        : [],
    ),
  );
}

const writing: readonly (readonly [command: string, args: (to: string) => string[]])[] = [
  ['render', (to) => ['render', 'a.journey', '--format', 'markdown', '-o', to]],
  ['report', (to) => ['report', '-o', to]],
  ['check', (to) => ['check', '--format', 'json', '--output-file', to]],
  ['check with a fix', (to) => ['check', '--fix', '--unsafe-fixes', '--format', 'json', '--output-file', to]],
  ['a baseline', (to) => ['check', '--baseline', to, '--write-baseline']],
  ['a shorter baseline', (to) => ['check', '--baseline', to, '--prune-baseline']],
  ['diff', (to) => ['diff', 'a.journey', 'maps/b.journey', '--format', 'json', '-o', to]],
];

describe.each(writing)('what %s writes', (_, args) => {
  test.each([
    ['a.journey', /the file is a map, or has the extension of maps/u],
    ['./maps/../a.journey', /the file is a map/u],
    ['link.html', /the file is a map/u],
    ['dangling.html', /the file is a map/u],
    ['other/b.journey', /the file is a map/u],
    ['A.JOURNEY', /the file is a map/u],
    ['new.journey', /the file is a map, or has the extension of maps/u],
    ['journey.config.json', /the configuration file has this name/u],
  ])('takes the place of no map: %s', async (to, why) => {
    const folder = folderOfMaps();
    const before = getContent(folder);
    const { code, stdout, stderr } = await runInProcess(folder, args(to));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(why);
    expect(stderr.startsWith(`journey: ${to} is not written: `)).toBe(true);
    expect(getContent(folder)).toEqual(before);
  });

  test('takes the place of no folder, and needs one', async () => {
    const folder = folderOfMaps();
    for (const to of ['maps', 'no/such.txt']) {
      expect((await runInProcess(folder, args(to))).code).toBe(2);
      expect(lstatSync(join(folder, 'maps')).isDirectory()).toBe(true);
      expect(existsSync(join(folder, 'no'))).toBe(false);
    }
  });
});

describe('standard output', () => {
  test.each([
    ['render', ['render', 'a.journey', '--format', 'markdown']],
    ['report', ['report', '--format', 'csv']],
    ['import', ['import', 't.csv']],
    ['diff', ['diff', 'a.journey', 'maps/b.journey', '--format', 'json']],
    ['merge', ['merge', 'a.journey', 'a.journey', 'maps/b.journey']],
  ])('is what -o - means: %s', async (_, args) => {
    const folder = folderOfMaps();
    const plain = await runInProcess(folder, args);
    expect(plain.stdout).not.toBe('');
    expect(await runInProcess(folder, [...args, '-o', '-'])).toEqual(plain);
    expect(existsSync(join(folder, '-'))).toBe(false);
  });

  test('is what --output-file - means, beside files', async () => {
    const folder = folderOfMaps();
    const args = [
      'check',
      '--format',
      'json',
      '--output-file',
      '-',
      '--format',
      'sarif',
      '--output-file',
      's',
    ];
    const { stdout } = await runInProcess(folder, args);
    expect(JSON.parse(stdout).findings.length).toBeGreaterThan(0);
    expect(readFileSync(join(folder, 's'), 'utf8')).toContain('sarif');
    expect(existsSync(join(folder, '-'))).toBe(false);
  });
});

describe('one file', () => {
  test.each([
    ['r.txt', 'r.txt'],
    ['r.txt', './r.txt'],
    ['maps/r.txt', 'other/r.txt'],
  ])('takes one report: %s and %s', async (path, other) => {
    const folder = folderOfMaps();
    const args = [
      'check',
      '--format',
      'json',
      '--output-file',
      path,
      '--format',
      'sarif',
      '--output-file',
      other,
    ];
    const { code, stderr } = await runInProcess(folder, args);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `journey: two reports cannot both go to ${other}: give each its own --output-file.\n`,
    });
  });

  test('is no baseline and a report at once', async () => {
    const folder = folderOfMaps();
    const args = [
      'check',
      '--baseline',
      './b.json',
      '--write-baseline',
      '--format',
      'json',
      '--output-file',
      'b.json',
    ];
    expect((await runInProcess(folder, args)).stderr).toMatch(/cannot be both the baseline and a report/u);
    expect(existsSync(join(folder, 'b.json'))).toBe(false);
  });

  test('that an import is made of is not replaced by it', async () => {
    const folder = folderOfMaps();
    symlinkSync('t.csv', join(folder, 'u.csv'));
    const before = getContent(folder);
    for (const to of ['t.csv', './t.csv', 'u.csv']) {
      const { code, stderr } = await runInProcess(folder, ['import', 't.csv', '-o', to]);
      expect(code).toBe(2);
      expect(stderr).toContain(`${to} is the file to import, and is not replaced.`);
    }
    expect(getContent(folder)).toEqual(before);
  });
});

describe('a map that is fixed', () => {
  const unformatted = good.replace('  status', '      status');
  const isFormatted = (path: string) => readFileSync(path, 'utf8') === good;

  test('keeps its permissions and its owner, and leaves nothing beside it', async () => {
    const folder = temporaryFolder({ 'a.journey': unformatted });
    const path = join(folder, 'a.journey');
    chmodSync(path, 0o640);
    if (process.getuid?.() === 0) chownSync(path, 1234, 2345);
    const { uid, gid } = statSync(path);
    expect((await runInProcess(folder, ['format'])).code).toBe(0);
    expect(isFormatted(path)).toBe(true);
    const after = statSync(path);
    expect({ mode: after.mode & 0o777, uid: after.uid, gid: after.gid }).toEqual({ mode: 0o640, uid, gid });
    expect(readdirSync(folder)).toEqual(['a.journey']);
  });

  test('stays under all its names', async () => {
    const folder = temporaryFolder({ 'a.journey': unformatted });
    linkSync(join(folder, 'a.journey'), join(folder, 'same.txt'));
    expect((await runInProcess(folder, ['format'])).code).toBe(0);
    expect(isFormatted(join(folder, 'same.txt'))).toBe(true);
    expect(statSync(join(folder, 'a.journey')).ino).toBe(statSync(join(folder, 'same.txt')).ino);
    expect(readdirSync(folder)).toEqual(['a.journey', 'same.txt']);
  });

  test('is written behind a link, which stays one', async () => {
    const folder = temporaryFolder({ 'maps/a.journey': unformatted });
    symlinkSync('maps/a.journey', join(folder, 'b.journey'));
    expect((await runInProcess(folder, ['format', 'b.journey'])).code).toBe(0);
    expect(lstatSync(join(folder, 'b.journey')).isSymbolicLink()).toBe(true);
    expect(isFormatted(join(folder, 'maps/a.journey'))).toBe(true);
  });

  test.each([
    ['format', ['format'], '  owner web', '      owner web'],
    ['fix', ['check', '--fix'], '  owner web\n', '  owner web,\n'],
  ])('is left alone where it is read-only: %s', async (_, args, before, after) => {
    const text = broken.replace(before, after);
    const folder = temporaryFolder({ 'a.journey': text, 'b.journey': unformatted });
    chmodSync(join(folder, 'a.journey'), 0o444);
    const { code, stderr } = await runInProcess(folder, args);
    expect(code).toBe(2);
    expect(stderr).toContain('journey: a.journey cannot be written: it is read-only.\n');
    expect(readFileSync(join(folder, 'a.journey'), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['a.journey', 'b.journey']);
  });

  test('may have a name as long as a disk allows', async () => {
    const name = `${'旅'.repeat(82)}.journey`;
    const folder = temporaryFolder({ [name]: unformatted });
    expect((await runInProcess(folder, ['format'])).code).toBe(0);
    expect(isFormatted(join(folder, name))).toBe(true);
  });
});

describe('a full disk', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });

  test('is named, and leaves what was there', () => {
    const folder = temporaryFolder({ 'a.txt': 'before' });
    const problem = writeFileAtomic(join(folder, 'a.txt'), 'after', (path) => {
      writeFileSync(path, 'aft');
      throw full;
    });
    expect(problem).toBe('the disk is full');
    expect(getContent(folder)).toEqual({ 'a.txt': 'before' });
  });

  /** Mounts a disk of some kilobytes, which only an administrator can do. */
  function smallDisk(folder: string): boolean {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }

  test('is named by each command that writes', async () => {
    const top = temporaryFolder({ 'disk/': '' });
    const disk = join(top, 'disk');
    const isReal = smallDisk(disk);
    try {
      // Without a real disk, the device `/dev/full` is always full.
      const to = isReal ? join(disk, 'out') : '/dev/full';
      writeFileSync(join(top, 'a.journey'), broken);
      writeFileSync(join(top, 't.csv'), `Kind,Title,Property,Value\njourney,${'J'.repeat(30_000)},,\n`);
      if (isReal) writeFileSync(join(disk, 'fill'), 'x'.repeat(12_000));
      for (const args of [
        ['render', 'a.journey', '--format', 'json', '-o', to],
        ['check', 'a.journey', '--format', 'sarif', '--output-file', to],
        ['import', 't.csv', '-o', to],
      ]) {
        const { code, stderr } = await runInProcess(top, args);
        expect(code).toBe(2);
        expect(stderr).toMatch(/cannot be written: the disk is full\.\n$/u);
      }
      if (isReal) expect(readdirSync(disk)).toEqual(['fill']);
    } finally {
      if (isReal) execFileSync('umount', [disk]);
    }
  });
});

test('a new map is never called what Windows reserves', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'maps'));
  for (const name of [
    'con',
    'NUL',
    'Aux',
    'com1',
    'lpt9',
    'prn.old',
    'COM\u00b9',
    'conin$',
    'con ',
    'a.',
    'b ',
    'a:b',
    'what?',
  ]) {
    const { code, stderr } = await runInProcess(folder, ['new', `maps/${name}.journey`]);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^journey: Windows does not allow a file named .*so the map could not be opened there\. Call it \S+\.journey\.\n$/u,
    );
  }
  for (const [title, name] of [
    ['Con', 'con-map.journey'],
    ['NUL!', 'nul-map.journey'],
    ['com1', 'com1-map.journey'],
    ['Console', 'console.journey'],
  ] as const) {
    expect((await runInProcess(folder, ['new', '--title', title])).stdout).toContain(`${name} was written.`);
  }
  expect(readdirSync(join(folder, 'maps'))).toEqual([]);
});
