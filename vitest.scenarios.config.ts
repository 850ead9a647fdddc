import { defineConfig } from 'vitest/config';

/** The scenarios in the real editor, once for each extension host: `npm run scenarios -- --project web`. */
export default defineConfig({
  test: {
    // One editor and one browser at a time: a machine with two cores is busy with that.
    fileParallelism: false,
    isolate: false,
    maxWorkers: 1,
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // A scenario that passes at its second try only is reported as such.
    retry: process.env['CI'] === undefined ? 0 : 1,
    projects: ['desktop', 'web'].map((name) => ({
      extends: true as const,
      test: {
        name,
        include: ['test/scenarios/*.scenario.ts'],
        globalSetup: ['test/scenarios/start-editor-for-all.ts'],
      },
    })),
  },
});
