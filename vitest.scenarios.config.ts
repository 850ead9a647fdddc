import { defineConfig } from 'vitest/config';
import { editorsPerHost } from './test/scenarios/editors.ts';

/** The scenarios in the real editor, once for each extension host: `npm run scenarios -- --project web`. */
export default defineConfig({
  test: {
    // Each worker has its own editor and browser.
    maxWorkers: editorsPerHost,
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // A scenario that passes only on the second try is reported as such.
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
