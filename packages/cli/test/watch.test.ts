import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('maps are checked again when one changes, comes or goes, or a configuration does', async () => {
  const folder = temporaryFolder({ 'a.journey': good });
  const ending = new AbortController();
  let written = '';
  let heard = (): void => {};
  const ran = runInProcess(folder, ['check', '--watch', '--format', 'concise', '--quiet'], {
    ended: ending.signal,
    onWrite: (text) => {
      written += text;
      heard();
    },
  });
  /** Returns the output until the command waits again. */
  const next = async (change: () => void): Promise<string> => {
    written = '';
    const waits = new Promise<void>((resolve) => {
      heard = () => {
        if (written.includes('waiting for changes')) resolve();
      };
    });
    change();
    await waits;
    return written.replace(/journey: waiting.*\n/u, '').trim();
  };
  expect(await next(() => {})).toBe('');
  expect(await next(() => writeFileSync(join(folder, 'a.journey'), broken))).toMatch(
    /^a\.journey:12:5: error/u,
  );
  expect(await next(() => writeFileSync(join(folder, 'journey.config.json'), '{ "extends": "draft" }'))).toBe(
    '',
  );
  expect(await next(() => rmSync(join(folder, 'journey.config.json')))).toContain('a.journey:12:5');
  mkdirSync(join(folder, 'sub'));
  expect(await next(() => writeFileSync(join(folder, 'sub/b.journey'), broken))).toContain(
    'sub/b.journey:12:5',
  );
  expect(await next(() => rmSync(join(folder, 'sub'), { recursive: true }))).not.toContain('sub');
  const picture = '<svg/>';
  const anna = 'persona anna "Anna" { goal "Ride"; picture "anna.svg" "Anna" }\n';
  const rules = '{ "rules": { "file-not-found": "error" } }';
  await next(() => writeFileSync(join(folder, 'journey.config.json'), rules));
  expect(await next(() => writeFileSync(join(folder, 'c.journey'), anna))).toContain('file-not-found');
  expect(await next(() => writeFileSync(join(folder, 'anna.svg'), picture))).not.toContain('file-not-found');
  ending.abort();
  expect((await ran).code).toBe(1);
});
