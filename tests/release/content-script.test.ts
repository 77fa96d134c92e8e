import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtManifest, root } from './built.ts';

const filesOf = (browser: 'chrome' | 'firefox'): string[] => {
  const { content_scripts: scripts } = builtManifest(browser) as { content_scripts: { js: string[] }[] };
  return scripts.flatMap(({ js }) => js);
};

describe('what is read on every page', () => {
  it('tells Chromium that what it holds is needed at once, before anything else, in each of its pieces', () => {
    const pieces = filesOf('chrome').map((file) => readFileSync(join(root, 'dist/chrome', file), 'utf8'));
    expect(pieces.length).toBeGreaterThan(4);
    for (const piece of pieces) expect(piece).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(30_000);
  });

  it('is one file in Firefox, which heeds no such wish', () => {
    expect(filesOf('firefox')).toEqual(['src/page/content.iife.js']);
  });
});
