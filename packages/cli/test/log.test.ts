import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const people = 'persona anna "Anna" { goal "Get home" }\nowner web "Web team" { contact "w@example.com" }\n';
const map = `import "./people.journey"
journey buying "Buying a bike" {
  persona anna
  owner web
  stage pays "Pays" {
    step card "Types the card number" {
      emotion +1 "calm"
      touchpoint "Till" { channel website }
    }
  }
}
`;
const both = { 'people.journey': people, 'a.journey': map };
const worse = map.replace('emotion +1', 'emotion -1');

interface Version {
  /** The text of each file, or `undefined` to remove it. */
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly subject?: string;
  readonly author?: string;
  readonly day?: string;
}

function git(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const settings = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main'];
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ...env } } as const;
  return execFileSync('git', [...settings, ...args], options);
}

function commit(folder: string, { files, subject = 'Change', author = 'Anna', day = '2026-03-01' }: Version) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text === undefined) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
  git(folder, ['add', '-A']);
  const date = `${day}T12:00:00`;
  git(
    folder,
    ['commit', '-q', '--allow-empty-message', '-m', subject, `--author=${author} <x@example.com>`],
    {
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    },
  );
}

function repository(...versions: readonly Version[]): string {
  const folder = temporaryFolder();
  git(folder, ['init', '-q']);
  for (const version of versions) commit(folder, version);
  return folder;
}

const run = (folder: string, ...args: string[]) => runInProcess(folder, ['log', ...args]);

/** Returns the output with a placeholder for hashes, which differ from run to run. */
async function told(folder: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(folder, ...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout.replace(/\b[0-9a-f]{7}\b/gu, 'abcdef0');
}

describe('journey log', () => {
  test('tells what each commit changed, the newest first, across renames and with what was imported then', async () => {
    const folder = repository(
      { files: both, subject: 'The first map', day: '2026-01-01' },
      { files: { 'a.journey': map.replace('stage pays', '// Later\n  stage pays') }, subject: 'A comment' },
      { files: { 'a.journey': worse }, subject: 'The form is worse', author: 'Ben Ö' },
      {
        files: {
          'people.journey': people.replace('Web team', 'Shop'),
          'a.journey': undefined,
          'maps/b c.journey': worse.replace('./', '../'),
        },
        subject: 'Moved',
      },
      {
        files: { 'maps/b c.journey': worse.replace('./', '../').replace('  owner web\n', '') },
        subject: 'Nobody',
      },
    );
    expect(await told(folder, 'maps/b c.journey')).toBe(
      `abcdef0  2026-03-01  Anna  Nobody
  Buying a bike
    ~ The journey “Buying a bike” lost its owner: Shop  maps/b c.journey:2

abcdef0  2026-03-01  Anna  Moved
  maps/b c.journey
    ~ The file lost an import: “./people.journey”  maps/b c.journey:1
    ~ The file has a new import: “../people.journey”  maps/b c.journey:1
    ~ The file a.journey is now maps/b c.journey (by similarity, 100%)  maps/b c.journey:1

abcdef0  2026-03-01  Ben Ö  The form is worse
  Buying a bike
    ~ “Types the card number” feels worse: +1 → -1  a.journey:7

abcdef0  2026-01-01  Anna  The first map
  a.journey
    + The file a.journey was added  a.journey:1

  Buying a bike
    + The journey “Buying a bike” was added, with a stage, a step and a touchpoint  a.journey:2
`,
    );
    expect(await told(join(folder, 'maps'), 'b c.journey', '--all')).toContain(
      'Anna  A comment\n  No change to the map’s content.\n',
    );
    // The file no longer exists: the history of that name ends with the move of its content.
    expect(await told(folder, 'a.journey', '-n', '1')).toContain(
      'The file a.journey is now maps/b c.journey (by similarity, 100%)',
    );
  });

  test('is limited by count, days, versions and journey', async () => {
    const two = (feeling: string) =>
      `${map}journey selling "Selling" { stage s "S" { emotion ${feeling} } }\n`;
    const folder = repository(
      { files: { ...both, 'a.journey': two('+1') }, day: '2026-01-01', subject: 'One' },
      { files: { 'a.journey': two('+2') }, day: '2026-01-05', subject: 'Two' },
      {
        files: { 'a.journey': two('+2').replace('"calm"', '"at ease"') },
        day: '2026-01-06',
        subject: 'Three',
      },
      {
        files: { 'a.journey': `// C\n${two('+2').replace('"calm"', '"at ease"')}` },
        day: '2026-01-07',
        subject: 'Four',
      },
    );
    git(folder, ['tag', 'v1', 'HEAD~2']);
    const subjects = async (...args: string[]) =>
      [...(await told(folder, 'a.journey', ...args)).matchAll(/Anna {2}(\w+)$/gmu)].map(
        ([, subject]) => subject,
      );
    expect(await subjects()).toEqual(['Three', 'Two', 'One']);
    expect(await subjects('-n', '2')).toEqual(['Three', 'Two']);
    expect(await subjects('--since', '2026-01-05', '--until', '2026-01-05')).toEqual(['Two']);
    // The command's clock is set to 21 November 2026.
    expect(await subjects('--since', '320 days ago')).toEqual(['Three', 'Two']);
    expect(await subjects('--since', '0026-01-01', '--until', '320.days.ago')).toEqual(['Two', 'One']);
    expect(await subjects('--until', '9999-12-31')).toEqual(['Three', 'Two', 'One']);
    expect(await subjects('v1')).toEqual(['Two', 'One']);
    expect(await subjects('v1..')).toEqual(['Three']);
    expect(await subjects('--journey', 'selling')).toEqual(['Two', 'One']);
    expect(await run(folder, 'a.journey', '--since', '2026-02-01')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'journey: none of the requested commits changed a.journey.\n',
    });
    expect((await run(folder, 'a.journey', '--since', '2026-01-07')).stderr).toBe(
      'journey: one commit changed a.journey, but not the content of the map. `--all` lists them.\n',
    );
  });

  test('a journey is followed when it is given another name', async () => {
    const folder = repository(
      { files: both, subject: 'One' },
      { files: { 'a.journey': map.replace('journey buying', 'journey getting') }, subject: 'Two' },
      { files: { 'a.journey': worse.replace('journey buying', 'journey getting') }, subject: 'Three' },
    );
    const shown = await told(folder, 'a.journey', '--journey', 'getting');
    expect([...shown.matchAll(/Anna {2}(\w+)$/gmu)].map(([, subject]) => subject)).toEqual([
      'Three',
      'Two',
      'One',
    ]);
  });

  test('a version that does not parse is said to, and the next is compared with the one before it', async () => {
    const folder = repository(
      { files: both, subject: 'Whole' },
      { files: { 'a.journey': map.replace('stage pays', 'stagee pays') }, subject: 'Broken' },
      { files: { 'a.journey': Buffer.from([0xff, 0xfe]).toString('latin1').repeat(2) }, subject: 'Odd' },
      { files: { 'a.journey': worse }, subject: 'Mended' },
    );
    const shown = await told(folder, 'a.journey');
    expect(shown).toContain(`Anna  Mended
  Buying a bike
    ~ “Types the card number” feels worse: +1 → -1  a.journey:7

  (compared with abcdef0: the versions in between cannot be read)
`);
    expect(shown).toMatch(
      /Anna {2}Broken\n {2}a\.journey:5:3 of abcdef0 cannot be read, so the changes to this file are not shown: /u,
    );
    const short = git(folder, ['rev-parse', '--short', 'HEAD~3']).trim();
    expect((await run(folder, 'a.journey', '-n', '1')).stdout).toContain(`(compared with ${short}: `);
  });

  test('on branches, without the merges that bring them together', async () => {
    const folder = repository({ files: both, subject: 'One' });
    git(folder, ['checkout', '-q', '-b', 'other']);
    commit(folder, { files: { 'a.journey': worse }, subject: 'Two', day: '2026-03-02' });
    git(folder, ['checkout', '-q', 'main']);
    commit(folder, {
      files: { 'a.journey': map.replace('  persona anna\n', '') },
      subject: 'Three',
      day: '2026-03-03',
    });
    git(folder, ['merge', '-q', '--no-edit', 'other']);
    const shown = await told(folder, 'a.journey');
    expect([...shown.matchAll(/Anna {2}(\w+)$/gmu)].map(([, subject]) => subject)).toEqual([
      'Three',
      'Two',
      'One',
    ]);
  });

  test('as JSON', async () => {
    const folder = repository(
      { files: both, subject: 'One' },
      { files: { 'a.journey': worse }, subject: 'Two' },
    );
    const { stdout } = await run(folder, 'a.journey', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      file: 'a.journey',
      commits: [
        {
          commit: git(folder, ['rev-parse', 'HEAD']).trim(),
          author: 'Anna',
          date: expect.stringMatching(/^2026-03-01T12:00:00/u) as unknown,
          subject: 'Two',
          path: 'a.journey',
          status: 'changed',
          summary: { error: 0, warning: 1, info: 0 },
          changes: [{ kind: 'changed', field: 'emotion', before: 1, after: -1 }],
        },
        { subject: 'One', changes: [{ kind: 'added' }, { kind: 'added' }] },
      ],
      status: 'ok',
    });
    const none = await run(folder, 'a.journey', '--format', 'json', '--since', '2026-04-01');
    expect(JSON.parse(none.stdout)).toEqual({ version: 1, file: 'a.journey', commits: [], status: 'ok' });
  });

  test('nothing that people wrote is obeyed', async () => {
    const hostile = '\u001B[31m <img src=x> [a](http://b) @team `code` ::error::';
    const folder = repository(
      { files: both },
      {
        files: { 'a.journey': worse.replace('Pays', 'Pays <b>\u202E') },
        subject: hostile,
        author: 'E\u001B[2Jve *[x](y)*',
      },
    );
    const shown = await told(folder, 'a.journey', '-n', '1');
    expect(shown).toContain('E␛[2Jve *[x](y)*  ␛[31m <img');
    const markdown = await told(folder, 'a.journey', '-n', '1', '--format', 'markdown');
    expect(markdown).toMatchInlineSnapshot(`
      "# History of a.journey

      ## 2026-03-01: ␛\\[31m \\<img src=x\\> \\[a\\](http:​//b) @​team \\\`code\\\` ::error::

      \`abcdef0\`, E␛\\[2Jve \\*\\[x\\](y)\\*

      **Buying a bike**

      - \`~\` The stage “Pays” is now called “Pays \\<b\\>\\\\u\\{202E\\}” (a.journey:5)
      - \`~\` warning “Types the card number” feels worse: +1 → -1 (a.journey:7)
      "
    `);
    const env = { ...process.env, GITHUB_ACTIONS: 'true' };
    const github = await runInProcess(folder, ['log', 'a.journey', '-n', '1'], { env });
    expect(github.stdout).toMatch(/^::stop-commands::(\S+)\n[^]*::\1::\n$/u);
  });

  test('what is known is written at once, and a reader who has seen enough ends it', async () => {
    const folder = repository(
      { files: both, subject: 'One' },
      { files: { 'a.journey': worse }, subject: 'Two' },
      { files: { 'a.journey': map }, subject: 'Three' },
    );
    const pieces: string[] = [];
    await runInProcess(folder, ['log', 'a.journey'], { onWrite: (text) => pieces.push(text) });
    expect(pieces.map((piece) => /Anna {2}(\w+)$/mu.exec(piece)?.[1])).toEqual(['Three', 'Two', 'One']);
    const read: string[] = [];
    await runInProcess(folder, ['log', 'a.journey'], {
      onWrite: (text) => read.push(text),
      isClosed: () => read.length > 0,
    });
    expect(read).toHaveLength(1);
  });
});

describe('what has no history is said to have none', () => {
  test('a file that git does not know, a folder, and what is no map', async () => {
    const folder = repository({ files: both });
    writeFileSync(join(folder, 'new.journey'), map);
    const problems = {
      'new.journey': 'git finds no commit with new.journey. Commit it first: `git add`, then `git commit`.',
      'none.journey': 'there is no file none.journey, neither here nor in git. Check the path.',
      '.': '. is a folder: name one map.',
      'a.txt': 'a.txt is not a map: the name of a map ends in `.journey`.',
    };
    for (const [file, problem] of Object.entries(problems)) {
      expect(await run(folder, file)).toEqual({ code: 2, stdout: '', stderr: `journey: ${problem}\n` });
    }
  });

  test('versions and times that there are not', async () => {
    const folder = repository({ files: both });
    git(folder, ['tag', 'v1']);
    const problems: [string[], string][] = [
      [['v2..'], 'git finds no branch, tag or commit v2. Check its name, or fetch it first.'],
      [
        ['--', '--output=x'],
        'git finds no branch, tag or commit --output=x. Check its name, or fetch it first.',
      ],
      [['--since', '2026-02-30'], '--since 2026-02-30 is not a valid date. Write a date such as 2026-11-21.'],
      [
        ['--until', '2026-02-30 10:00'],
        '--until 2026-02-30 is not a valid date. Write a date such as 2026-11-21.',
      ],
      [
        ['--since', 'nonsense'],
        '--since “nonsense” is not a time. Write a date such as 2026-11-21, a time such as "2026-11-21 14:30", or how long ago, such as "2 weeks ago".',
      ],
      [
        ['--since', 'v1'],
        '--since takes a date such as 2026-11-21, and v1 is a version in git: write `journey log a.journey v1..`.',
      ],
      [
        ['-n', '0'],
        "option '-n, --max-count <number>' argument '0' is invalid. Write a number such as 5. See `journey log --help`.",
      ],
    ];
    for (const [args, problem] of problems) {
      expect(await run(folder, 'a.journey', ...args)).toEqual({
        code: 2,
        stdout: '',
        stderr: `journey: ${problem}\n`,
      });
    }
  });

  test('outside of a repository, and in an empty one', async () => {
    const folder = temporaryFolder(both);
    expect((await run(folder, 'a.journey')).stderr).toBe(
      'journey: a.journey has no history: this folder is not in a git repository.\n',
    );
    git(folder, ['init', '-q']);
    expect((await run(folder, 'a.journey')).stderr).toBe(
      'journey: this repository has no commits yet, so no map has a history.\n',
    );
  });

  test('before the end of a shallow clone', async () => {
    const folder = repository(
      { files: both, subject: 'One' },
      { files: { 'a.journey': worse }, subject: 'Two' },
    );
    commit(folder, { files: { 'a.journey': map }, subject: 'Three' });
    const clone = join(temporaryFolder(), 'clone');
    git(folder, ['clone', '-q', '--depth', '2', `file://${folder}`, clone]);
    const shown = await told(clone, 'a.journey');
    expect(shown).toContain('feels better: -1 → +1');
    expect(shown).toContain(
      'Anna  Two\n  Older versions are not in this clone: it is shallow, and has only the latest commits.',
    );
    expect(shown).not.toContain('was added');
  });
});
