import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { findChromium, noChromium } from './scripts/real-editor/chromium.ts';
import { LongestFirst } from './scripts/test/longest-first.ts';

/**
 * The tests that start a browser, an editor, an office suite, or the bundled command and action as processes.
 * `npm test` runs all others.
 */
const programs = [
  'packages/*/test/**/*-in-chromium.test.ts',
  'packages/preview/test/*.test.ts',
  'packages/cli/test/{,*-in-}libreoffice.test.ts',
  'packages/cli/test/{neovim,completion-in-bash}.test.ts',
  'packages/tree-sitter-journey/test/*-in-neovim.test.ts',
  'packages/highlighting/test/*-in-{vim,emacs}.test.ts',
  'packages/cli/test/{journey,git-drivers,mcp,merge-in-git,node-20}.test.ts',
  'packages/markdown/test/mkdocs-hook.test.ts',
  'packages/action/test/recipes.test.ts',
  'packages/action/test/action.test.ts',
];

/** The tests that replace one of our modules with a failing one, so they must not share modules with others. */
const replacing = [
  'packages/*/test/one-bad-{file-in-commands,request}.test.ts',
  'packages/extension/src/{activation,assistants/assistants}.test.ts',
];

/** Without the project `programs`, no test needs another program, and CI does so on machines that have none. */
const runsPrograms = selectsProject('programs', process.argv);

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...programs, ...replacing],
          setupFiles: ['scripts/test/seed.ts', 'scripts/test/no-programs.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'replacing',
          include: replacing,
          isolate: true,
          setupFiles: ['scripts/test/seed.ts', 'scripts/test/no-programs.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'programs',
          include: programs,
          exclude: [...withoutBrowser(), ...withoutEditors(), ...withoutPython()],
          setupFiles: ['scripts/test/seed.ts'],
        },
      },
    ],
    // Long, since machines may be busy. Hanging tests still end.
    testTimeout: 120_000,
    // Hooks start browsers and bundle code, which takes as long as a test on a busy machine.
    hookTimeout: 120_000,
    // The default of one second is too short on a busy machine.
    expect: { requireAssertions: true, poll: { timeout: 20_000 } },
    // No test leaves state behind, so test files can share loaded modules. That halves the time.
    isolate: false,
    // By default, Vitest leaves one of two cores idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
});

/** Returns whether the arguments of Vitest select a project: all without `--project`. */
function selectsProject(name: string, args: readonly string[]): boolean {
  const selected = args.flatMap((arg, i) =>
    arg === '--project' ? (args[i + 1] ?? []) : arg.startsWith('--project=') ? arg.slice(10) : [],
  );
  return selected.length === 0 || selected.includes(name);
}

/**
 * Returns the tests that need a browser, if none is installed, so that all others pass without
 * one. CI must have a browser.
 */
function withoutBrowser(): string[] {
  if (!runsPrograms) return [];
  try {
    findChromium();
    return [];
  } catch (error) {
    if (process.env['CI'] !== undefined) throw error;
    console.warn(`\nTests that draw in a browser are left out. ${noChromium}\n`);
    return ['packages/*/test/**/*-in-chromium.test.ts', 'packages/preview/test/**'];
  }
}

/** Returns the tests that need an editor or a compiler that is not installed. CI must have all. */
function withoutEditors(): string[] {
  if (!runsPrograms) return [];
  const neovim = process.env['NEOVIM'] ?? 'nvim';
  const needs: readonly (readonly [tests: string, ...programs: string[]])[] = [
    ['packages/cli/test/neovim.test.ts', neovim],
    ['packages/tree-sitter-journey/test/*-in-neovim.test.ts', neovim, 'cc'],
    ['packages/highlighting/test/*-in-vim.test.ts', neovim, 'vim'],
    ['packages/highlighting/test/*-in-emacs.test.ts', 'emacs'],
  ];
  return needs.flatMap(([tests, ...programs]) => {
    const missing = programs.filter((program) => spawnSync(program, ['--version']).error !== undefined);
    if (missing.length === 0) return [];
    if (process.env['CI'] !== undefined) throw new Error(`Install ${missing.join(' and ')}.`);
    console.warn(`\nTests are left out that need ${missing.join(' and ')}.\n`);
    return [tests];
  });
}

/** Returns the test that runs a hook of MkDocs, if there is no Python. CI must have it. */
function withoutPython(): string[] {
  if (!runsPrograms) return [];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  if (folders.some((folder) => existsSync(join(folder, 'python3')))) return [];
  if (process.env['CI'] !== undefined)
    throw new Error('No python3 found. Debian: apt-get install python3-minimal');
  console.warn('\nThe test of the hook for MkDocs is left out: there is no python3.\n');
  return ['packages/markdown/test/mkdocs-hook.test.ts'];
}
