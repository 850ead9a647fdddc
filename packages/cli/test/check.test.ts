import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { broken, good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const check = (folder: string, ...args: string[]) => runInProcess(folder, ['check', ...args]);

/** Returns the report with errors only: the tests of the rules cover other findings. */
async function checkJson(folder: string, ...args: string[]) {
  const ran = await check(folder, ...args, '--format', 'json');
  const report = JSON.parse(ran.stdout);
  const errors = report.findings.filter(({ severity }: { severity: string }) => severity === 'error');
  return { ...ran, report: { ...report, findings: errors } };
}

describe('the reports', () => {
  test('JSON is as documented', async () => {
    const { code, report } = await checkJson(temporaryFolder({ 'broken.journey': broken }), 'broken.journey');
    expect(code).toBe(1);
    expect(report).toEqual({
      version: 1,
      findings: [
        {
          rule: 'pain-without-owner',
          severity: 'error',
          message: expect.stringContaining('owner'),
          file: 'broken.journey',
          range: { start: { line: 12, column: 5 }, end: { line: 12, column: 40 } },
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u),
          fixes: [
            {
              title: 'Add `owner web`',
              safe: false,
              edits: [
                {
                  range: { start: { line: 12, column: 40 }, end: { line: 12, column: 40 } },
                  newText: ' { owner web }',
                },
              ],
            },
          ],
        },
      ],
      suppressed: [],
      summary: {
        files: 1,
        errors: 1,
        warnings: expect.any(Number),
        infos: expect.any(Number),
        suppressed: 0,
        inBaseline: 0,
      },
      problems: [],
    });
  });

  test('a finding is shown with its line', async () => {
    const { code, stdout } = await check(temporaryFolder({ 'broken.journey': broken }));
    expect(code).toBe(1);
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.startsWith('  12:5  error '));
    expect(lines[0]).toBe('broken.journey');
    expect(lines[at]).toMatch(/^ {2}12:5 {2}error {2}.* {2}pain-without-owner$/u);
    expect(lines[at + 1]).toMatch(/^ {4}12 │ {5}pain crowded "Many wait for a turn"/u);
    expect(lines[at + 2]).toBe(`       │     ${'^'.repeat(35)}`);
    expect(stdout).toMatch(/\n\n1 map checked: 1 error(, .*)?\n$/u);
  });

  test('a check without errors says how much was checked', async () => {
    const folder = temporaryFolder({ 'a.journey': good, 'b.journey': good });
    expect(await check(folder)).toEqual({ code: 0, stdout: '2 maps checked: no errors\n', stderr: '' });
  });

  test('colours are for people, unless they say otherwise', async () => {
    const folder = temporaryFolder({ 'broken.journey': broken });
    const coloured = async (isTerminal: boolean, env: Record<string, string>) =>
      (await runInProcess(folder, ['check'], { isTerminal, env })).stdout.includes('\u001B[');
    expect(await coloured(false, {})).toBe(false);
    expect(await coloured(false, { CI: 'true' })).toBe(false);
    expect(await coloured(true, {})).toBe(true);
    expect(await coloured(true, { NO_COLOR: '1' })).toBe(false);
    expect(await coloured(true, { TERM: 'dumb' })).toBe(false);
    expect(await coloured(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured(true, { FORCE_COLOR: '0' })).toBe(false);
  });
});

describe('what is checked', () => {
  test('maps in a folder and below it, with their paths as given, in alphabetical order', async () => {
    const folder = temporaryFolder({
      'maps/b.journey': broken,
      'maps/a/z.journey': broken,
      'maps/node_modules/n.journey': broken,
      'maps/.git/g.journey': broken,
      'maps/x.journey/inner.journey': broken,
      'maps/notes.txt': 'not a map',
    });
    const files = async (...args: string[]) =>
      (await checkJson(folder, ...args)).report.findings.map((finding: { file: string }) => finding.file);
    const names = ['a/z.journey', 'b.journey', 'x.journey/inner.journey'];
    const maps = names.map((name) => `maps/${name}`);
    expect(await files()).toEqual(maps);
    expect(await files('.')).toEqual(maps);
    expect(await files('maps')).toEqual(maps);
    expect(await files('./maps/')).toEqual(maps.map((name) => `./${name}`));
    expect(await files(join(folder, 'maps'))).toEqual(maps.map((name) => join(folder, name)));
    expect(await files('maps/**')).toEqual(maps);
    expect(await files('maps/*.journey')).toEqual(['maps/b.journey']);
    expect(await files('maps/{b,c}.journey', 'maps/b.journey', './maps/b.journey')).toEqual([
      'maps/b.journey',
    ]);
  });

  test('a name that reads like a pattern is a name when there is such a file', async () => {
    const folder = temporaryFolder({ '[a] (1).journey': good });
    expect((await check(folder, '[a] (1).journey')).code).toBe(0);
  });

  test('links in a folder are not followed', async () => {
    const folder = temporaryFolder({ 'maps/a.journey': good, 'other/b.journey': broken });
    symlinkSync('../other', join(folder, 'maps/other'));
    symlinkSync('../other/b.journey', join(folder, 'maps/b.journey'));
    symlinkSync('.', join(folder, 'maps/again'));
    expect((await check(folder, 'maps')).stdout).toBe('1 map checked: no errors\n');
    expect((await check(folder, 'maps/**')).stdout).toBe('1 map checked: no errors\n');
  });

  test('line ends and byte order marks move no column', async () => {
    const windows = `\uFEFF${broken.replaceAll('\n', '\r\n')}`;
    const { report } = await checkJson(temporaryFolder({ 'a.journey': windows }), 'a.journey');
    expect(report.findings).toMatchObject([
      { range: { start: { line: 12, column: 5 }, end: { line: 12, column: 40 } } },
    ]);
    const first = await checkJson(temporaryFolder({ 'a.journey': '\uFEFFstagee x' }), 'a.journey');
    expect(first.report.findings[0].range.start).toEqual({ line: 1, column: 1 });
  });

  test('an empty file is a map without errors', async () => {
    expect((await check(temporaryFolder({ 'a.journey': '' }))).code).toBe(0);
  });
});

describe('imports', () => {
  const importing = (path: string) =>
    `import "${path}"\n\njourney buying "Buying a bike" { status draft; owner web }\n`;
  const declaring = 'owner web "Web team"\n';
  const listRules = async (folder: string, ...args: string[]) => {
    const { report } = await checkJson(folder, ...args);
    return report.findings.map(({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`);
  };

  test('are read, and only what was asked for is reported', async () => {
    const folder = temporaryFolder({
      'a b/må p.journey': importing("./teams (1)/it's 100% ün.journey"),
      "a b/teams (1)/it's 100% ün.journey": `${declaring}stagee`,
    });
    expect(await listRules(folder, 'a b/må p.journey')).toEqual([]);
  });

  test('are there whatever was checked before', async () => {
    const folder = temporaryFolder({
      'a.journey': 'owner web\n',
      'b.journey': importing('./a.journey'),
      'c.journey': importing('./d.journey'),
      'd.journey': 'owner web\n',
    });
    const { report } = await checkJson(folder, '.');
    expect(report.findings).toEqual([]);
  });

  test('stay inside of the workspace', async () => {
    const folder = temporaryFolder({
      'work/.git/': '',
      'work/maps/in.journey': importing('../teams.journey'),
      'work/maps/out.journey': importing('../../teams.journey'),
      'work/maps/link.journey': importing('./linked.journey'),
      'work/maps/link-inside.journey': importing('./linked-inside.journey'),
      'work/teams.journey': declaring,
      'teams.journey': declaring,
    });
    symlinkSync('../../teams.journey', join(folder, 'work/maps/linked.journey'));
    symlinkSync('../teams.journey', join(folder, 'work/maps/linked-inside.journey'));
    expect(await listRules(folder, 'work/maps/in.journey', 'work/maps/link-inside.journey')).toEqual([]);
    for (const name of ['out', 'link']) {
      const file = `work/maps/${name}.journey`;
      expect(await listRules(folder, file)).toEqual([`import-not-found ${file}`]);
    }
  });

  test('without a mark of its root the workspace is the current folder, else the own one of a file', async () => {
    const folder = temporaryFolder({
      'maps/a.journey': importing('../teams.journey'),
      'teams.journey': declaring,
    });
    mkdirSync(join(folder, 'elsewhere'));
    expect(await listRules(folder, 'maps/a.journey')).toEqual([]);
    expect(await listRules(join(folder, 'elsewhere'), '../maps/a.journey')).toContain(
      'import-not-found ../maps/a.journey',
    );
    writeFileSync(join(folder, 'journey.config.json'), '{}');
    expect(await listRules(join(folder, 'elsewhere'), '../maps/a.journey')).toEqual([]);
  });

  test('of a folder, of nothing, of names that no file can have', async () => {
    const folder = temporaryFolder({ 'x.journey/': '' });
    for (const path of [
      './x.journey',
      './nothing.journey',
      './a\\u{0}b.journey',
      `./${'a'.repeat(5000)}.journey`,
    ]) {
      writeFileSync(join(folder, 'a.journey'), importing(path));
      expect(await listRules(folder, 'a.journey')).toContain('import-not-found a.journey');
    }
  });

  test('that cannot be read are named, and what else was found is reported', async () => {
    const folder = temporaryFolder({
      'a.journey': importing('./teams.journey'),
      'teams.journey': Uint8Array.of(0xff, 0xfe, 0x6f, 0x00),
    });
    const { code, stdout, stderr } = await check(folder, 'a.journey');
    expect(code).toBe(2);
    expect(stderr).toBe(`journey: ${folder}/teams.journey (imported) is not UTF-8. Save it as UTF-8.\n`);
    expect(stdout).toContain('1 map checked');
  });
});

describe('the date', () => {
  test('may be given', async () => {
    const folder = temporaryFolder({ 'a.journey': good });
    expect((await check(folder, '--today', '2024-02-29')).code).toBe(0);
    for (const day of ['2026-02-29', 'tomorrow', '2026-1-1', '']) {
      const { code, stderr } = await check(folder, '--today', day);
      expect(code).toBe(2);
      expect(stderr).toBe(`journey: --today ${day} is not a valid date. Write a date such as 2026-11-21.\n`);
    }
  });
});

describe('hostile texts', () => {
  const evil = 'a\u001B[31m\r%s%d\u0007\u009B31m\u202Eb';

  test('do nothing to a terminal', async () => {
    const folder = temporaryFolder({ [`${evil}.journey`]: `${evil} "${evil}" {\n stage "${evil}"\u2028\n` });
    for (const args of [
      ['check'],
      ['check', '--format', 'json'],
      ['check', evil],
      ['check', `--${evil}`],
      [evil],
    ]) {
      const { stdout, stderr } = await runInProcess(folder, args, {
        isTerminal: true,
        env: { NO_COLOR: '1' },
      });
      expect(stdout + stderr).not.toBe('');
      expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028-\u202E]/u);
    }
  });

  test('are whole in JSON', async () => {
    const folder = temporaryFolder({ [`${evil}.journey`]: broken });
    expect((await checkJson(folder)).report.findings[0].file).toBe(`${evil}.journey`);
  });
});
