import { execFile, spawn, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test.each(['chromium', '/usr/bin/google-chrome', 'nvim', 'soffice'])(
  '`npm test` refuses to start %s',
  (program) => {
    expect(() => spawn(program)).toThrow('Move this test');
    expect(() => spawnSync(program, ['--version'])).toThrow('Move this test');
  },
);

test('`npm test` starts other programs, promised ones too', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--version']);
  expect(stdout.trim()).toBe(process.version);
});
