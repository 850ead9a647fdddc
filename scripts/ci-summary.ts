/** The closing line of a CI run: `N passed, N failed`, over tests, scenarios and the other steps of `verify`. */
import { existsSync, readFileSync } from 'node:fs';
import { artefacts } from './real-editor/paths.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** A file that could not be loaded fails without a failed test. */
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

main();

function main(): void {
  let passed = 0;
  let failed = read<{ failed: readonly string[] }>('verify.json')?.failed.length ?? 1;
  for (const file of ['tests.json', 'scenarios.json']) {
    const report = read<VitestReport>(file);
    passed += report?.numPassedTests ?? 0;
    failed += report === undefined ? 1 : report.numFailedTests + brokenFiles(report);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function brokenFiles({ testResults }: VitestReport): number {
  return testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
}

/** What a step did not write it did not reach, which counts as a failure. */
function read<T>(name: string): T | undefined {
  const path = `${artefacts}/${name}`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}
