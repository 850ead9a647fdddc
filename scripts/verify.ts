/**
 * Runs everything that CI runs: `npm run verify [-- --scenarios]`. Only with `--scenarios`, it plays the scenarios
 * in the real editor. All steps run, so that one run reports every failure. Writes the results of the tests to
 * `artefacts/tests.json` and `artefacts/scenarios.json`, and those of the steps to `artefacts/verify.json`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { artefacts, root } from './real-editor/paths.ts';

type Step = readonly [name: string, command: string];

const withScenarios = process.argv.includes('--scenarios');

const growth: readonly Step[] = [
  ['growth', 'node packages/language/bench/growth.bench.ts --limit 1.6'],
  ['growth with the number of files', 'node packages/cli/bench/growth.bench.ts --limit 1.6'],
];
const packages: readonly Step[] = [
  ['package of the action', 'node scripts/package-action.ts'],
  ['package for npm', 'node scripts/package-npm.ts'],
  ['test of the packages', 'vitest run --config vitest.packages.config.ts'],
  // The packages above are tested already.
  ['rehearsal of a release', 'node scripts/release.ts minor --dry-run --skip-pack-tests'],
];

/** Stages run one by one. The lanes of a stage run in parallel, and the steps of a lane one by one. */
const stages: readonly (readonly (readonly Step[])[])[] = [
  [[['generate', 'npm run --silent generate']]],
  [
    [
      [
        'generated files are committed',
        'node scripts/check-generated.ts syntaxes schemas docs/rules editors packages/highlighting packages/tree-sitter-journey/src skills llms.txt',
      ],
      ['lock file', 'node scripts/complete-lock-file.ts --check'],
      ['format', 'biome ci --colors=off --max-diagnostics=30'],
      ['types', 'tsc -b'],
      ['knip', 'knip'],
    ],
    [
      ['lint', 'oxlint --deny-warnings'],
      ['words', 'node scripts/check-words.ts'],
      ['build', 'node scripts/build.ts'],
      ['third-party notices', 'node scripts/check-generated.ts THIRD-PARTY-NOTICES.txt'],
      ['package', 'node scripts/package.ts'],
    ],
    // Waits for the network most of the time.
    withScenarios ? [['programs of the tests', 'node scripts/install-test-programs.ts']] : [],
  ],
  [[['test', `vitest run ${reportTo('tests.json')}`]]],
  // A scenario waits often, and growth is measured in processor time: neither lane disturbs the other.
  withScenarios
    ? [
        [['scenarios', `vitest run --config vitest.scenarios.config.ts ${reportTo('scenarios.json')}`]],
        [...growth, ...packages],
      ]
    : [growth, packages],
];

/** The steps whose tests are counted one by one. */
const counted = new Set(['test', 'scenarios']);

await main();

async function main(): Promise<void> {
  mkdirSync(artefacts, { recursive: true });
  const failed: string[] = [];
  for (const lanes of stages) {
    const isAlone = lanes.length === 1;
    await Promise.all(
      lanes.map(async (steps) => {
        for (const step of steps) if (!(await passes(step, isAlone))) failed.push(step[0]);
      }),
    );
  }
  // Failed tests are counted separately.
  const others = failed.filter((name) => !counted.has(name));
  writeFileSync(`${artefacts}/verify.json`, `${JSON.stringify({ failed: others })}\n`);
  console.log(failed.length === 0 ? '\nAll steps passed.' : `\nFailed: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/**
 * Runs a step.
 *
 * @param isAlone shows the output at once; for parallel steps, it is shown when the step ends
 */
async function passes([name, command]: Step, isAlone: boolean): Promise<boolean> {
  const began = performance.now();
  const title = `\n── ${name}: ${command.replace(root, '')}`;
  if (isAlone) console.log(title);
  // Random tests run as often as in CI.
  const env = { ...process.env, CI: 'true' };
  const child = spawn(command, { cwd: root, shell: true, env, stdio: isAlone ? 'inherit' : 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (text: string) => {
      output += text;
    });
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (!isAlone) console.log(`${title}\n${output.trimEnd()}`);
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  return status === 0;
}

/** Returns the arguments with which Vitest also writes its results to a file. */
function reportTo(name: string): string {
  return `--reporter=default --reporter=json --outputFile.json=${artefacts}/${name}`;
}
