import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { formats } from '../src/report/formats.ts';
import { broken, good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Titles that try to break out of the syntax of a format. */
const evils = [
  '%0A::error::pwned',
  '%25%0D, file=x:y::',
  ']]>',
  '</failure></testcase>',
  '"><script>alert(1)</script>',
  '`<img src=x onerror=alert(1)>` @everyone [a](http://evil.example)',
  '::stop-commands::x',
  '##[error]pwned',
  '::error::pwned',
  'a\u0000\u0001\u001B[31m\uFFFE\uD800b',
];

/** A map with hostile titles, and with references whose names appear in messages. */
const evilMap = evils
  .map(
    (evil, i) =>
      `journey j${i} ${JSON.stringify(evil)} { persona nobody${i}; pain ${JSON.stringify(evil)} }\n`,
  )
  .join('');
const evilName = 'a%0A::error::,<&>"\'` @b.journey';

async function reported(format: string, files: Record<string, string>, ...args: string[]) {
  const { code, stdout } = await runInProcess(temporaryFolder(files), ['check', '--format', format, ...args]);
  return { code, stdout };
}

const listMessages = async (files: Record<string, string>): Promise<{ rule: string; message: string }[]> =>
  JSON.parse((await reported('json', files)).stdout).findings;

describe('SARIF', () => {
  const require = createRequire(import.meta.url);
  // The schema is draft 4, but uses nothing that draft 7 lacks.
  const { $schema, id, ...schema } = JSON.parse(
    readFileSync(join(require.resolve('@microsoft/jest-sarif'), '../schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  ajvFormats.default(ajv);
  const validate = ajv.compile(schema);

  test('is checked against the schema of 2.1.0', () => {
    expect($schema).toContain('draft-04');
    expect(id).toContain('sarif-2.1.0');
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  test('is what its schema says', async () => {
    for (const files of [{ 'good.journey': good }, { [evilName]: evilMap, 'broken.journey': broken }]) {
      const log = JSON.parse((await reported('sarif', files)).stdout);
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  test('has places, fingerprints, rules, and what is suppressed', async () => {
    const hidden = broken.replace(
      '    pain ',
      '    // journey-ignore pain-without-owner -- asked already\n    pain ',
    );
    const { runs } = JSON.parse((await reported('sarif', { 'a b.journey': hidden })).stdout);
    const [run] = runs;
    expect(run).toMatchObject({ columnKind: 'utf16CodeUnits', invocations: [{ executionSuccessful: true }] });
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'pain-without-owner');
    expect(result).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b.journey', uriBaseId: '%SRCROOT%' },
            region: { startLine: 13, startColumn: 5, endLine: 13, endColumn: 40 },
          },
        },
      ],
      partialFingerprints: { 'journeyFinding/v1': expect.stringMatching(/^[0-9a-f]{16}$/u) },
      suppressions: [{ kind: 'inSource', justification: 'asked already' }],
    });
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('pain-without-owner');
    expect(validate({ ...JSON.parse(JSON.stringify({ runs })), version: '2.1.0' })).toBe(true);
  });
});

describe('GitLab', () => {
  test('has what it documents, and no fingerprint twice', async () => {
    const twice = broken.replace(/( +pain) crowded (.*)\n/u, '$1 $2\n$1 $2\n');
    const { stdout } = await reported('gitlab', { 'a.journey': twice, 'b.journey': twice });
    const issues = JSON.parse(stdout);
    expect(issues).toContainEqual({
      description: expect.stringContaining('no owner'),
      check_name: 'pain-without-owner',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
      severity: 'major',
      location: { path: 'a.journey', lines: { begin: 12, end: 12 } },
    });
    const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
    const [moved] = JSON.parse((await reported('gitlab', { 'a.journey': `\n\n${twice}` })).stdout);
    expect(fingerprints).toContain(moved.fingerprint);
  });
});

/** Parses an XML text with an independent reader. */
function readXml(text: string) {
  expect(XMLValidator.validate(text)).toBe(true);
  // No characters that XML 1.0 forbids.
  expect(text).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => ['testsuite', 'testcase', 'file', 'error'].includes(name),
  }).parse(text);
}

describe('XML', () => {
  test('JUnit is what Jenkins reads, and what fails the check fails there', async () => {
    const files = { 'broken.journey': broken, 'good.journey': good };
    for (const [failOn, failing] of [
      ['error', ['error']],
      ['warning', ['error', 'warning']],
      ['never', []],
    ] as const) {
      const { testsuites } = readXml((await reported('junit', files, '--fail-on', failOn)).stdout);
      const [suite, whole] = testsuites.testsuite;
      expect(Object.keys(testsuites)).toEqual(['testsuite', 'name', 'tests', 'failures', 'errors', 'time']);
      expect(Object.keys(suite)).toEqual([
        'testcase',
        'name',
        'tests',
        'failures',
        'errors',
        'skipped',
        'time',
      ]);
      expect(suite.name).toBe('broken.journey');
      expect(Number(suite.tests)).toBe(suite.testcase.length);
      const failures = suite.testcase.filter(({ failure }: { failure?: object }) => failure !== undefined);
      expect(Number(suite.failures)).toBe(failures.length);
      expect(testsuites.failures).toBe(suite.failures);
      const types = new Set(failures.map(({ failure }: { failure: { type: string } }) => failure.type));
      expect(types).toEqual(new Set(failing));
      expect(whole).toMatchObject({ tests: '1', failures: '0' });
    }
  });

  test('checkstyle has a place, a level and a rule for each finding', async () => {
    const { checkstyle } = readXml((await reported('checkstyle', { 'broken.journey': broken })).stdout);
    expect(checkstyle.file[0].name).toBe('broken.journey');
    expect(checkstyle.file[0].error).toContainEqual({
      line: '12',
      column: '5',
      severity: 'error',
      message: expect.stringContaining('no owner'),
      source: 'journey.pain-without-owner',
    });
  });

  test('says what a hostile map says, and nothing of its own making', async () => {
    const files = { [evilName]: evilMap };
    const messages = await listMessages(files);
    const { checkstyle } = readXml((await reported('checkstyle', files)).stdout);
    expect(checkstyle.file).toHaveLength(1);
    expect(checkstyle.file[0].error).toHaveLength(messages.length);
    const { testsuites } = readXml((await reported('junit', files)).stdout);
    expect(testsuites.testsuite).toHaveLength(1);
    expect(testsuites.testsuite[0].testcase).toHaveLength(messages.length);
  });
});

describe('reviewdog', () => {
  test('columns are bytes, and fixes are suggestions', async () => {
    const text = broken
      .replace('pain crowded "Many', 'pain crowded "日本 Many')
      .replace('    pain', ' /*ä*/pain');
    const { stdout } = await reported('rdjson', { 'a.journey': text });
    const { source, diagnostics } = JSON.parse(stdout);
    expect(source.name).toBe('journey');
    expect(diagnostics).toContainEqual({
      message: expect.stringContaining('no owner'),
      location: {
        path: 'a.journey',
        range: { start: { line: 12, column: 8 }, end: { line: 12, column: 50 } },
      },
      severity: 'ERROR',
      code: { value: 'pain-without-owner' },
      suggestions: [
        {
          range: { start: { line: 12, column: 50 }, end: { line: 12, column: 50 } },
          text: ' { owner web }',
        },
      ],
    });
  });
});

describe('GitHub', () => {
  /** Returns the lines that GitHub's runner obeys: it only prints those between the two lines of the fence. */
  function commands(log: string): string[] {
    let word: string | undefined;
    return log.split(/\r\n|\r|\n/u).filter((line) => {
      if (word !== undefined) {
        if (line.trim() === `::${word}::`) word = undefined;
        return false;
      }
      word = /^::stop-commands::(.+)$/u.exec(line)?.[1];
      return word === undefined && (/^\s*::/u.test(line) || line.includes('##['));
    });
  }

  test('is what is written in its Actions, and nowhere else by itself', async () => {
    const folder = temporaryFolder({ 'broken.journey': broken });
    const inActions = { env: { GITHUB_ACTIONS: 'true' } };
    const { stdout } = await runInProcess(folder, ['check', '--quiet'], inActions);
    expect(commands(stdout)).toEqual([
      '::error file=broken.journey,line=12,endLine=12,col=5,endColumn=40,title=pain-without-owner::This pain point has no owner. Nobody will fix what nobody owns: add `owner NAME`.',
    ]);
    expect(stdout).toContain('1 map checked: 1 error');
    expect(commands((await runInProcess(folder, ['check'])).stdout)).toEqual([]);
    const other = await runInProcess(folder, ['check', '--format', 'concise'], inActions);
    expect(commands(other.stdout)).toEqual([]);
  });

  test('a complaint is no command, whatever it is about', async () => {
    const inActions = { env: { GITHUB_ACTIONS: 'true' } };
    const { stderr } = await runInProcess(temporaryFolder({}), ['check', '##[add-mask]a.journey'], inActions);
    expect(stderr).toContain('add-mask');
    expect(commands(stderr)).toEqual([]);
  });

  test('paths are seen from the repository', async () => {
    const folder = temporaryFolder({ 'maps/broken.journey': broken });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder };
    const { stdout } = await runInProcess(join(folder, 'maps'), ['check', '--quiet'], { env });
    expect(commands(stdout)[0]).toContain('file=maps/broken.journey,');
  });

  test('shows nine of a level and says how many more there are', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`m${i}.journey`, broken]));
    const { stdout } = await reported('github', files, '--quiet');
    expect(commands(stdout)).toHaveLength(10);
    expect(commands(stdout).at(-1)).toBe('::error::… 3 more. The log of this step has all of them.');
  });

  test('a hostile map injects nothing', async () => {
    const files = { [evilName]: evilMap };
    const otherMessages = await listMessages(files);
    const lines = commands((await reported('github', files)).stdout);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(?:error|warning|notice)(?: file=a%250A%3A%3Aerror%3A%3A%2C<[^,:]*,[^:]*)?::/u,
      );
      expect(line).not.toMatch(/[\p{Cc}]/u);
    }
    expect(lines.length).toBeLessThanOrEqual(30);
    const unescape = (text: string) =>
      text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
    const messages = new Set(otherMessages.map(({ message }) => message));
    const told = lines.map((line) => unescape(line.replace(/^::\w+(?: [^:]*)?::/u, '')));
    for (const message of told) if (!message.startsWith('… ')) expect(messages).toContain(message);
  });
});

describe('Markdown', () => {
  test('lists what was found', async () => {
    const { stdout } = await reported('markdown', { 'broken.journey': broken }, '--quiet');
    expect(stdout).toMatch(
      /^1 map checked: \*\*1 error\*\*, \d+ warnings, \d+ infos\n\n### broken\.journey\n\n/u,
    );
    expect(stdout).toContain(
      '- 12:5 **error** This pain point has no owner. Nobody will fix what nobody owns: add `owner NAME`. (`pain-without-owner`)\n',
    );
  });

  test('holds no more than a comment of GitHub does, errors first', async () => {
    const files = Object.fromEntries(Array.from({ length: 140 }, (_, i) => [`m${i}.journey`, broken]));
    const { stdout } = await reported('markdown', files);
    expect(stdout.length).toBeLessThan(60_000);
    expect(stdout.length).toBeGreaterThan(50_000);
    expect(stdout).toMatch(/\n… and \d+ more\. `journey check` shows all of them\.\n$/u);
    expect(stdout).not.toMatch(/^- \d+:\d+ info/mu);
  });

  test('nothing of a hostile map is HTML, a link or a mention', async () => {
    const { stdout } = await reported('markdown', { [evilName]: evilMap });
    const withoutCode = stdout.replaceAll(/(?<!\\)`[^`\n]*`/gu, '');
    expect(withoutCode).not.toMatch(/(?<!\\)[<[]/u);
    expect(withoutCode).not.toMatch(/@\w/u);
    expect(withoutCode).not.toMatch(/:\/\//u);
  });
});

test('in every format a hostile map does nothing to a terminal, and JSON stays JSON', async () => {
  for (const format of formats) {
    const { stdout } = await reported(format, { [evilName]: evilMap });
    expect(stdout.replaceAll('\n', ''), format).not.toMatch(/[\p{Cc}\u2028-\u202E]/u);
    expect(stdout.isWellFormed(), format).toBe(true);
    if (['json', 'gitlab', 'sarif', 'rdjson'].includes(format)) JSON.parse(stdout);
  }
});

describe('a finding at several places', () => {
  const files = {
    'a.journey': good
      .replace('  owner web\n', '  owner store\n')
      .replace('    touch', '    owner store\n    touch'),
  };

  test('is one in every format, and JSON and SARIF name the other places', async () => {
    const report = JSON.parse((await reported('json', files)).stdout);
    const [finding, ...others] = report.findings.filter(
      ({ rule }: { rule: string }) => rule === 'unresolved-reference',
    );
    expect(others).toEqual([]);
    expect(finding.message).toContain(`(used ${finding.related.length + 1} times)`);
    const log = JSON.parse((await reported('sarif', files)).stdout);
    const [result] = log.runs[0].results.filter(
      ({ ruleId }: { ruleId: string }) => ruleId === 'unresolved-reference',
    );
    expect(
      result.relatedLocations.map(
        (place: { physicalLocation: { region: { startLine: number } } }) =>
          place.physicalLocation.region.startLine,
      ),
    ).toEqual(finding.related.map(({ range }: { range: { start: { line: number } } }) => range.start.line));
    const lines = (await reported('concise', files)).stdout.split('\n');
    expect(lines.filter((line) => line.includes('unresolved-reference'))).toHaveLength(1);
  });
});

test('a line a finding is what editors read', async () => {
  const { stdout } = await reported('concise', { 'broken.journey': broken }, '--quiet');
  expect(stdout).toBe(
    'broken.journey:12:5: error: This pain point has no owner. Nobody will fix what nobody owns: add `owner NAME`. [pain-without-owner]\n',
  );
});

describe('several reports', () => {
  const args = (line: string) => ['check', ...line.split(' ')];

  test('go where they are told to', async () => {
    const folder = temporaryFolder({ 'broken.journey': broken });
    const several = '--format pretty --format sarif --output-file a.sarif --format junit -o b.xml';
    const { code, stdout, stderr } = await runInProcess(folder, args(several));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('1 map checked: 1 error');
    expect(JSON.parse(readFileSync(join(folder, 'a.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(folder, 'b.xml'), 'utf8')).toContain('<testsuites ');
    const first = await runInProcess(folder, args('-o c.json --format json'));
    expect(first.stdout).toBe('');
    expect(JSON.parse(readFileSync(join(folder, 'c.json'), 'utf8')).version).toBe(1);
    await runInProcess(folder, args('-o d.txt --color'), { env: { GITHUB_ACTIONS: 'true' } });
    expect(readFileSync(join(folder, 'd.txt'), 'utf8')).toMatch(/^broken\.journey\n/u);
  });

  test('what does not fit together is told', async () => {
    const folder = temporaryFolder({ 'broken.journey': broken });
    for (const [line, message] of [
      [
        '--format json --format sarif',
        'json cannot share standard output with another report: write `--format json --output-file FILE`.',
      ],
      ['--format json -o a -o b', 'b is one --output-file too many: write a --format before each.'],
      [
        '--format json -o a --format sarif -o a',
        'two reports cannot both go to a: give each its own --output-file.',
      ],
      ['-o no/where.txt', 'no/where.txt cannot be written: there is no such folder.'],
    ] as const) {
      const { code, stderr } = await runInProcess(folder, args(line));
      expect({ code, stderr }).toEqual({ code: 2, stderr: `journey: ${message}\n` });
    }
  });
});
