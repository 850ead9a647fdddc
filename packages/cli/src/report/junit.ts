import { LineIndex } from '@journey-maps/core/model';
import { type CheckedFile, type FailOn, isFailing, type Reporter } from './reporter.ts';
import { type Element, writeXml } from './xml.ts';

/**
 * Writes JUnit's XML for Jenkins and similar services: a suite for each map, a test for each finding. A
 * finding that fails the check is a failed test, other findings are passed tests with output, and a
 * suppressed finding is a skipped test.
 *
 * Source: https://github.com/jenkinsci/xunit-plugin (junit-10.xsd)
 */
export const writeJunit: Reporter = ({ files }, { failOn }) => {
  const suites = files.map((file) => createSuite(file, failOn));
  const sum = (name: 'tests' | 'failures' | 'skipped') =>
    suites.reduce((total, { attributes }) => total + attributes[name], 0);
  return writeXml({
    name: 'testsuites',
    attributes: { name: 'journey', tests: sum('tests'), failures: sum('failures'), errors: 0, time: 0 },
    content: suites,
  });
};

function createSuite({ path, text, findings, suppressed }: CheckedFile, failOn: FailOn) {
  const lines = new LineIndex(text);
  const failed = findings.filter(({ level }) => isFailing(level, failOn)).length;
  const tests: Element[] = [
    ...findings.map(({ rule, level, message, span }) => {
      const { line, column } = lines.positionAt(span.start);
      const place = `${path}:${line}:${column}`;
      const content: Element = isFailing(level, failOn)
        ? { name: 'failure', attributes: { message, type: level }, content: `${place} ${message}` }
        : { name: 'system-out', attributes: {}, content: `${place} ${level}: ${message}` };
      return test(path, `${rule} at ${line}:${column}`, [content]);
    }),
    ...suppressed.map(({ rule, reason, span }) => {
      const { line, column } = lines.positionAt(span.start);
      return test(path, `${rule} at ${line}:${column}`, [
        { name: 'skipped', attributes: { message: reason } },
      ]);
    }),
  ];
  if (tests.length === 0) tests.push(test(path, 'no findings', []));
  return {
    name: 'testsuite',
    attributes: {
      name: path,
      tests: tests.length,
      failures: failed,
      errors: 0,
      skipped: suppressed.length,
      time: 0,
    },
    content: tests,
  };
}

function test(path: string, name: string, content: readonly Element[]): Element {
  return { name: 'testcase', attributes: { classname: path, name, time: 0 }, content };
}
