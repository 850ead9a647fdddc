import { defineConfig } from 'vitest/config';

/** The tests of the packed npm package and extension, as their users get them: `npm run test:packages`. */
export default defineConfig({
  test: {
    include: ['test/packages/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { requireAssertions: true, poll: { timeout: 20_000 } },
    isolate: false,
  },
});
