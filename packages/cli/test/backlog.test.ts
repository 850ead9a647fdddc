import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../src/table/read-xlsx.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const shop = `owner web "Web team"
journey buying "Buying a bike" {
  pain queue "The queue" { severity high }
  pain rain "Rain" { severity low }
  pain dark "No light"
  opportunity till "=A second till" {
    for queue
    owner web
    value 4
    effort 2
    status planned
  }
  opportunity roof "A roof" { for rain, queue; value 5; effort 1 }
  opportunity lamp "A lamp" { for dark; value 3 }
  opportunity old "A bell" { for queue; value 5; effort 1; status done }
  action-item "Buy a till" { for till; owner web; due 2026-12-01 }
}
`;
const renting = `journey renting "Renting a bike" {
  gain easy "Easy"
  opportunity more "More of it" { for easy; value 5; effort 5 }
}
`;

const report = (folder: string, ...args: string[]) =>
  runInProcess(folder, ['report', '--section', 'backlog', ...args]);

describe('journey report --section backlog', () => {
  test('ranks the opportunities of all maps as text', async () => {
    const folder = temporaryFolder({ 'a.journey': shop, 'b.journey': renting });
    const { code, stdout, stderr } = await report(folder);
    expect([code, stderr]).toEqual([0, '']);
    // 5 × (4 + 1) ÷ 1 = 25, 4 × 4 ÷ 2 = 8, 5 × 1 ÷ 5 = 1
    expect(stdout).toBe(`Backlog of 2026-11-21

Value × pains ÷ effort. Pains count 1, 2, 4 or 8 by severity, and a gain counts 1.

  1.  A roof
      Buying a bike, a.journey:13
      no owner, idea, value 5, effort 1
      for Rain (low); The queue (high)
      no next action
  2.  =A second till
      Buying a bike, a.journey:6
      owner Web team, planned, value 4, effort 2
      for The queue (high)
      next: Buy a till (owner Web team, due 2026-12-01)
  3.  More of it
      Renting a bike, b.journey:3
      no owner, idea, value 5, effort 5
      for Easy (gain)
      no next action
   –  A lamp
      Buying a bike, a.journey:14
      no owner, idea, value 3
      for No light (no severity)
      no rank without effort, the severity of a pain
      no next action
`);
  });

  test('in the other formats', async () => {
    const folder = temporaryFolder({ 'a.journey': shop });
    const markdown = await report(folder, '--format', 'markdown');
    expect(markdown.stdout).toContain('| 1 | A roof | Buying a bike |  | 5 | 1 |');
    expect(markdown.stdout).toContain('| none without effort, the severity of a pain | A lamp |');
    const csv = await report(folder, '--format', 'csv');
    expect(csv.stdout).toContain(
      "\r\n2,'=A second till,Buying a bike,,Web team,planned,4,2,The queue (high),",
    );
    const json: unknown = JSON.parse((await report(folder, '--format', 'json')).stdout);
    expect(json).toMatchObject({
      version: 1,
      today: '2026-11-21',
      usesReach: false,
      withoutReach: [],
      opportunities: [
        { rank: 1, title: 'A roof', line: 13 },
        { rank: 2, next: { title: 'Buy a till', owner: 'Web team', due: '2026-12-01' } },
        { title: 'A lamp', missing: ['effort', 'severity'] },
      ],
    });
  });

  test('as a spreadsheet without formulas', async () => {
    const folder = temporaryFolder({ 'a.journey': shop });
    expect(await report(folder, '--format', 'xlsx', '-o', 'out.xlsx')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const sheet = JSON.stringify(readXlsx(readFileSync(join(folder, 'out.xlsx'))));
    for (const text of ['Opportunity', 'A roof', '=A second till', 'A lamp']) expect(sheet).toContain(text);
    expect((await report(folder, '--format', 'xlsx')).stderr).toContain('use -o to name the output file');
    const whole = await runInProcess(folder, ['report', '--format', 'xlsx', '-o', 'out.xlsx']);
    expect([whole.code, whole.stderr]).toEqual([
      2,
      'journey: only the backlog can be a spreadsheet: add `--section backlog`, or use CSV.\n',
    ]);
  });

  test('has an answer for maps without opportunities', async () => {
    const folder = temporaryFolder({ 'a.journey': 'journey a "A" {}\n' });
    expect((await report(folder)).stdout).toBe('Backlog of 2026-11-21\n\nNo opportunity is open.\n');
  });
});
