import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { broken, good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const report = (folder: string, ...args: string[]) => runInProcess(folder, ['report', ...args]);

describe('journey report', () => {
  test('tells the health of every journey in a folder', async () => {
    const folder = temporaryFolder({ 'a.journey': good, 'maps/b.journey': broken });
    const { code, stdout, stderr } = await report(folder);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('Report of 2026-11-21\n\nBuying a bike\n  a.journey:3, draft, owner Web team\n');
    expect(stdout).toContain('  maps/b.journey:4, draft, owner Web team\n');
    expect(stdout).toContain('Many wait for a turn (no owner, open, not addressed, stage Tries it, line 12)');
  });

  test('knows what answers a pain in a map that was not asked for', async () => {
    const dream =
      'import "./b.journey"\njourney d "D" { opportunity "A second track" { for buying.crowded } }\n';
    const folder = temporaryFolder({ 'b.journey': broken, 'dream.journey': dream });
    const { stdout } = await report(folder, 'b.journey');
    expect(stdout).toContain('Many wait for a turn (no owner, open, stage Tries it, line 12)');
  });

  test('in the other formats, to a file', async () => {
    const folder = temporaryFolder({ 'a.journey': good.replace('Tries it', '=Tries it') });
    expect((await report(folder, 'a.journey', '--format', 'markdown')).stdout).toMatch(
      /^# Report on journeys/u,
    );
    const json = await report(folder, 'a.journey', '--format', 'json', '--today', '2027-01-01');
    expect(JSON.parse(json.stdout)).toMatchObject({
      version: 1,
      today: '2027-01-01',
      journeys: [{ file: 'a.journey', title: 'Buying a bike' }],
    });
    const { code, stdout } = await report(folder, '--format', 'csv', '-o', 'out.csv');
    expect([code, stdout]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain(
      "\r\na.journey,,Buying a bike,stage,'=Tries it,'=Tries it,",
    );
  });

  test('says in one line what is wrong', async () => {
    const folder = temporaryFolder({ 'a.journey': good });
    expect(await report(folder, '--today', '2026-02-30')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'journey: --today 2026-02-30 is not a valid date. Write a date such as 2026-11-21.\n',
    });
    expect((await report(folder, 'b.journey')).code).toBe(2);
    expect(await report(folder, '-o', 'none/out.txt')).toMatchObject({
      code: 2,
      stderr: 'journey: none/out.txt cannot be written: there is no such folder.\n',
    });
  });

  test('is harmless for a terminal', async () => {
    const folder = temporaryFolder({ 'a.journey': good.replace('Tries it', 'Tries\u001B[2Jit') });
    expect((await report(folder)).stdout).toContain('\u001B[2J');
    expect((await runInProcess(folder, ['report'], { isTerminal: true })).stdout).not.toContain('\u001B');
  });
});
