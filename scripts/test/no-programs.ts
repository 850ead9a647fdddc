/**
 * Runs before each test file of `npm test`, and prevents it from starting a browser, an editor or an office
 * suite. A test that needs one belongs to the project `programs` of `vitest.config.ts`.
 */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

const refused =
  /^(?:chrom|google-chrome|msedge|microsoft-edge|firefox|nvim|vim|emacs|soffice|libreoffice|code)/iu;

const starters = ['spawn', 'spawnSync', 'execFile', 'execFileSync'] as const;
for (const name of starters) {
  const start = childProcess[name] as (command: string, ...rest: unknown[]) => unknown;
  // Test files of one worker share the module.
  if (start.name === 'startAllowed') continue;
  const startAllowed = (command: string, ...rest: unknown[]): unknown => {
    if (refused.test(basename(command))) {
      throw new Error(
        `\`npm test\` must not start ${basename(command)}. Move this test to the project \`programs\`.`,
      );
    }
    return start(command, ...rest);
  };
  // `promisify` reads a property of the function.
  Object.defineProperties(startAllowed, {
    ...Object.getOwnPropertyDescriptors(start),
    name: { value: 'startAllowed' },
  });
  Object.assign(childProcess, { [name]: startAllowed });
}
syncBuiltinESMExports();
