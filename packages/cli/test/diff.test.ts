import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, repository } from './git-repository.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const people = 'persona anna "Anna" { goal "Get home" }\nowner web "Web team" { contact "w@example.com" }\n';
const map = `import "./people.journey"
journey buying "Buying a bike" {
  persona anna
  owner web
  purpose "See where it hurts"
  stage pays "Pays" {
    step card "Types the card number" {
      emotion +1 "calm"
      touchpoint "Till" { channel website }
      pain slow "The form is slow" { owner web; severity low; assumption }
    }
    step done "Reads the receipt" { touchpoint "Mail" { channel email } }
  }
  stage rides "Rides home" { touchpoint "Bike" { channel shop } }
}
`;
const changed = map
  .replace('emotion +1', 'emotion -1')
  .replace('owner web; severity', 'severity')
  .replace('step done "Reads the receipt"', 'step receipt "Reads the receipt"');

const run = (folder: string, ...args: string[]) => runInProcess(folder, ['diff', ...args]);

const both = { 'people.journey': people, 'buying.journey': map };

describe('journey diff', () => {
  // Disks, keyboards and editors differ in how they compose letters.
  test.each([
    ['in another Unicode normalisation', 'k\u00F6p.journey', 'ko\u0308p.journey'],
    ['in another Unicode normalisation, the other way', 'ko\u0308p.journey', 'k\u00F6p.journey'],
    ['as on disk', 'shop.journey', 'shop.journey'],
  ])('shows the titles of an import that is spelled %s', async (_, imported, onDisk) => {
    const text = (owner: string) => `import "./${imported}"\njourney j "J" { owner ${owner} }\n`;
    const folder = temporaryFolder({
      [onDisk]: 'owner web "Web team"\nowner store "Bike shop"\n',
      'old.journey': text('web'),
      'new.journey': text('store'),
    });
    const { stdout } = await run(folder, 'old.journey', 'new.journey');
    expect(stdout).toContain('Web team → Bike shop');
  });

  test('tells what changed since a commit, in words', async () => {
    const folder = repository(both, { 'buying.journey': changed });
    const { code, stdout, stderr } = await run(folder, 'HEAD');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toBe(
      `Buying a bike
  ~ “Types the card number” feels worse: +1 → -1  buying.journey:8
  ~ The pain “The form is slow” lost its owner: Web team  buying.journey:10
  ! New finding at the pain “The form is slow”: This pain point has no owner. Nobody will fix what nobody owns: add \`owner NAME\`.  buying.journey:10
  ~ The step “Reads the receipt” was renamed: \`done\` → \`receipt\` (by similarity, 100%)  buying.journey:12

4 changes: 2 errors, 1 warning, 1 info
`,
    );
    expect(git(folder, 'status', '--porcelain')).toBe(' M buying.journey\n');
  });

  test('tells what is mended, and no more what was to be done about it', async () => {
    const folder = repository({ ...both, 'buying.journey': changed }, { 'buying.journey': map });
    const { stdout } = await run(folder, 'HEAD');
    expect(stdout).toContain(
      '  ✓ No longer found at the pain “The form is slow”: This pain point has no owner.  buying.journey:10 before\n',
    );
  });

  test('between two commits, and since a branch was left', async () => {
    const folder = repository(both, { 'buying.journey': changed }, {});
    git(folder, 'branch', 'other', 'HEAD~1');
    expect((await run(folder, 'HEAD~1', 'HEAD')).stdout).toContain('4 changes:');
    expect((await run(folder, 'HEAD', 'HEAD~1')).stdout).toContain('feels better: -1 → +1');
    expect((await run(folder, 'HEAD~1..HEAD')).stdout).toContain('4 changes:');
    git(folder, 'checkout', '-q', 'other');
    writeFileSync(join(folder, 'new.journey'), 'owner shop "Shop"\n');
    expect((await run(folder, 'main...')).stdout).toContain('The file new.journey was added');
    expect((await run(folder, 'main...')).stdout).not.toContain('feels');
  });

  test('in a folder of the repository, and in one file of it', async () => {
    const folder = repository(
      { ...both, 'sub/other.journey': map.replace('./people', '../people') },
      { 'buying.journey': changed, 'sub/other.journey': changed.replace('./people', '../people') },
    );
    expect((await run(join(folder, 'sub'), 'HEAD')).stdout).not.toContain(' buying.journey');
    const { stdout } = await run(folder, 'HEAD', 'buying.journey');
    expect(stdout).toContain('buying.journey:8');
    expect(stdout).not.toContain('sub/');
    expect((await run(folder, './sub', 'HEAD')).stdout).toContain('feels better');
  });

  test('of a range in one file or folder', async () => {
    const other = 'journey k "K" { stage "S" }\n';
    const folder = repository(both, { ...both, 'buying.journey': changed, 'maps/k.journey': other }, {});
    const last = await run(folder, 'HEAD~1..HEAD', 'maps');
    expect(last.stdout).toContain('The journey “K” was added');
    expect(last.stdout).not.toContain('feels worse');
    writeFileSync(join(folder, 'maps/k.journey'), other.replace('"S"', '"Sells"'));
    const now = await run(folder, 'HEAD~1...', './maps/k.journey');
    expect(now.stdout).toContain('The journey “K” was added');
    expect(now.stdout).not.toContain('feels worse');
    expect((await run(folder, 'HEAD~1..', 'buying.journey')).stdout).toContain('feels worse');
    expect(await run(folder, 'HEAD~1..HEAD', 'HEAD')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'HEAD~1..HEAD already names both versions, so HEAD must be a file or folder.',
      ),
    });
    expect((await run(folder, '../nothing.journey', 'HEAD')).stderr).toContain('../nothing.journey');
  });

  test('between two files, and two folders, without git', async () => {
    const folder = temporaryFolder({
      'old/people.journey': people,
      'old/a.journey': map,
      'new/people.journey': people,
      'new/a.journey': changed,
    });
    const files = await run(folder, 'old/a.journey', 'new/a.journey');
    expect(files.stdout).toContain('lost its owner: Web team  new/a.journey:10');
    const folders = await run(folder, 'old/', 'new/');
    expect(folders.stdout).toContain('lost its owner: Web team  new/a.journey:10');
    expect((await run(folder, 'old/', 'old/')).stdout).toBe('No changes: the maps have the same content.\n');
  });

  test('as JSON', async () => {
    const folder = repository(both, { 'buying.journey': map.replace('emotion +1', 'emotion -1') });
    const { stdout } = await run(folder, 'HEAD', '--format', 'json');
    const place = { file: 'buying.journey', line: 8 };
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      status: 'ok',
      base: { ref: 'HEAD' },
      head: { ref: 'the working tree' },
      summary: { error: 0, warning: 1, info: 0 },
      changes: [
        {
          kind: 'changed',
          level: 'warning',
          entity: { type: 'step', id: 'buying.card', title: 'Types the card number' },
          field: 'emotion',
          before: 1,
          after: -1,
          identity: { by: 'name', score: 1 },
          baseSource: { ...place, column: 7 },
          headSource: { ...place, column: 7 },
          anchor: place,
          message: '“Types the card number” feels worse: +1 → -1',
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u) as unknown,
        },
      ],
    });
  });

  test('fails by level, for one journey', async () => {
    const folder = repository(both, { 'buying.journey': changed });
    expect((await run(folder, 'HEAD', '--fail-on', 'error')).code).toBe(1);
    const infos = repository(both, { 'buying.journey': map.replace('See where', 'Show where') });
    expect((await run(infos, 'HEAD', '--fail-on', 'warning')).code).toBe(0);
    expect((await run(infos, 'HEAD', '--fail-on', 'info')).code).toBe(1);
    expect((await run(infos, 'HEAD', '--journey', 'buying', '--fail-on', 'info')).code).toBe(1);
    expect(await run(infos, 'HEAD', '--journey', 'selling')).toMatchObject({
      code: 2,
      stderr: 'journey: neither version has a journey selling. Use its name in the maps.\n',
    });
  });

  test('what importing files are found to lack', async () => {
    const folder = repository(both, {
      'people.journey': people.replace('owner web "Web team"', 'owner sales "Web team"'),
    });
    const { stdout } = await run(folder, 'HEAD');
    expect(stdout).toMatch(/! New finding at .*web.* buying\.journey:4/u);
  });

  test('a map that is gone, and one that was moved', async () => {
    const folder = repository(
      { ...both, 'late.journey': 'journey late "Late" { stage "S" }\n' },
      {
        'buying.journey': undefined,
        'maps/buying.journey': map.replace('./', '../'),
        'late.journey': undefined,
      },
    );
    const { stdout } = await run(folder, 'HEAD');
    expect(stdout).toContain('The file buying.journey is now maps/buying.journey');
    expect(stdout).toContain(
      '\n  − The file late.journey was removed, with the journey “Late” and a stage  late.journey:1 before\n',
    );
  });

  test('a map that is gone is one change, as bad as the worst of what went with it', async () => {
    const gone =
      'import "./people.journey"\nmetric rate "Rate"\nmetric wait "Wait"\nevidence talks "Talks"\n' +
      'journey late "Late" { owner wep; stage "S" { pain "P"; step "T" } }\njourney later "Later"\n';
    const folder = repository({ ...both, 'late.journey': gone }, { 'late.journey': undefined });
    const message =
      'The file late.journey was removed, with 2 journeys, a stage, a step, a pain, 2 metrics and the evidence “Talks”';
    expect((await run(folder, 'HEAD')).stdout).toBe(
      `late.journey\n  − ${message}  late.journey:1 before\n\n1 change: 1 error\n`,
    );
    for (const journey of ['late', 'Later']) {
      const { stdout } = await run(folder, 'HEAD', '--journey', journey, '--format', 'json');
      expect(JSON.parse(stdout)).toMatchObject({
        summary: { error: 1, warning: 0, info: 0 },
        changes: [{ message }],
      });
    }
    expect((await run(folder, 'HEAD', '--journey', 'buying')).stdout).toContain('No changes');
    const comment = (await run(folder, 'HEAD', '--format', 'markdown')).stdout;
    expect(comment.match(/^- .*/gmu)).toEqual([`- \`−\` **error** ${message} (late.journey:1)`]);
  });
});

test('a file or folder that is gone is compared with what it was', async () => {
  const folder = repository(
    { ...both, 'old/late.journey': map },
    { 'buying.journey': undefined, 'old/late.journey': undefined },
  );
  expect((await run(folder, 'HEAD', 'buying.journey')).stdout).toContain(
    'The file buying.journey was removed',
  );
  expect((await run(folder, 'HEAD', './old/')).stdout).toContain('The file old/late.journey was removed');
  expect((await run(folder, './old/', 'HEAD')).stdout).toContain('The file old/late.journey was added');
});

describe('what cannot be compared is never "no changes"', () => {
  test.each([
    [
      'a branch that is not there',
      ['main-2'],
      'git finds no branch, tag or commit main-2. Check its name, or fetch it first.',
    ],
    [
      'an option of git',
      ['--', '--output=x'],
      'git finds no branch, tag or commit --output=x. Check its name, or fetch it first.',
    ],
    [
      'a path that is not there',
      ['./nothing.journey'],
      'there is no file or folder ./nothing.journey. Check the path.',
    ],
    [
      'a path that a commit has not either',
      ['HEAD', './nothing.journey'],
      'there is no file or folder ./nothing.journey, neither here nor in HEAD. Check the path.',
    ],
    [
      'a file alone',
      ['./people.journey', './'],
      './people.journey is a file and ./ a folder: name two files, or two folders.',
    ],
    [
      'a day that is none',
      ['HEAD', '--today', '2026-02-30'],
      '--today 2026-02-30 is not a valid date. Write a date such as 2026-11-21.',
    ],
  ])('%s', async (_, args, message) => {
    const folder = repository(both, {});
    expect(await run(folder, ...args)).toEqual({ code: 2, stdout: '', stderr: `journey: ${message}\n` });
  });

  test('a newer version that does not parse', async () => {
    const broken = map.replace('stage pays "Pays" {', 'stagee pays "Pays" {');
    const folder = repository(both, { 'buying.journey': broken });
    const { code, stdout, stderr } = await run(folder, 'HEAD', '--format', 'json');
    expect(code).toBe(2);
    expect(stderr).toContain('journey: buying.journey:6:3 of the working tree cannot be read');
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, status: 'failed' });
    const comment = await run(folder, 'HEAD', '--format', 'markdown');
    expect(comment.stdout).toContain('The maps could not be compared');
  });

  test('a shallow clone without the base', async () => {
    const folder = repository(both, { 'buying.journey': changed }, {});
    const base = git(folder, 'rev-parse', 'HEAD~1').trim();
    const clone = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, clone);
    const { code, stderr } = await run(clone, base);
    expect(code).toBe(2);
    expect(stderr).toContain(`git finds no branch, tag or commit ${base}. This clone is shallow`);
  });

  test('before the first commit', async () => {
    const folder = temporaryFolder(both);
    git(folder, 'init', '-q');
    expect((await run(folder, 'HEAD')).stderr).toBe(
      'journey: git finds no branch, tag or commit HEAD: nothing has been committed here yet. Commit the maps first: `git add`, then `git commit`.\n',
    );
  });

  test('what git ignores, and what is no map', async () => {
    const folder = repository({ ...both, '.gitignore': 'own.journey\n' }, { 'own.journey': map });
    expect(await run(folder, 'HEAD', 'own.journey')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'git does not track own.journey, neither now nor in HEAD. Git ignores it',
      ),
    });
    expect((await run(folder, 'HEAD', './.gitignore')).stderr).toContain('./.gitignore is not a map');
  });

  test('in files that are there already, too', async () => {
    const folder = repository(both, { 'out.txt': 'No changes: the maps have the same content.\n' });
    expect((await run(folder, 'main-2', '--format', 'pretty', '-o', 'out.txt')).code).toBe(2);
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe(
      'git finds no branch, tag or commit main-2. Check its name, or fetch it first.\n',
    );
  });

  test('in a repository without a working tree', async () => {
    const bare = join(temporaryFolder(), 'bare.git');
    git(repository(both, {}), 'clone', '-q', '--bare', '.', bare);
    expect((await run(bare, 'main')).stderr).toContain(
      'this repository has no working tree. Name two commits, or go to a clone of it.',
    );
  });

  test('outside of a repository', async () => {
    const folder = temporaryFolder(both);
    expect(await run(folder, 'main')).toMatchObject({
      code: 2,
      stderr: 'journey: main is not a file or folder, and this folder is not in a git repository.\n',
    });
  });
});

describe('for reviewers', () => {
  test('as a comment', async () => {
    const folder = repository(both, { 'buying.journey': changed });
    const { stdout } = await run(folder, 'HEAD', '--format', 'markdown');
    expect(stdout).toMatchSnapshot();
    const summary = await run(folder, 'HEAD', '--format', 'summary', '-o', 'summary.md');
    expect(summary.stdout).toBe('');
    expect(`<!-- journey-diff -->\n${readFileSync(join(folder, 'summary.md'), 'utf8')}`).toBe(stdout);
  });

  test('journeys of one title are told apart by their files', async () => {
    const otherText = 'journey j "J" { stage s "S" { emotion 1 } }\n';
    const two = otherText.replace('1', '-1');
    const folder = repository(
      { 'dk.journey': otherText, 'se.journey': otherText, 'x.journey': otherText.replace('"J"', '"K"') },
      { 'dk.journey': two, 'se.journey': two, 'x.journey': two.replace('"J"', '"K"') },
    );
    const { stdout } = await run(folder, 'HEAD');
    expect(stdout.match(/^\S.*$/gmu)?.slice(0, 3)).toEqual(['J (dk.journey)', 'J (se.journey)', 'K']);
    const comment = await run(folder, 'HEAD', '--format', 'markdown');
    expect(comment.stdout.match(/^### .*$/gmu)?.slice(0, 3)).toEqual([
      '### J (dk.journey)',
      '### J (se.journey)',
      '### K',
    ]);
  });

  test('in several formats at once', async () => {
    const folder = repository(both, { 'buying.journey': changed });
    const files = ['--format', 'json', '-o', 'a.json', '--format', 'markdown', '-o', 'a.md'];
    const { stdout, code } = await run(folder, 'HEAD', ...files, '--format', 'pretty');
    expect(code).toBe(0);
    expect(stdout).toBe((await run(folder, 'HEAD')).stdout);
    for (const [format, file] of [
      ['json', 'a.json'],
      ['markdown', 'a.md'],
    ] as const) {
      const alone = await run(folder, 'HEAD', '--format', format);
      expect(readFileSync(join(folder, file), 'utf8')).toBe(alone.stdout);
    }
    expect(await run(folder, 'HEAD', '--format', 'json', '--format', 'pretty')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'journey: json cannot share standard output with another report: write `--format json --output FILE`.\n',
    });
  });

  test('a thousand changes are a comment that can be read', async () => {
    const stage = (i: number, feeling: number, more: string) =>
      `  stage s${i} "Stage ${i} of a long day of a customer who came far" {
    emotion ${feeling}
    thought "What will come next, now that I have done number ${i}?"
${Array.from({ length: 9 }, (_, k) => `    step t${i}-${k} "Step ${k} of stage ${i}" { emotion ${feeling}; thought "Well, ${more} ${k}" }\n`).join('')}  }\n`;
    const long = (feeling: number, more: string) =>
      `journey long "Long" {\n${Array.from({ length: 100 }, (_, i) => stage(i, feeling, more)).join('')}}\n`;
    const folder = repository({ 'a.journey': long(1, 'then') }, { 'a.journey': long(-1, 'no more') });
    const { stdout, code } = await run(folder, 'HEAD', '--format', 'markdown');
    expect(code).toBe(0);
    expect(stdout.length).toBeLessThanOrEqual(60_000);
    expect(stdout).toMatch(/^<!-- journey-diff -->\n## Changes to the maps\n\n2\d{3} changes: /u);
    expect(stdout).toContain('“Step 3 of stage 5” feels worse: +1 → -1');
    expect(stdout).toMatch(/… and \d+ more\. `journey diff` shows all of them\./u);
  });

  test('nothing in it is HTML, a link or a command', async () => {
    const hostile = 'x</details><img src=x onerror=alert(1)> [a](http://b) @team ::error::';
    const folder = repository(both, {
      'buying.journey': map
        .replace('Reads the receipt', `${hostile} Reads the receipt`)
        .replace('Rides home', 'Rides home #12 GH-34 www.b.example https://b.example'),
    });
    const { stdout } = await run(folder, 'HEAD', '--format', 'markdown');
    const [prose = ''] = stdout.split('```mermaid');
    expect(prose.replace('<!-- journey-diff -->', '')).not.toMatch(/[^\\]<|[^\\]\[|@team/u);
    expect(prose).toContain('GH');
    // GitHub turns these into links and references by itself.
    expect(prose).not.toMatch(/[^\\]#\d|GH-\d|www\.|:\/\//u);
    const github = await run(folder, 'HEAD', '--format', 'github');
    const [, word = ''] = /^::stop-commands::(.*)\n/u.exec(github.stdout) ?? [];
    const outside = github.stdout.slice(github.stdout.indexOf(`::${word}::`) + word.length + 5);
    expect(outside.split('\n').filter((line) => line !== '')).toEqual([
      expect.stringMatching(/^::notice file=buying\.journey,line=12,title=Changed::The step “/u),
      expect.stringMatching(/^::notice file=buying\.journey,line=14,title=Changed::The stage “/u),
    ]);
  });
});
