import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** What is built, one folder each in `dist`. */
export const BROWSERS = ['chrome', 'firefox'] as const;
export type BuiltFor = (typeof BROWSERS)[number];

/** The manifest of the last build. */
export function builtManifest(browser: BuiltFor): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'dist', browser, 'manifest.json'), 'utf8'));
}
