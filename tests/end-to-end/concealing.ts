/** Runs the part of Unnag that changes pages by itself, in a page's own world, where tests can reach what it makes. */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'concealing-entry.ts'), formats: ['iife'], name: 'concealing' },
    },
  });
  const [built] = Array.isArray(result) ? result : [result];
  const chunk = built && 'output' in built ? built.output[0] : undefined;
  if (!chunk) throw new Error('Vite built nothing from concealing-entry.ts.');
  return chunk.code;
}

/** Makes `conceal`, `restore` and the like (see concealing-entry.ts) known to a page. */
export async function loadConcealing(page: Page): Promise<void> {
  bundled ??= bundle();
  await page.evaluate(await bundled);
}
