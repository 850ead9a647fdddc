import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { broken, good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const config = 'journey.config.json';

/** Creates a file of each kind at a path. */
const kinds: Readonly<Record<string, (path: string) => unknown>> = {
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a link to a pipe': (path) => {
    execFileSync('mkfifo', [`${path}.pipe`]);
    symlinkSync(`${path}.pipe`, path);
  },
  'a device': (path) => symlinkSync('/dev/zero', path),
  'a terminal': (path) => symlinkSync('/dev/tty', path),
  'a socket': (path) => {
    const server = createServer().listen(path);
    onTestFinished(() => void server.close());
    return new Promise((resolve) => server.once('listening', resolve));
  },
};

describe.each(Object.entries(kinds))('%s', (_, make) => {
  const problem = /is a (?:pipe|device|socket), not a file\. Journey Maps reads only files/u;

  test('is read as no configuration, and the maps are checked', async () => {
    const folder = temporaryFolder({ 'a.journey': broken });
    await make(join(folder, config));
    const { code, stdout, stderr } = await runInProcess(folder, ['check', '--format', 'json']);
    expect(code).toBe(2);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(stderr).toMatch(
      /^journey: journey\.config\.json (?:is a pipe|is a socket|is a link to a place outside)/u,
    );
    expect(JSON.parse(stdout).findings.length).toBeGreaterThan(0);
  });

  test('is read as no map, and the others are checked', async () => {
    const folder = temporaryFolder({ 'a.journey': broken, 'i.journey': `import "./z.journey"\n${good}` });
    await make(join(folder, 'z.journey'));
    const all = await runInProcess(folder, ['check']);
    expect(all.stdout).toContain('2 maps checked: ');
    expect(all.stdout).toContain('import-not-found');
    const named = await runInProcess(folder, ['check', 'a.journey', 'z.journey']);
    expect(named).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('z.journey is neither a file nor a folder.'),
    });
  });

  test.each([
    ['a baseline', ['check', 'a.journey', '--baseline', 'x']],
    ['a table', ['import', 'x', '--format', 'csv']],
    ['a spreadsheet', ['import', 'x', '--format', 'xlsx']],
    ['a map to be changed', ['import', 't.csv', '--onto', 'x']],
    ['a version to merge', ['merge', 'a.journey', 'x', 'a.journey']],
    ['a map to draw', ['render', 'x']],
  ])('is not read as %s', async (_kind, args) => {
    const folder = temporaryFolder({
      'a.journey': good,
      't.csv': 'Kind,Title,Property,Value\njourney,J,,\n',
    });
    await make(join(folder, 'x'));
    const { code, stderr } = await runInProcess(folder, args);
    expect(code).toBe(2);
    expect(stderr).toMatch(problem);
  });
});

describe('a folder', () => {
  test('with the name of a file is none', async () => {
    const folder = temporaryFolder({
      'a.journey': `import "./m.journey"\n${good}`,
      'm.journey/': '',
      [`${config}/`]: '',
    });
    const { code, stdout } = await runInProcess(folder, ['check']);
    expect(code).toBe(1);
    expect(stdout).toContain('import-not-found');
    for (const args of [
      ['import', 'm.journey', '--format', 'csv'],
      ['check', 'a.journey', '--baseline', 'm.journey'],
    ]) {
      expect(await runInProcess(folder, args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('m.journey cannot be read: it is a folder'),
      });
    }
  });
});

describe('a file without end', () => {
  const sparse = (path: string, size: number) => {
    writeFileSync(path, '');
    truncateSync(path, size);
  };

  test.each([
    ['a.journey', '10 MB', ['check']],
    [config, '1 MB', ['check']],
    ['base.json', '50 MB', ['check', '--baseline', 'base.json']],
    ['t.xlsx', '50 MB', ['import', 't.xlsx']],
    ['m.journey', '10 MB', ['render', 'm.journey']],
  ])('%s has a size of at most %s', async (name, size, args) => {
    const folder = temporaryFolder({ 'b.journey': good });
    sparse(join(folder, name), 2 ** 33);
    const { code, stderr } = await runInProcess(folder, args);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `journey: ${name} is larger than ${size}, so Journey Maps does not read it. Split it, or leave it out.\n`,
    });
  });

  test('of the system says that it is empty, and is not believed', async () => {
    const folder = temporaryFolder();
    symlinkSync('/proc/kallsyms', join(folder, 'x.csv'));
    const { code, stderr } = await runInProcess(folder, ['import', 'x.csv']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^journey: x\.csv (?:is not a regular file|cannot be read)/u);
  });
});

describe('what a configuration builds on', () => {
  const secret = '{"auths":{"registry.secret.example":1},"extends":"TOKEN-9f8e7d"}';
  const outside =
    /^journey: journey\.config\.json:1:12: `[^`]*` lies outside this workspace, and Journey Maps reads nothing there\. Copy it into the workspace\.\n$/u;

  test.each<[string, (folder: string) => string]>([
    ['a path', () => '../outside.json'],
    ['a long way round', () => './maps/../../outside.json'],
    [
      'a link',
      (folder) => {
        symlinkSync('../outside.json', join(folder, 'inside.json'));
        return './inside.json';
      },
    ],
    [
      'a link to a folder',
      (folder) => {
        symlinkSync('..', join(folder, 'up'));
        return './up/outside.json';
      },
    ],
    ['a file that is not there', () => '../nothing.json'],
  ])('stays inside the workspace: %s leads out', async (_, pathIn) => {
    const top = temporaryFolder({ 'outside.json': secret, 'work/maps/a.journey': broken });
    const folder = join(top, 'work');
    writeFileSync(join(folder, config), `{"extends":${JSON.stringify(pathIn(folder))}}`);
    const { code, stdout, stderr } = await runInProcess(folder, ['check']);
    expect(code).toBe(2);
    expect(stderr).toMatch(outside);
    expect(stdout + stderr).not.toMatch(/auths|registry|TOKEN/u);
    expect(stdout).toContain('pain-without-owner');
  });

  test('a configuration that is a link out of the workspace is not read', async () => {
    const top = temporaryFolder({ 'outside.json': secret, 'work/a.journey': good });
    symlinkSync('../outside.json', join(top, 'work', config));
    const { code, stderr } = await runInProcess(join(top, 'work'), ['check']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'journey: journey.config.json is a link to a place outside this workspace, so it is not read. Replace it with a file.\n',
    });
  });

  test('may lie anywhere in the repository, whatever folder somebody works in', async () => {
    const top = temporaryFolder({
      '.git/': '',
      'shared/team.json': '{ "extends": "strict" }',
      'maps/journey.config.json': '{ "extends": "../shared/team.json" }',
      'maps/a.journey': good,
      'linked.json': '{ "extends": "./linked-team.json" }',
    });
    symlinkSync('shared/team.json', join(top, 'linked-team.json'));
    for (const folder of [top, join(top, 'maps')]) {
      const { stdout, stderr } = await runInProcess(folder, [
        'check',
        '--print-config',
        join(top, 'maps/a.journey'),
      ]);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout).preset).toBe('strict');
    }
  });
});

describe('a configuration of a stranger', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    [
      'nested 1,000 deep',
      `${'{"rules":'.repeat(1000)}1${'}'.repeat(1000)}`,
      /:1:\d+: No rule is called `rules`/u,
    ],
    ['nested 100,000 deep', '['.repeat(100_000), /:1:1: This is nested too deeply to be read\./u],
    ['with __proto__', '{ "__proto__": { "root": true } }', /:1:3: A configuration has no `__proto__`/u],
    ['in UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), / is not UTF-8\. Save it as UTF-8\./u],
    ['that is no UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), / is not UTF-8\. Save it as UTF-8\./u],
    [
      'kept in Git LFS',
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n',
      / is a Git LFS pointer, and not the file itself\. Fetch the file with `git lfs pull`\./u,
    ],
    ['with a long name', `{ "${'x'.repeat(90_000)}": 1 }`, /:1:3: A configuration has no `x{80}…`/u],
    ['that extends itself', `{ "extends": "./${config}" }`, /:1:14: This file extends itself/u],
  ])('%s gives one message, and the maps are checked', async (_, content, message) => {
    const folder = temporaryFolder({ [config]: content, 'a.journey': broken });
    const { code, stdout, stderr } = await runInProcess(folder, ['check']);
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`^journey: journey\\.config\\.json${message.source}.*\n$`, 'u'));
    expect(stdout).toContain('pain-without-owner');
  });

  test('with a byte order mark counts', async () => {
    const folder = temporaryFolder({
      [config]: '\uFEFF{ "ignore": "a.journey" }',
      'a.journey': broken,
      'b.journey': good,
    });
    expect(await runInProcess(folder, ['check'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('with a mistake a character tells a hundred of them', async () => {
    const folder = temporaryFolder({ [config]: `{"extends":[${'1,'.repeat(5000)}1]}`, 'a.journey': good });
    const { stderr } = await runInProcess(folder, ['check']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(100);
  });

  test('whose patterns nest stars and groups is never waited for', async () => {
    const name = `${'a'.repeat(60)}.journey`;
    const patterns = ['(a+)+b', `${'*a'.repeat(30)}b`, `**/${'*a*'.repeat(30)}b`, `[${'a-z'.repeat(200)}]`];
    const folder = temporaryFolder({
      [config]: JSON.stringify({ overrides: [{ files: patterns, rules: {} }], ignore: patterns }),
      [name]: broken,
    });
    const { code, stdout, stderr } = await runInProcess(folder, ['check']);
    expect(code).toBe(2);
    expect(stderr.match(/`\(a\+\)\+b` is a regular expression/gu)).toHaveLength(2);
    expect(stdout).toContain('1 map checked: 1 error');
  });
});

describe('a map in Git LFS', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;
  const message = 'is a Git LFS pointer, and not the file itself. Fetch the file with `git lfs pull`.';

  test.each([[['check']], [['format']], [['format', '--check']], [['report']], [['render', 'm.journey']]])(
    '%j says once what it is',
    async (args) => {
      const folder = temporaryFolder({ 'm.journey': pointer, 'a.journey': good });
      const { code, stderr } = await runInProcess(folder, args);
      expect(code).toBe(2);
      expect(stderr.split('\n').filter((line) => line.includes('LFS'))).toEqual([
        `journey: m.journey ${message}`,
      ]);
    },
  );

  test('is named where it is imported, or is a table', async () => {
    const folder = temporaryFolder({ 'p.csv': pointer, 'p.xlsx': pointer, 'm.journey': pointer });
    writeFileSync(join(folder, 'a.journey'), `import "./m.journey"\n${good}`);
    expect((await runInProcess(folder, ['check', 'a.journey'])).stderr).toBe(
      `journey: ${folder}/m.journey (imported) ${message}\n`,
    );
    for (const table of ['p.csv', 'p.xlsx']) {
      expect(await runInProcess(folder, ['import', table])).toMatchObject({
        code: 2,
        stderr: `journey: ${table} ${message}\n`,
      });
    }
  });
});

describe('an import', () => {
  const importing = (path: string) => `import "${path}"\njourney a "A" { status draft; owner web }\n`;
  const listRulesIn = async (folder: string, file: string) => {
    const { stdout } = await runInProcess(folder, ['check', '--format', 'json', file]);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; message: string }[] };
    return findings.filter(({ rule }) => rule !== 'journey-without-stage');
  };
  const [nfc, nfd] = ['caf\u00e9', 'cafe\u0301'];

  test.each([
    [nfc, nfd],
    [nfd, nfc],
    [`${nfc}/pe\u0301rsonas`, `${nfd}/p\u00e9rsonas`],
  ])('finds a file whose name looks alike: %s', async (written, onDisk) => {
    const folder = temporaryFolder({
      'a.journey': importing(`./${written}.journey`),
      [`${onDisk}.journey`]: 'owner web "Web"\nowner store "Store"\n',
    });
    expect(await listRulesIn(folder, 'a.journey')).toEqual([]);
    // A map refers to both names as one file.
    const { stdout } = await runInProcess(folder, ['check', '--format', 'json']);
    const unused = JSON.parse(stdout).findings.filter(
      ({ rule }: { rule: string }) => rule === 'unused-declaration',
    );
    expect(unused).toMatchObject([{ message: expect.stringContaining('store') }]);
    expect((await runInProcess(folder, ['render', 'a.journey'])).code).toBe(0);
  });

  test.each([
    ['./People.journey', 'people.journey', './people.journey'],
    ['./shared/people.journey', 'Shared/People.journey', './Shared/People.journey'],
    [`./${nfd.toUpperCase()}.journey`, `${nfc}.journey`, `./${nfc}.journey`],
  ])('%s in another case than the file names the file', async (written, onDisk, hint) => {
    const folder = temporaryFolder({ 'a.journey': importing(written), [onDisk]: 'owner web "Web"\n' });
    expect(await listRulesIn(folder, 'a.journey')).toContainEqual(
      expect.objectContaining({
        rule: 'import-not-found',
        message: `There is no map at \`${written}\`, but one at \`${hint}\`. The case differs, and on other machines these are different files: write the path exactly like the file's name.`,
      }),
    );
  });

  test('in another spelling does not lead out of the workspace', async () => {
    const top = temporaryFolder({
      [`${nfd}.journey`]: 'owner web "Web"\n',
      'work/.git/': '',
      'work/a.journey': importing(`../${nfc}.journey`),
      'work/b.journey': importing(`./${nfc}.journey`),
    });
    mkdirSync(join(top, 'work/x'));
    symlinkSync(`../${nfd}.journey`, join(top, 'work', `${nfd}.journey`));
    for (const file of ['a.journey', 'b.journey']) {
      expect((await listRulesIn(join(top, 'work'), file)).map(({ rule }) => rule)).toContain(
        'import-not-found',
      );
    }
  });
});
