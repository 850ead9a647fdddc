import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { findShellCommand } from './shell-command.ts';

test('is understood by a shell, whatever the path', () => {
  const name = 'it\'s "here" $HOME %O;`x`\\.js';
  const folder = temporaryFolder({ [`a b/${name}`]: 'console.log(process.argv.slice(2).join("|"))' });
  const program = [process.execPath, join(folder, 'a b', name)];
  const { call, isThere } = findShellCommand({ program, env: { PATH: process.env['PATH'] } });
  expect(
    execFileSync('sh', ['-c', `{ ${isThere}; } && ${call} "$@"`, 'x', 'one', 'a two'], { encoding: 'utf8' }),
  ).toBe('one|a two\n');
});

test('is the name alone where that leads here, and not by way of npm', () => {
  const folder = temporaryFolder({
    'journey.js': '',
    'bin/': '',
    'node_modules/.bin/': '',
    'other/journey': '',
  });
  const script = join(folder, 'journey.js');
  for (const bin of ['bin', 'node_modules/.bin']) symlinkSync(script, join(folder, bin, 'journey'));
  chmodSync(join(folder, 'other/journey'), 0o755);
  const commandOn = (...folders: string[]) =>
    findShellCommand({
      program: ['/node', script],
      env: { PATH: folders.map((name) => join(folder, name)).join(delimiter) },
    }).call;
  expect(commandOn('nothing', 'bin', 'other')).toBe('journey');
  expect(commandOn('other', 'bin')).toBe(`'/node' '${script}'`);
  expect(commandOn('node_modules/.bin')).toBe(`'/node' '${script}'`);
  expect(findShellCommand({ program: undefined, env: {} }).call).toBe('journey');
});
