import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '@journey-maps/core';
import { format } from '@journey-maps/language/format';
import { describe, expect, test } from 'vitest';
import { everything } from '../../language/test/every-construct.ts';
import { read, said } from '../../language/test/read.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folderOfExamples = join(import.meta.dirname, '../../../examples');
const maps: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    globSync('**/*.journey', { cwd: folderOfExamples }).map((path) => [
      path,
      readFileSync(join(folderOfExamples, path), 'utf8'),
    ]),
  ),
  'every construct': everything,
};

describe.each(['csv', 'xlsx', 'json'])('%s', (extension) => {
  test.each(Object.keys(maps))('%s is the same after export and import', async (name) => {
    const before = maps[name] ?? '';
    const folder = temporaryFolder({ 'a.journey': before });
    const exported = await runInProcess(folder, [
      'render',
      'a.journey',
      '--format',
      extension,
      '-o',
      `a.${extension}`,
    ]);
    expect(exported.code).toBe(0);
    const { code, stdout, stderr } = await runInProcess(folder, ['import', `a.${extension}`]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(said(read(stdout))).toEqual(said(read(before)));
    expect(applyEdits(stdout, format(stdout).edits)).toBe(stdout);
  });
});
