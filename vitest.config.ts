import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles: ['tests/unit/speak-english.ts'], testTimeout: 60_000 },
      },
      // What is built, and what goes to stores: after a build.
      { test: { name: 'release', include: ['tests/release/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'end-to-end',
          include: ['tests/end-to-end/**/*.test.ts'],
          // Each file has its own browsers; most of the time they wait for each other.
          maxWorkers: 2,
          testTimeout: 60_000,
          // Getting a browser can mean downloading it.
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
