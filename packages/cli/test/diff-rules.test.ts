import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from './git-repository.ts';
import { runInProcess } from './run-in-process.ts';

const map = `persona anna "Anna" { goal "Get home" }
owner web "Web team" { contact "w@example.com" }
journey buying "Buying a bike" {
  status agreed
  persona anna
  owner web
  stage pays "Pays" {
    owner web
    step card "Types the number" {
      touchpoint "Till" { channel website }
      pain slow "The form is slow" { severity high; assumption }
    }
  }
}
`;
const config = (content: object) => `${JSON.stringify(content)}\n`;
const off = { rules: { 'pain-without-owner': 'off' } };
const switchedOff = '⊘ The rule `pain-without-owner` was switched off: error → off';

const diff = (folder: string, ...args: string[]) =>
  runInProcess(folder, ['diff', 'HEAD', '--today', '2026-11-21', ...args]);

test('another reason for hiding a finding is reported in every format', async () => {
  const ignored = (reason: string) =>
    map.replace('pain slow', `/* journey-ignore pain-without-owner -- ${reason} */ pain slow`);
  const folder = repository({ 'a.journey': ignored('this week') }, { 'a.journey': ignored('next year') });
  const message =
    'The reason of the suppression of pain-without-owner at the pain “The form is slow” changed: “this week” → “next year”';
  expect((await diff(folder)).stdout).toContain(`⊘ ${message}  a.journey:11`);
  for (const format of ['markdown', 'summary']) {
    expect((await diff(folder, '--format', format)).stdout).toContain(`\`⊘\` ${message}`);
  }
  const { stdout } = await diff(folder, '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    summary: { error: 0, warning: 0, info: 1 },
    changes: [
      {
        kind: 'changed-suppression',
        level: 'info',
        rule: 'pain-without-owner',
        field: 'reason',
        before: 'this week',
        after: 'next year',
        baseSource: { line: 11 },
        headSource: { line: 11 },
      },
    ],
  });
  const { stdout: log } = await diff(folder, '--format', 'github');
  expect(log).toMatch(/^::notice .*title=Changed suppression::The reason of the suppression/mu);
});

describe('rules that a configuration makes weaker are reported', () => {
  test('where the configuration is new, or switches a rule off', async () => {
    for (const before of [undefined, config({ rules: {} })]) {
      const folder = repository(
        { 'a.journey': map, ...(before && { 'journey.config.json': before }) },
        { 'journey.config.json': config(off) },
      );
      const { stdout, code } = await diff(folder, '--fail-on', 'warning');
      expect(stdout).toBe(
        `journey.config.json\n  ${switchedOff}  journey.config.json:1\n\n1 change: 1 warning\n`,
      );
      expect(code).toBe(1);
    }
  });

  test('where it does so for some maps, or by a file that it extends', async () => {
    const other = map
      .replace('buying', 'other')
      .replace('anna "', 'ann "')
      .replace('persona anna', 'persona ann');
    const files = { 'a.journey': map, 'maps/b.journey': other };
    const overridden = repository(files, {
      'journey.config.json': config({ overrides: [{ files: ['maps/*.journey'], ...off }] }),
    });
    expect((await diff(overridden)).stdout).toContain(`${switchedOff} (for maps/b.journey)`);
    const extending = { ...files, 'journey.config.json': config({ extends: './team/rules.json' }) };
    const extended = repository(
      { ...extending, 'team/rules.json': config({ rules: {} }) },
      { 'team/rules.json': config(off) },
    );
    expect((await diff(extended)).stdout).toContain(`${switchedOff}  `);
  });

  test('where the configuration newly leaves a map out', async () => {
    const files = {
      'a.journey': map,
      'sketches/b.journey': '',
      'journey.config.json': config({ ignore: ['old'] }),
    };
    const ignoring = { 'journey.config.json': config({ ignore: ['old', 'a.*'] }) };
    const folder = repository(files, ignoring);
    const { stdout } = await diff(folder);
    expect(stdout).toBe(
      'journey.config.json\n  ⊘ The configuration leaves a map out of checks (for a.journey)  journey.config.json:1\n\n1 change: 1 warning\n',
    );
    // A configuration above, beyond a `root`, leaves maps out as well.
    const below = { 'maps/a.journey': map, 'maps/journey.config.json': config({ root: true }) };
    const above = repository(below, { 'journey.config.json': config({ ignore: ['maps'] }) });
    expect((await diff(above)).stdout).toContain('leaves a map out of checks (for maps/a.journey)');
    const both = repository(
      { ...files, ...ignoring },
      { 'a.journey': map.replace('slow "The', 'slow "This') },
    );
    expect((await diff(both)).stdout).not.toContain('leaves a map out');
  });

  test('where a map moves into a folder with weaker rules', async () => {
    const folder = repository({ 'a.journey': map }, { 'sketches/journey.config.json': config(off) });
    renameSync(join(folder, 'a.journey'), join(folder, 'sketches', 'b.journey'));
    const { stdout } = await diff(folder);
    expect(stdout).toContain(`${switchedOff}  sketches/journey.config.json:1`);
    expect(stdout).toContain('The file a.journey is now sketches/b.journey');
  });

  test('between two commits, and not where they were made stricter', async () => {
    const versions = [
      { 'a.journey': map, 'journey.config.json': config({ extends: 'strict' }) },
      { 'journey.config.json': config({}) },
      { 'journey.config.json': config({ extends: 'strict' }) },
    ] as const;
    const folder = repository(...versions, {});
    const between = (range: string) => runInProcess(folder, ['diff', range, '--today', '2026-11-21']);
    expect((await between('HEAD~2..HEAD~1')).stdout).toContain(
      '⊘ The preset of the rules is weaker: strict → recommended',
    );
    expect((await between('HEAD~1..HEAD')).stdout).toContain('No changes');
  });

  test('in every format', async () => {
    const folder = repository({ 'a.journey': map }, { 'journey.config.json': config(off) });
    const { stdout } = await diff(folder, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      changes: [
        {
          kind: 'weaker-rules',
          level: 'warning',
          rule: 'pain-without-owner',
          field: 'level',
          before: 'error',
          after: 'off',
          anchor: { file: 'journey.config.json', line: 1 },
        },
      ],
    });
    expect((await diff(folder, '--format', 'markdown')).stdout).toContain(
      '- `⊘` warning The rule `pain-without-owner` was switched off: error → off (`pain-without-owner`) (journey.config.json:1)\n',
    );
    expect((await diff(folder, '--format', 'github')).stdout).toContain(
      '::warning file=journey.config.json,line=1,title=Weaker rules::The rule `pain-without-owner` was',
    );
    expect((await diff(folder, '--journey', 'buying')).stdout).toContain(switchedOff);
  });
});

test('a comment that hides a finding does not fix it, in any format', async () => {
  const silenced = map.replace('pain slow', '// journey-ignore pain-without-owner -- later\n      pain slow');
  const folder = repository({ 'a.journey': map }, { 'a.journey': silenced });
  const sentence =
    'A finding at the pain “The form is slow” was silenced: pain-without-owner, because “later”';
  expect((await diff(folder)).stdout).toBe(
    `Buying a bike\n  ⊘ ${sentence}  a.journey:11\n\n1 change: 1 warning\n`,
  );
  for (const format of ['json', 'markdown', 'summary', 'github']) {
    const { stdout } = await diff(folder, '--format', format);
    expect(stdout).toContain(sentence);
    expect(stdout).not.toMatch(/✓|No longer found/u);
  }
});
