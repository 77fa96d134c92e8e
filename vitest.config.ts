import { defineConfig } from 'vitest/config';

/** What must be done before the next frame: tried with the machine to itself, because two browsers at once keep each other from it. */
const FRAME_BY_FRAME = 'tests/end-to-end/no-flash.test.ts';

/** Whole pages in one browser. Its files run one after the other; most of them share that browser. */
const endToEnd = (name: string, browser: 'chromium' | 'firefox', include: string, exclude: string[] = []) => ({
  test: {
    name,
    include: [include],
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
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/unit/speak-english.ts'],
          // A process for each file takes as long as its tests.
          isolate: false,
          // By default one less than there are processors, of which a small machine has two.
          maxWorkers: '100%',
          testTimeout: 60_000,
        },
      },
      // What is built, and what goes to stores: after a build.
      { test: { name: 'release', include: ['tests/release/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 } },
      endToEnd('chromium', 'chromium', 'tests/end-to-end/**/*.test.ts', [FRAME_BY_FRAME, '**/*.firefox.test.ts']),
      endToEnd('firefox', 'firefox', 'tests/end-to-end/**/*.test.ts', [FRAME_BY_FRAME, '**/*.chromium.test.ts']),
      endToEnd('chromium-frames', 'chromium', FRAME_BY_FRAME),
      endToEnd('firefox-frames', 'firefox', FRAME_BY_FRAME),
    ],
  },
});
