import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { broken, good } from './maps.ts';
import { runInProcess, type Surroundings } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const check = (folder: string, line: string, surroundings?: Surroundings) =>
  runInProcess(folder, ['check', ...line.split(' ').filter((word) => word !== '')], surroundings);

/** Returns the findings as `FILE RULE`. */
async function findLine(folder: string, line: string): Promise<string[]> {
  const { stdout } = await check(folder, `${line} --format json`);
  return JSON.parse(stdout).findings.map(
    ({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`,
  );
}

describe('what fails a check', () => {
  test('is what --fail-on and --max-warnings say', async () => {
    const folder = temporaryFolder({ 'a.journey': broken });
    const off = '--rule pain-without-owner=off';
    const code = async (line: string) => (await check(folder, line)).code;
    expect(await code('')).toBe(1);
    expect(await code('--fail-on never')).toBe(0);
    expect(await code(off)).toBe(0);
    expect(await code(`${off} --fail-on warning`)).toBe(1);
    expect(await code(`${off} --fail-on warning --quiet`)).toBe(1);
    expect(await code(`${off} --max-warnings 100`)).toBe(0);
    const many = await check(folder, `${off} --max-warnings 1 --quiet`);
    expect(many.code).toBe(1);
    expect(many.stderr).toMatch(/^journey: \d warnings are more than the 1 that --max-warnings allows\.\n$/u);
  });

  test('--quiet tells errors and counts the rest', async () => {
    const folder = temporaryFolder({ 'a.journey': broken });
    expect(await findLine(folder, '--quiet')).toEqual(['a.journey pain-without-owner']);
    expect((await check(folder, '--quiet')).stdout).toMatch(/1 error, \d+ warnings/u);
  });

  test('what a comment hides is counted, and does not', async () => {
    const hidden = broken.replace(
      '    pain',
      '    // journey-ignore pain-without-owner -- asked already\n    pain',
    );
    const { code, stdout } = await check(temporaryFolder({ 'a.journey': hidden }), '');
    expect(code).toBe(0);
    expect(stdout).toMatch(/no errors, .*, 1 suppressed\n$/u);
  });

  test('--rule sets levels, over those of the configuration', async () => {
    const folder = temporaryFolder({
      'a.journey': broken,
      'journey.config.json':
        '{ "rules": { "pain-without-owner": "off", "too-many-stages": ["off", { "max": 1 }] } }',
    });
    expect(await findLine(folder, '')).not.toContain('a.journey pain-without-owner');
    expect(await findLine(folder, '--rule pain-without-owner=info')).toContain(
      'a.journey pain-without-owner',
    );
    const { stdout } = await check(folder, '--print-config a.journey --rule too-many-stages=error');
    expect(JSON.parse(stdout).rules['too-many-stages']).toEqual(['error', { max: 1 }]);
  });

  test('--color and --no-color win over the terminal', async () => {
    const folder = temporaryFolder({ 'a.journey': broken });
    const coloured = async (line: string, isTerminal: boolean) =>
      (await check(folder, line, { isTerminal, env: { TERM: 'xterm' } })).stdout.includes('\u001B[');
    expect(await coloured('--color', false)).toBe(true);
    expect(await coloured('--no-color', true)).toBe(false);
  });
});

describe('the configuration', () => {
  test('of the nearest folder counts, and --print-config shows what it comes to', async () => {
    const folder = temporaryFolder({
      'journey.config.json': '{ "root": true, "rules": { "pain-without-owner": "warning" } }',
      'a.journey': broken,
      'sketches/journey.config.json': '{ "extends": "draft" }',
      'sketches/b.journey': broken,
    });
    const { code, stdout } = await check(folder, '--quiet');
    expect({ code, stdout }).toMatchObject({ code: 0 });
    const printed = JSON.parse((await check(folder, '--print-config sketches/new.journey')).stdout);
    expect(printed).toMatchObject({
      file: 'sketches/new.journey',
      configs: ['sketches/journey.config.json'],
      preset: 'draft',
      rules: { 'pain-without-owner': 'warning', 'unused-import': 'off' },
    });
  });

  test('a mistake in it is one line with its place, and the maps are checked all the same', async () => {
    const cases = [
      ['{ "rules": { "pain-without-ower": "off" } }', '1:14: No rule is called `pain-without-ower`'],
      ['{\n  "rulez": {}\n}', '2:3: A configuration has no `rulez`'],
      [
        '{ "rules": { "too-many-stages": ["info", { "maxx": 2 }] } }',
        '1:44: `too-many-stages` has no option',
      ],
      ['{ "extends": "./journey.config.json" }', '1:14: This file extends itself'],
      ['{ "extends": "./no.json" }', '1:14: The file `./no.json` does not exist.'],
      ['nonsense', '1:1: This is not JSON'],
    ] as const;
    for (const [config, message] of cases) {
      const folder = temporaryFolder({ 'a.journey': broken, 'journey.config.json': config });
      const { code, stdout, stderr } = await check(folder, '');
      expect(code, config).toBe(2);
      expect(stdout).toContain('1 map checked: 1 error');
      expect(stderr.startsWith(`journey: journey.config.json:${message}`), stderr).toBe(true);
      expect(stderr.trimEnd()).not.toContain('\n');
      const printed = await check(folder, '--print-config a.journey');
      expect(printed.code).toBe(2);
      expect(printed.stderr).toBe(stderr);
    }
  });

  test('that cannot be read is told', async () => {
    const folder = temporaryFolder({ 'a.journey': good, 'journey.config.json': Uint8Array.of(0xff) });
    expect(await check(folder, '')).toMatchObject({
      code: 2,
      stderr: 'journey: journey.config.json is not UTF-8. Save it as UTF-8.\n',
    });
  });
});

describe('standard input', () => {
  test('is one map, whose imports are seen from its name', async () => {
    const folder = temporaryFolder({ 'maps/people.journey': 'owner web "Web team"\n' });
    const text = 'import "./people.journey"\njourney a "A" { status draft; owner web }\n';
    const named = await check(folder, '--stdin --stdin-filename maps/new.journey --format concise --quiet', {
      stdin: text,
    });
    expect(named).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const nameless = await check(folder, '--stdin --format concise --quiet', { stdin: text });
    expect(nameless.code).toBe(1);
    expect(nameless.stdout).toContain('stdin.journey:1:8: error: ');
    expect(await check(folder, '--stdin', { stdin: Uint8Array.of(0xff) })).toMatchObject({
      code: 2,
      stderr: 'journey: stdin.journey is not UTF-8. Save it as UTF-8.\n',
    });
  });
});

describe('--since', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  const importing = (file: string) => `import "./${file}"\n`;

  function repository() {
    const folder = temporaryFolder({
      'a.journey': good,
      'b.journey': importing('people.journey'),
      'c.journey': importing('b.journey'),
      'd.journey': good,
      'sub/e.journey': good,
      'sub/journey.config.json': '{}',
      'people.journey': 'owner store "Store"\n',
    });
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'one');
    return folder;
  }
  const checked = async (folder: string, line: string) => {
    const { code, stdout, stderr } = await check(folder, `${line} --format junit`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return [...stdout.matchAll(/<testsuite name="([^"]+)"/gu)].map(([, name]) => name);
  };

  test('checks what changed, is new, or imports what changed', async () => {
    const folder = repository();
    expect(await checked(folder, '--since HEAD')).toEqual([]);
    writeFileSync(join(folder, 'a.journey'), `${good}\n`);
    writeFileSync(join(folder, 'ä b.journey'), good);
    expect(await checked(folder, '--since main')).toEqual(['a.journey', 'ä b.journey']);
    writeFileSync(join(folder, 'people.journey'), 'owner shop "Shop"\n');
    expect(await checked(folder, '--since main')).toEqual([
      'a.journey',
      'b.journey',
      'c.journey',
      'people.journey',
      'ä b.journey',
    ]);
    writeFileSync(join(folder, 'sub/journey.config.json'), '{ "root": true }');
    expect(await checked(join(folder, 'sub'), '--since main')).toEqual(['e.journey']);
  });

  test('counts a map that was removed, and not what others did meanwhile', async () => {
    const folder = repository();
    git(folder, 'checkout', '-qb', 'work');
    rmSync(join(folder, 'b.journey'));
    git(folder, 'commit', '-qam', 'two');
    git(folder, 'checkout', '-q', 'main');
    writeFileSync(join(folder, 'd.journey'), `${good}\n`);
    git(folder, 'commit', '-qam', 'three');
    git(folder, 'checkout', '-q', 'work');
    const { code, stdout } = await check(folder, '--since main --format junit');
    // Its import no longer exists.
    expect(code).toBe(1);
    expect([...stdout.matchAll(/<testsuite name="([^"]+)"/gu)].map(([, name]) => name)).toEqual([
      'c.journey',
    ]);
  });

  test('runs nothing that a repository names, and says what git does not know', async () => {
    const folder = repository();
    writeFileSync(join(folder, 'a.journey'), `${good}\n`);
    writeFileSync(join(folder, '.gitattributes'), '*.journey diff=evil filter=evil\n');
    for (const name of ['core.fsmonitor', 'diff.external', 'diff.evil.command', 'diff.evil.textconv']) {
      git(folder, 'config', name, `touch ${join(folder, 'pwned')} #`);
    }
    expect(await checked(folder, '--since main')).toEqual(['a.journey']);
    expect((await check(folder, 'pwned')).stderr).toContain('there is no file or folder pwned');
    for (const ref of ['nope', '--output=x', 'main:a.journey', '$(touch pwned)']) {
      const { code, stderr } = await runInProcess(folder, ['check', `--since=${ref}`]);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `journey: --since ${ref}: git finds no branch, tag or commit ${ref}. Check its name, or fetch it first.\n`,
      });
    }
    expect(await check(temporaryFolder({ 'a.journey': good }), '--since main')).toMatchObject({
      code: 2,
      stderr: 'journey: --since main: this folder is not in a git repository.\n',
    });
  });
});

describe('one map of a workspace', () => {
  const people = 'owner web "Web team"\nowner store "Bike shop"\n';
  const user = 'import "../people.journey"\njourney a "A" { status draft; owner web }\n';

  test('has the findings that it has among all', async () => {
    const folder = temporaryFolder({ '.git/': '', 'people.journey': people, 'maps/a.journey': user });
    const alone = await findLine(folder, 'people.journey');
    expect(alone).toEqual(['people.journey unused-declaration']);
    expect((await findLine(folder, '')).filter((line) => line.startsWith('people'))).toEqual(alone);
    expect(await findLine(join(folder, 'maps'), '../people.journey')).toEqual([
      '../people.journey unused-declaration',
    ]);
  });

  test('whose import is written with an escape refers to it all the same', async () => {
    const escaped = user.replace('people', 'p\\u{65}ople');
    const folder = temporaryFolder({ '.git/': '', 'people.journey': people, 'maps/a.journey': escaped });
    expect(await findLine(folder, 'people.journey')).toEqual(['people.journey unused-declaration']);
  });

  test('can be proposed what another one declares', async () => {
    const folder = temporaryFolder({
      '.git/': '',
      'people.journey': people,
      'maps/a.journey': user.replace(/import .*\n/u, ''),
    });
    const { stdout } = await check(folder, 'maps/a.journey --format json');
    const titles = JSON.parse(stdout).findings.flatMap(({ fixes }: { fixes: { title: string }[] }) =>
      fixes.map(({ title }) => title),
    );
    expect(titles.join('\n')).toContain('Import it from `people.journey`');
  });
});

test('every wrong use is one line, and 2', async () => {
  const folder = temporaryFolder({ 'a.journey': good });
  const cases = [
    ['--rule', "option '--rule <id=level>' argument missing. See `journey check --help`."],
    ['--rule x', '--rule x: no rule is called x. `journey rules` lists them.'],
    [
      '--rule pain-without-ower=off',
      '--rule pain-without-ower=off: no rule is called pain-without-ower. Did you mean pain-without-owner?',
    ],
    [
      '--rule pain-without-owner',
      '--rule pain-without-owner: write a level after the rule, such as pain-without-owner=warning (off, info, warning, error).',
    ],
    [
      '--rule pain-without-owner=loud',
      '--rule pain-without-owner=loud: write a level after the rule, such as pain-without-owner=warning (off, info, warning, error).',
    ],
    ['--rule syntax=off', '--rule syntax=off: the level of syntax cannot be changed.'],
    ['--max-warnings few', '--max-warnings few is not a number of warnings. Write a number such as 10.'],
    [
      '--fail-on loud',
      "option '--fail-on <level>' argument 'loud' is invalid. Allowed choices are error, warning, info, never. See `journey check --help`.",
    ],
    ['--unsafe-fixes', '--unsafe-fixes only extends --fix and --fix-dry-run: add one of them.'],
    ['--fix --fix-dry-run', '--fix changes the maps and --fix-dry-run does not: choose one of them.'],
    [
      '--fix-dry-run --format json',
      '--fix-dry-run prints the changes instead of a report: leave out --format.',
    ],
    ['--write-baseline', '--write-baseline needs the file of the baseline: add --baseline FILE.'],
    [
      '--baseline b --write-baseline --prune-baseline',
      '--write-baseline includes --prune-baseline: choose one of them.',
    ],
    ['--stdin-filename a.journey', '--stdin-filename works only with --stdin: add it.'],
    ['--stdin a.journey', '--stdin reads one map from standard input: leave out the files.'],
    ['--stdin --watch', '--watch needs files, and --stdin reads none: choose one of them.'],
    [
      '--stdin --stdin-filename a.txt',
      '--stdin-filename a.txt is not a map: the name of a map ends in `.journey`.',
    ],
    [
      '--watch --fix-dry-run',
      '--watch checks after every change: leave out --fix-dry-run, --write-baseline and --prune-baseline.',
    ],
    ['--print-config a.txt', '--print-config a.txt: name a map, such as maps/checkout.journey.'],
  ] as const;
  for (const [line, message] of cases) {
    const { code, stdout, stderr } = await check(folder, line);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `journey: ${message}\n` });
  }
});
