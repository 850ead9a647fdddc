import { describe, expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { shells } from '../src/completion/shells.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const script = async (shell: string) => (await runInProcess('/', ['completion', shell])).stdout;

describe.each(shells)('the completion script for %s', (shell) => {
  test('offers every command', async () => {
    const text = await script(shell);
    for (const { name } of commands) expect(text, name).toMatch(new RegExp(String.raw`\b${name}\b`, 'u'));
  });

  test('offers every option of the help, and the values of options', async () => {
    const text = await script(shell);
    for (const { name } of commands) {
      const { stdout } = await runInProcess('/', [name, '--help']);
      const options = [...stdout.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gmu)].map(([, option]) => option);
      expect(options).toContain('help');
      for (const option of options) expect(text, `${name} --${option}`).toContain(option);
    }
    for (const value of ['sarif', 'service-blueprint', 'powershell', 'zdiff3']) expect(text).toContain(value);
  });
});

test.each([['tcsh'], ['Bash'], ['']])('there is no completion for %j', async (shell) => {
  const { code, stdout, stderr } = await runInProcess('/', ['completion', shell]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('Allowed choices are bash, zsh, fish, powershell.');
});

test.each(['-V', '--version'])('%s prints the version', async (flag) => {
  const { code, stdout } = await runInProcess(temporaryFolder(), [flag]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) });
});
