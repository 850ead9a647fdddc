import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { broken, good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const baseline = ['--baseline', 'baseline.json'];

/** Returns a folder whose findings are all in its baseline. */
async function accepted(files: Record<string, string>) {
  const folder = temporaryFolder(files);
  const check = (...args: string[]) => runInProcess(folder, ['check', ...baseline, ...args]);
  const written = await check('--write-baseline');
  expect(written).toMatchObject({ code: 0, stderr: '' });
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const content = () => readFileSync(join(folder, 'baseline.json'), 'utf8');
  return { folder, check, write, content };
}

const pain = '    pain crowded "Many wait for a turn"\n';

describe('a baseline', () => {
  test('leaves out what it holds, wherever it has moved to, and says so', async () => {
    const { check, write, content } = await accepted({ 'a.journey': broken });
    const { code, stdout, stderr } = await check();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^1 map checked: no errors, \d+ in the baseline\n$/u);
    expect(content()).toContain('{ "rule": "pain-without-owner", "about": "pain crowded", "fingerprint": "');
    write(
      'a.journey',
      `\n\n${broken.replace('  stage trial', '\n\n  stage trial').replace('Many', 'Too many')}`,
    );
    expect(await check()).toMatchObject({ code: 0, stderr: '' });
  });

  test('holds for a map that was moved', async () => {
    const { folder, check } = await accepted({ 'a.journey': broken });
    mkdirSync(join(folder, 'maps'));
    renameSync(join(folder, 'a.journey'), join(folder, 'maps/b.journey'));
    expect(await check()).toMatchObject({ code: 0, stderr: '' });
  });

  test('tells what is new', async () => {
    const { check, write } = await accepted({ 'a.journey': broken });
    write('a.journey', broken.replace(pain, `${pain}    pain "The track is closed"\n`));
    const { code, stdout } = await check('--format', 'concise', '--quiet');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a\.journey:13:5: error: [^\n]*\[pain-without-owner\]\n$/u);
  });

  test('trades no finding for another', async () => {
    const { check, write } = await accepted({ 'a.journey': broken });
    write('a.journey', broken.replace(pain, '    pain closed "The track is shut on Mondays"\n'));
    const { code, stdout, stderr } = await check('--format', 'concise', '--quiet');
    expect(code).toBe(1);
    expect(stdout).toContain('[pain-without-owner]');
    expect(stderr).toContain('no longer reports');
  });

  test('counts findings that nothing tells apart', async () => {
    const nameless = '    pain "The queue"\n';
    const twice = broken.replace(pain, nameless + nameless);
    const { check, write } = await accepted({ 'a.journey': twice });
    expect((await check()).code).toBe(0);
    write('a.journey', broken.replace(pain, nameless + nameless + nameless));
    const more = await check('--format', 'concise', '--quiet');
    expect(more).toMatchObject({ code: 1, stderr: '' });
    expect(more.stdout.split('\n')).toHaveLength(2);
    write('a.journey', broken.replace(pain, nameless));
    expect((await check()).code).toBe(1);
  });

  test('fails with one clear line while it holds what is gone, until it is pruned', async () => {
    const { check, write, content } = await accepted({ 'a.journey': broken, 'b.journey': broken });
    write('a.journey', good);
    const stale = await check('a.journey', '--format', 'concise');
    expect(stale).toMatchObject({ code: 1, stdout: '' });
    expect(stale.stderr).toMatch(
      /^journey: baseline\.json lists \d+ findings that the check no longer reports \([^\n]* in a\.journey, …\)\. Remove them with --prune-baseline\.\n$/u,
    );
    expect(await check('a.journey', '--prune-baseline')).toMatchObject({ code: 0, stderr: '' });
    expect(content()).not.toContain('a.journey');
    // The entries of unchecked maps are kept.
    expect(content()).toContain('b.journey');
    expect(await check()).toMatchObject({ code: 0, stderr: '' });
  });

  test('is written again for what is checked only', async () => {
    const { check, write, content } = await accepted({ 'a.journey': broken, 'b.journey': broken });
    write('a.journey', good);
    write('b.journey', good);
    await check('a.journey', '--write-baseline');
    expect(content()).not.toContain('a.journey');
    expect(content()).toContain('b.journey');
  });

  test('that cannot be used is told in one line', async () => {
    const folder = temporaryFolder({
      'a.journey': good,
      'text.json': 'no',
      'old.json': '{ "version": 2 }',
      'odd.json': '{ "version": 1, "maps": { "a.journey": [{ "count": -1 }] } }',
      'folder.json/': '',
    });
    const hint = 'Create it again with --write-baseline.';
    for (const [file, message] of [
      ['no.json', 'cannot be read: there is no such file or folder. Create it with --write-baseline.'],
      ['text.json', `is not a finding baseline: it is not JSON. ${hint}`],
      ['old.json', `has a format that this version of journey cannot read. ${hint}`],
      ['odd.json', `is not a finding baseline: its entries for a.journey are invalid. ${hint}`],
      ['folder.json', 'cannot be read: it is a folder.'],
    ] as const) {
      const { code, stderr } = await runInProcess(folder, ['check', '--baseline', file]);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `journey: ${file} ${message}\n` });
    }
  });
});
