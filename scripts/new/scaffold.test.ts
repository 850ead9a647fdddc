import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../real-editor/paths.ts';
import { scaffold } from './scaffold.ts';

/** A copy of the parts of the repository that a scaffold changes, and of what their types depend on. */
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'journey-new-'));
  for (const path of [
    'packages/core/src',
    'packages/cli/src',
    'packages/cli/test/run-in-process.ts',
    'packages/cli/package.json',
    'docs/commands.md',
    'biome.json',
    'package.json',
    'tsconfig.base.json',
    '.gitignore',
    '.oxlintrc.json',
  ]) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const args of [
    ['rule', 'stage-without-smile'],
    ['command', 'count'],
    ['command', 'delete'],
  ]) {
    expect(scaffold(copy, args)).not.toHaveProperty('problem');
  }
});

afterAll(() => rmSync(copy, { recursive: true }));

const written = [
  'packages/core/src/rules/rules/stage-without-smile.ts',
  ...['count', 'delete'].flatMap((name) => [
    `packages/cli/src/commands/${name}.ts`,
    `packages/cli/src/${name}/run-${name}.ts`,
    `packages/cli/test/${name}.test.ts`,
  ]),
];
const listing = ['packages/core/src/rules/rules/index.ts', 'packages/cli/src/commands/index.ts'];

/** Runs a program of `node_modules` in the copy, and returns its output if it fails. */
function getFailure(program: string, ...args: string[]): string {
  try {
    execFileSync(join(root, 'node_modules', '.bin', program), args, {
      cwd: copy,
      stdio: 'pipe',
      encoding: 'utf8',
    });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

describe('a new rule or command', () => {
  test('is formatted', () => {
    expect(getFailure('biome', 'ci', '--colors=off', ...written, ...listing)).toBe('');
  });

  test('passes the linter', () => {
    expect(getFailure('oxlint', '--deny-warnings', ...written, ...listing)).toBe('');
  });

  test('has no type error', () => {
    const config = {
      extends: './tsconfig.base.json',
      compilerOptions: { noEmit: true, composite: false, emitDeclarationOnly: false, types: ['node'] },
      // The list of commands and the tests would add the types of the whole command.
      files: [...written.filter((path) => !path.includes('/test/')), listing[0]],
    };
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(config));
    expect(getFailure('tsc', '-p', '.')).toBe('');
  });
});

test('a new rule is listed, and reports its bad example only', async () => {
  const { rules } = await import(pathToFileURL(join(copy, 'packages/core/src/rules/rules/index.ts')).href);
  const rule = rules.find(({ id }: { id: string }) => id === 'stage-without-smile');
  const statements = (title: string) => [
    { statement: { title: { value: title }, head: { start: 0, end: 7 } } },
  ];
  const check = (title: string) => [...rule.check({ all: () => statements(title) })];
  expect(rule.examples.bad[0].text).toContain('⟦journey buying "TODO"⟧');
  expect(check('TODO')).toHaveLength(1);
  expect(check('Buying a bike')).toEqual([]);
});

test('a new command runs, also one whose name is a word of JavaScript', async () => {
  const { runInProcess } = await import(
    pathToFileURL(join(copy, 'packages/cli/test/run-in-process.ts')).href
  );
  for (const name of ['count', 'delete']) {
    expect(await runInProcess('/', [name, 'a.journey'])).toMatchObject({ code: 0, stdout: 'a.journey\n' });
  }
});

test('a new command has a line on the page of commands', () => {
  expect(readFileSync(join(copy, 'docs/commands.md'), 'utf8')).toMatch(/\n\| `journey count` \| .* \|\n/u);
});

describe('a scaffold reports', () => {
  test.each([
    [[], 'Usage: npm run new -- rule NAME, or npm run new -- command NAME.'],
    [['rule'], 'Usage: npm run new'],
    [['rule', 'a', 'b'], 'Usage: npm run new'],
    [['page', 'a'], 'Usage: npm run new'],
    [['toString', 'a'], 'Usage: npm run new'],
    [
      ['rule', 'Pain'],
      '"Pain" can\'t name a rule. Use lower-case letters, digits and hyphens, such as pain-without-owner.',
    ],
    [['rule', '../pain'], '"../pain" can\'t name a rule.'],
    [['command', 'set_up'], '"set_up" can\'t name a command.'],
    [
      ['rule', 'pain-without-owner'],
      'There is already a rule or file of this name: packages/core/src/rules/rules/pain-without-owner.ts.',
    ],
    [['rule', 'index'], 'There is already a rule or file of this name'],
    [
      ['command', 'check'],
      'There is already a command or file of this name: packages/cli/src/commands/check.ts.',
    ],
  ])('%j with one message, and changes nothing', (args, message) => {
    const listed = listing.map((path) => readFileSync(join(copy, path), 'utf8'));
    expect(scaffold(copy, args)).toEqual({ problem: expect.stringContaining(message) as string });
    expect(listing.map((path) => readFileSync(join(copy, path), 'utf8'))).toEqual(listed);
  });
});
