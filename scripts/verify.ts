/**
 * Everything CI runs but the scenarios in the real editor: `npm run verify`. All steps run, so that one run names all
 * that is wrong. The numbers of tests go to `artefacts/tests.json`, those of the steps to `artefacts/verify.json`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { artefacts, root } from './real-editor/paths.ts';

const steps: readonly (readonly [name: string, command: string])[] = [
  ['generate', 'npm run --silent generate'],
  [
    'generated files are committed',
    'test -z "$(git status --porcelain -- syntaxes schemas docs/rules | tee /dev/stderr)"',
  ],
  ['lock file', 'node scripts/complete-lock-file.ts --check'],
  ['format', 'biome ci --colors=off --max-diagnostics=30'],
  ['lint', 'oxlint --deny-warnings'],
  ['types', 'tsc -b'],
  ['knip', 'knip'],
  ['test', `vitest run --reporter=default --reporter=json --outputFile.json=${artefacts}/tests.json`],
  ['growth', 'node packages/language/bench/growth.bench.ts --limit 1.6'],
  ['growth with the number of files', 'node packages/cli/bench/growth.bench.ts --limit 1.6'],
  ['build', 'node scripts/build.ts'],
  ['package', 'node scripts/package.ts'],
  ['package of the action', 'node scripts/package-action.ts'],
];

main();

function main(): void {
  mkdirSync(artefacts, { recursive: true });
  const failed: string[] = [];
  for (const [name, command] of steps) {
    console.log(`\n── ${name}: ${command.replace(root, '')}`);
    const began = performance.now();
    // Tests of chance try theirs as often as CI does.
    const env = { ...process.env, CI: 'true' };
    const { status } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit', env });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
    if (status !== 0) failed.push(name);
  }
  // A failed test is counted among the tests.
  const others = failed.filter((name) => name !== 'test');
  writeFileSync(`${artefacts}/verify.json`, `${JSON.stringify({ failed: others })}\n`);
  console.log(failed.length === 0 ? '\nAll is well.' : `\nFailed: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
