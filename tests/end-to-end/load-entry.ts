/** Runs parts of Unnag by themselves in a page's own world, where tests can reach what they make. */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { compileLexicon } from '../../src/judge/vocabulary.ts';
import { en } from '../../src/rules/lexicon/en.ts';

const bundles = new Map<string, Promise<string>>();

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { ENGLISH_LEXICON: JSON.stringify(compileLexicon(en)) },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, entry), formats: ['iife'], name: 'entry' },
    },
  });
  const [built] = Array.isArray(result) ? result : [result];
  const chunk = built && 'output' in built ? built.output[0] : undefined;
  if (!chunk) throw new Error(`Vite built nothing from ${entry}.`);
  return chunk.code;
}

/** Runs a file of this folder in a page, with all that it imports. */
export async function loadEntry(page: Page, entry: string): Promise<void> {
  const bundled = bundles.get(entry) ?? bundle(entry);
  bundles.set(entry, bundled);
  await page.evaluate(await bundled);
}
