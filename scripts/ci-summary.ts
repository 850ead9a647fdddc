/**
 * Prints the end of a CI run: the name of every failure, since the log is long, and then `N passed, N
 * failed`. It counts tests, scenarios and the other steps of `verify`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { artefacts } from './real-editor/paths.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** A file that could not be loaded fails without a failed test. */
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly TestReport[];
}

interface TestReport {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages: readonly string[];
}

main();

function main(): void {
  let passed = 0;
  const steps = read<{ failed: readonly string[] }>('verify.json')?.failed ?? ['verify ended early'];
  let failed = steps.length;
  for (const step of steps) console.log(`FAILED ${step}`);
  for (const file of ['tests.json', 'scenarios.json']) {
    const report = read<VitestReport>(file);
    passed += report?.numPassedTests ?? 0;
    failed += report === undefined ? 1 : report.numFailedTests + brokenFiles(report).length;
    for (const line of report === undefined ? [`no ${file}`] : failures(report))
      console.log(`FAILED ${line}`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Returns a line for each failed test and each file that could not be loaded, with the first lines of the reason. */
function failures(report: VitestReport): string[] {
  return [
    ...report.testResults.flatMap((file) =>
      file.assertionResults
        .filter(({ status }) => status === 'failed')
        .map((test) => `${file.name} > ${test.fullName}\n${beginning(test.failureMessages.join('\n'))}`),
    ),
    ...brokenFiles(report).map((file) => `${file.name}\n${beginning(file.message)}`),
  ];
}

function beginning(message: string): string {
  return message.split('\n').slice(0, 12).join('\n').slice(0, 800);
}

function brokenFiles({ testResults }: VitestReport): FileReport[] {
  return testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
}

/** Reads the report of a step. A missing report means that the step was not reached, which counts as a failure. */
function read<T>(name: string): T | undefined {
  const path = `${artefacts}/${name}`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}
