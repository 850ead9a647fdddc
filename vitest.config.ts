import { defineConfig } from 'vitest/config';
import { findNeovim, noNeovim } from './scripts/find-neovim.ts';
import { findChromium, noChromium } from './scripts/real-editor/chromium.ts';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: [...withoutBrowser(), ...withoutNeovim()],
    setupFiles: ['scripts/test/seed.ts'],
    testTimeout: 30_000,
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
    return ['packages/*/test/*-in-chromium.test.ts', 'packages/preview/test/**'];
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
