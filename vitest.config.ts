import { defineConfig } from 'vitest/config';
import { findNeovim, noNeovim } from './scripts/find-neovim.ts';
import { findChromium, noChromium } from './scripts/real-editor/chromium.ts';

/**
 * The tests that start a browser, an editor, an office suite, or the bundled command and action as processes. `npm test`
 * runs all others.
 */
const programs = [
  'packages/*/test/**/*-in-chromium.test.ts',
  'packages/preview/test/*.test.ts',
  'packages/cli/test/{,*-in-}libreoffice.test.ts',
  'packages/cli/test/neovim.test.ts',
  'packages/cli/test/{journey,git-drivers,merge-in-git,node-20}.test.ts',
  'packages/action/test/recipes.test.ts',
  'packages/action/test/action.test.ts',
];

/** The tests that replace a module of ours by one that fails: they load all modules for themselves. */
const replacing = ['packages/*/test/one-bad-{file-in-commands,request}.test.ts'];

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
          exclude: [...withoutBrowser(), ...withoutNeovim()],
          setupFiles: ['scripts/test/seed.ts'],
        },
      },
    ],
    // Long, since machines are busy: whatever hangs is still found.
    testTimeout: 120_000,
    // A hook starts browsers and bundles: on a busy machine it takes as long as a test.
    hookTimeout: 120_000,
    // One second, the default, is not enough beside other work.
    expect: { requireAssertions: true, poll: { timeout: 20_000 } },
    // No test leaves anything behind for the next file of tests, which so has all modules loaded already: half the work.
    isolate: false,
    // By itself Vitest leaves one core of two idle.
    maxWorkers: '100%',
  },
});

/**
 * The tests that draw in a browser, where there is none: a machine with Node and nothing else passes all others. CI
 * must have one.
 */
function withoutBrowser(): string[] {
  try {
    findChromium();
    return [];
  } catch (error) {
    if (process.env['CI'] !== undefined) throw error;
    console.warn(`\nTests that draw in a browser are left out. ${noChromium}\n`);
    return ['packages/*/test/**/*-in-chromium.test.ts', 'packages/preview/test/**'];
  }
}

/** The test in another editor, where that is not there. CI must have it. */
function withoutNeovim(): string[] {
  try {
    findNeovim();
    return [];
  } catch (error) {
    if (process.env['CI'] !== undefined) throw error;
    console.warn(`\nThe test in Neovim is left out. ${noNeovim}\n`);
    return ['packages/cli/test/neovim.test.ts'];
  }
}
