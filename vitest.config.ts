import { defineConfig } from 'vitest/config';

/** Tests that start processes, browsers or Java take seconds, more on a busy machine; nothing is measured by the clock. */
const shared = { testTimeout: 120_000, hookTimeout: 300_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'papers',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/setup/**', '**/node_modules/**', 'test/cases/**', 'test/sample/**'],
        },
      },
      {
        test: { ...shared, name: 'site', include: ['test/site/**/*.test.ts'], globalSetup: ['test/site/built.ts'] },
      },
      { test: { ...shared, name: 'setup', include: ['test/setup/**/*.test.ts'] } },
    ],
  },
});
