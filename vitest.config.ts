import { defineConfig } from 'vitest/config';

/** Whole pages in one browser. Its files run one after the other and share that browser. */
const endToEnd = (browser: 'chromium' | 'firefox', exclude: string[]) => ({
  test: {
    name: browser,
    include: ['tests/end-to-end/**/*.test.ts'],
    exclude,
    provide: { browser },
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    // Getting a browser can mean downloading it.
    hookTimeout: 600_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles: ['tests/unit/speak-english.ts'], testTimeout: 60_000 },
      },
      // What is built, and what goes to stores: after a build.
      { test: { name: 'release', include: ['tests/release/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      endToEnd('chromium', []),
      endToEnd('firefox', ['**/*.chromium.test.ts']),
    ],
  },
});
