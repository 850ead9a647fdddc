import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Returns the maps that `journey check` finds, as it shows them. Each map has a syntax error, so that it
 * appears in the report.
 */
async function checked(folder: string, ...paths: string[]): Promise<string[]> {
  const { stdout } = await runInProcess(folder, ['check', '--format', 'json', '--quiet', ...paths]);
  const { findings } = JSON.parse(stdout) as { findings: { file: string }[] };
  return [...new Set(findings.map(({ file }) => file))];
}

/** Creates a folder with these maps and other files. */
function createFolderWith(maps: readonly string[], files: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({ ...Object.fromEntries(maps.map((map) => [map, 'stagee x\n'])), ...files });
}

describe('by its name', () => {
  const everywhere = [
    'a.journey',
    '.hidden.journey',
    '._a.journey',
    'dist/b.journey',
    '.cache/c.journey',
    'node_modules/d.journey',
    'maps/dist/e.journey',
    'maps/distance/f.journey',
    'maps/dist.journey',
  ];

  test('a hidden file or folder, a built one or a package is left out', async () => {
    const folder = createFolderWith(everywhere);
    expect(await checked(folder)).toEqual(['a.journey', 'maps/dist.journey', 'maps/distance/f.journey']);
  });

  test.each([
    ['dist', 'dist/b.journey'],
    ['.cache', '.cache/c.journey'],
    ['node_modules/', 'node_modules/d.journey'],
    ['._a.journey', '._a.journey'],
    ['dist/*.journey', 'dist/b.journey'],
    ['**/dist/e*', 'maps/dist/e.journey'],
    ['.h*.journey', '.hidden.journey'],
    ['./.c*/*.journey', '.cache/c.journey'],
  ])('%s counts, since it is named', async (path, map) => {
    expect(await checked(createFolderWith(everywhere), path)).toEqual([map]);
  });

  test('a shadow file of macOS stops no command', async () => {
    const folder = temporaryFolder({
      'm.journey': good,
      '._m.journey': Uint8Array.of(0, 5, 0x16, 7, 0, 2, 0, 0, 0xff),
    });
    for (const args of [['check'], ['format', '--check'], ['report'], ['check', '*.journey']]) {
      expect(await runInProcess(folder, args)).toMatchObject({ code: 0 });
    }
  });

  test('a command that finds nothing else says so', async () => {
    const folder = createFolderWith(['.hidden.journey']);
    for (const [path, start] of [
      ['.', 'this folder has no maps'],
      ['**', '** matches no maps'],
    ] as const) {
      const { code, stderr } = await runInProcess(folder, ['check', path]);
      expect(code).toBe(2);
      expect(stderr).toMatch(
        new RegExp(`^journey: ${start.replaceAll('*', '\\*')}.* name them to include them\\.\n$`, 'u'),
      );
    }
    const { stderr } = await runInProcess(temporaryFolder({ 'node_modules/a.journey': good }), ['check']);
    expect(stderr).toBe('journey: this folder has no maps (files that end in `.journey`).\n');
  });
});

describe('by .gitignore', () => {
  test('a map is left out as in git, also by what lies further up', async () => {
    const folder = createFolderWith(
      ['a.journey', 'old/b.journey', 'maps/c.journey', 'maps/draft.journey', 'maps/keep/draft.journey'],
      {
        '.git/': '',
        '.gitignore': '# not yet\nold/\ndraft.journey\n',
        'maps/keep/.gitignore': '!draft.journey\n',
      },
    );
    expect(await checked(folder)).toEqual(['a.journey', 'maps/c.journey', 'maps/keep/draft.journey']);
    expect(await checked(folder, 'maps')).toEqual(['maps/c.journey', 'maps/keep/draft.journey']);
    expect(await checked(join(folder, 'maps'), '*')).toEqual(['c.journey']);
  });

  test('what is named counts', async () => {
    const folder = createFolderWith(['old/b.journey', 'a.journey'], {
      '.git/': '',
      '.gitignore': 'old\n*.journey\n',
    });
    expect(await checked(folder, 'old')).toEqual(['old/b.journey']);
    expect(await checked(folder, 'a.journey')).toEqual(['a.journey']);
  });

  test('rules of the repository alone count, and not those above it', async () => {
    const folder = createFolderWith(['repository/a.journey', 'repository/b.journey'], {
      '.gitignore': 'a.journey\n',
      'repository/.git/': '',
      'repository/.gitignore': 'b.journey\n',
    });
    expect(await checked(join(folder, 'repository'))).toEqual(['a.journey']);
    expect(await checked(folder)).toEqual(['repository/a.journey']);
  });

  test.each([
    ['a repository', { '.git/info/exclude': 'b.journey\n' }],
    [
      'a worktree',
      {
        '.git': 'gitdir: other/.git/worktrees/one\n',
        'other/.git/worktrees/one/commondir': '../..\n',
        'other/.git/info/exclude': 'b.journey\n',
      },
    ],
  ])('.git/info/exclude of %s counts', async (_, files) => {
    expect(await checked(createFolderWith(['a.journey', 'b.journey'], files))).toEqual(['a.journey']);
  });

  test('one that is too large is named, and leaves nothing out', async () => {
    const folder = createFolderWith(['a.journey'], { '.gitignore': `a.journey\n${'#'.repeat(200_000)}` });
    const { code, stdout, stderr } = await runInProcess(folder, ['check']);
    expect(code).toBe(2);
    expect(stdout).toContain('1 map checked');
    expect(stderr).toBe(
      `journey: ${folder}/.gitignore is larger than 100 KB, so Journey Maps does not read it. Split it, or leave it out. Its patterns leave nothing out.\n`,
    );
  });

  test('what it leaves out can be imported', async () => {
    const folder = temporaryFolder({
      'a.journey': 'import "./generated/people.journey"\njourney a "A" { status draft; owner web }\n',
      'generated/people.journey': 'owner web "Web"\nstagee x\n',
      '.gitignore': 'generated\n',
    });
    expect(await checked(folder)).toEqual([]);
  });
});

describe('by ignore in journey.config.json', () => {
  const maps = ['a.journey', 'old/b.journey', 'maps/old/c.journey', 'maps/d.old.journey'];

  test.each<[ignore: unknown, left: string[]]>([
    ['old', ['a.journey', 'maps/d.old.journey', 'maps/old/c.journey']],
    [['**/old', '**/*.old.journey'], ['a.journey']],
    [['./maps/'], ['a.journey', 'old/b.journey']],
    [[], ['a.journey', 'maps/d.old.journey', 'maps/old/c.journey', 'old/b.journey']],
  ])('%j', async (ignore, left) => {
    const folder = createFolderWith(maps, {
      'journey.config.json': `{ "ignore": ${JSON.stringify(ignore)} } // why`,
    });
    expect(await checked(folder)).toEqual(left);
    expect(await checked(folder, 'old')).toEqual(['old/b.journey']);
  });

  test('is seen from its folder, and counts in those below it', async () => {
    const folder = createFolderWith(maps, {
      'maps/journey.config.json': '{ "root": true, "ignore": ["old"] }',
    });
    expect(await checked(folder)).toEqual(['a.journey', 'maps/d.old.journey', 'old/b.journey']);
    expect(await checked(join(folder, 'maps'))).toEqual(['d.old.journey']);
    writeFileSync(join(folder, 'journey.config.json'), '{ "ignore": "maps/*.old.journey" }');
    expect(await checked(folder)).toEqual(['a.journey', 'old/b.journey']);
    writeFileSync(join(folder, 'maps/e.journey'), 'stagee x');
    expect(await checked(join(folder, 'maps'))).toEqual(['e.journey']);
  });

  test('a pattern that is refused is a mistake at its place, and the others count', async () => {
    const folder = createFolderWith(maps, {
      'journey.config.json': '{\n  "ignore": ["old", "(a+)+b", "maps"]\n}\n',
    });
    const { code, stderr } = await runInProcess(folder, ['check']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'journey: journey.config.json:2:21: `(a+)+b` is a regular expression, which patterns do not support. Write `*`, `**`, `?`, `[a-z]` or `{a,b}`.\n',
    );
    expect(await checked(folder)).toEqual(['a.journey']);
  });
});

describe('patterns on the command line', () => {
  test.each([
    ['(a+)+b*.journey', 'it is a regular expression. Write `*`, `**`, `?`, `[a-z]` or `{a,b}`'],
    ['[a', 'a bracket is not closed'],
    ['{1..9}.journey', 'it has a range in braces. List its values, as in `{1,2,3}`'],
    [`${'{a,b}'.repeat(10)}`, 'it has too many combinations of choices in braces. Use `*`, or name folders'],
    [`${'*a'.repeat(600)}`, 'it is longer than 1000 characters'],
  ])('%s is refused', async (pattern, why) => {
    const { code, stderr } = await runInProcess(createFolderWith(['a.journey']), ['check', pattern]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `journey: ${pattern} cannot be used as a pattern: ${why}.\n`,
    });
  });

  test('nested stars are never waited for', async () => {
    const folder = createFolderWith([`${'a'.repeat(60)}.journey`]);
    const { stderr } = await runInProcess(folder, ['check', `${'*a'.repeat(25)}b`]);
    expect(stderr).toContain('matches no maps');
  });

  test('a link to a folder is not followed, and a folder above can be named', async () => {
    const folder = createFolderWith(['maps/a.journey', 'other/b.journey']);
    symlinkSync('../maps', join(folder, 'other/linked'));
    mkdirSync(join(folder, 'here'));
    expect(await checked(join(folder, 'here'), '../*/*.journey')).toEqual([
      '../maps/a.journey',
      '../other/b.journey',
    ]);
    expect(await checked(folder, `${folder}/other/**`)).toEqual([`${folder}/other/b.journey`]);
  });
});
