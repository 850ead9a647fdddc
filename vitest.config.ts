import { defineConfig } from 'vitest/config';
import { findChromium, noChromium } from './scripts/real-editor/chromium.ts';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: withoutBrowser(),
    testTimeout: 30_000,
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
    return ['packages/core/test/*-in-chromium.test.ts', 'packages/preview/test/**'];
  }
}
