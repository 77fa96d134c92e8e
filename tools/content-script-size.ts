import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import type { CompiledLexicon } from '../src/judge/vocabulary.ts';
import { afterBuild } from './after-build.ts';

/** How large something is or may be, in kB (1,000 bytes) of gzip. */
export interface Size {
  /** The content script without its lexicon. */
  readonly code: number;
  /** The content script as it is read on every page. */
  readonly all: number;
}

/** What the content script may weigh: what it does today, rounded up. The aim is 14 kB of code. */
export const BUDGET: Size = { code: 40.2, all: 50.7 };

/** The file of the content script within a build. */
export const CONTENT_SCRIPT = 'src/page/content.iife.js';

/**
 * Fails a build whose content script is above the budget: it is read on every page, before the page is seen.
 * @param lexicon the lexicon that the script carries
 */
export const limitContentScript = (lexicon: CompiledLexicon): Plugin =>
  afterBuild('limit-content-script', async (folder, build) => {
    const size = sizeOf(await readFile(resolve(folder, CONTENT_SCRIPT), 'utf8'), lexicon);
    const excess = excessOf(size, BUDGET);
    if (excess !== null) build.error(excess);
    build.info(`content script: ${inKilobytes(size.code)} gzip without its lexicon, ${inKilobytes(size.all)} in all`);
  });

/**
 * Weighs a script.
 * @param lexicon the lexicon whose texts the script holds as they are
 * @throws Error if one of them is not in the script
 */
export function sizeOf(script: string, lexicon: CompiledLexicon): Size {
  let code = script;
  for (const text of [lexicon.shared, lexicon.own].flatMap(({ heads, lines, unspaced }) => [heads, lines, unspaced])) {
    const written = [text, JSON.stringify(text).slice(1, -1)].find((form) => code.includes(form));
    if (written === undefined) {
      throw new Error('The content script does not hold its lexicon as it was compiled, so its size without it is not known. See sizeOf.');
    }
    code = code.replace(written, () => '');
  }
  return { code: weigh(code), all: weigh(script) };
}

/** What is above a budget, as a sentence that says what to do; null where nothing is. */
export function excessOf(size: Size, budget: Size): string | null {
  const parts = [
    size.code > budget.code ? `${inKilobytes(size.code)} without its lexicon, where ${budget.code} kB are allowed` : '',
    size.all > budget.all ? `${inKilobytes(size.all)} in all, where ${budget.all} kB are allowed` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return `The content script is too large in gzip: ${parts.join('; ')}. Make it smaller, or raise BUDGET in tools/content-script-size.ts if the page is worth it.`;
}

const weigh = (text: string): number => gzipSync(text, { level: 9 }).length / 1000;

const inKilobytes = (size: number): string => `${size.toFixed(2)} kB`;
