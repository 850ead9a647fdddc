import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const map = 'journey buying "Buying a bike" { pain "The queue" }\n';

describe('journey questions', () => {
  test('writes a guide as Markdown, and as CSV to a file', async () => {
    const folder = temporaryFolder({ 'a.journey': map });
    const { code, stdout, stderr } = await runInProcess(folder, ['questions', 'a.journey']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^# Interview and survey guide\n/u);
    expect(stdout).toContain('did this happen to you: “The queue”?');
    const csv = await runInProcess(folder, ['questions', '--format', 'csv', '-o', 'out.csv']);
    expect(csv).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toMatch(/^Journey,Form,Stage,/u);
  });

  test('never writes over a map', async () => {
    const folder = temporaryFolder({ 'a.journey': map });
    const { code, stderr } = await runInProcess(folder, ['questions', '-o', 'a.journey']);
    expect(code).toBe(2);
    expect(stderr).toContain('a.journey is not written: the file is a map');
    expect(readFileSync(join(folder, 'a.journey'), 'utf8')).toBe(map);
    expect((await runInProcess(folder, ['questions', 'b.journey'])).code).toBe(2);
  });
});
