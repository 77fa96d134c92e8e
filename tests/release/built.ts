import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const root = resolve(import.meta.dirname, '../..');

/** What is built, one folder each in `dist`. */
export const BROWSERS = ['chrome', 'firefox'] as const;
export type BuiltFor = (typeof BROWSERS)[number];

/** The manifest of the last build. */
export function builtManifest(browser: BuiltFor): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, 'dist', browser, 'manifest.json'), 'utf8'));
}

/** Builds Unnag into a folder of its own. */
export async function buildInto(folder: string, browser: BuiltFor): Promise<void> {
  const words = ['build', '--mode', browser, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...words], { cwd: root });
}
