import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { afterBuild } from './after-build.ts';
import { CONTENT_SCRIPT } from './content-script-size.ts';
import { piecesOf } from './pieces.ts';

/** Stands first in a script all of whose functions V8 is to compile when it reads the script. */
const HINT = '//# allFunctionsCalledOnLoad\n';
const LARGEST = 16_000; // characters of a piece, where no statement is longer

/** The file of a piece; the first takes the place of the whole. */
const fileOf = (at: number): string => (at === 0 ? CONTENT_SCRIPT : CONTENT_SCRIPT.replace(/\.js$/, `-${at + 1}.js`));

interface Manifest {
  content_scripts: { js: string[] }[];
}

/**
 * Cuts the content script into pieces that Chromium reads one after the other, and asks it to compile each in one go. Most of its
 * functions run on every page, and those of a page's first look would otherwise be read twice and compiled one by one within it.
 * A script that is compiled in one go is held as a syntax tree in one go, too, and the memory for it, which each page touches for the
 * first time, takes longer than the compiling: pieces use the same memory again. Together they take three fifths of the time of the whole.
 * Costs about 100 kB of memory a page. Source: WICG, "Explicit JavaScript Compile Hints", of files (Chromium 136);
 * other engines read a comment.
 */
export const cutContentScript = (): Plugin =>
  afterBuild('cut-content-script', async (folder) => {
    const pieces = piecesOf(await readFile(resolve(folder, CONTENT_SCRIPT), 'utf8'), LARGEST);
    await Promise.all(pieces.map((piece, at) => writeFile(resolve(folder, fileOf(at)), HINT + piece)));
    const files = pieces.map((_, at) => fileOf(at));
    const path = resolve(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
    for (const script of manifest.content_scripts) script.js = script.js.flatMap((file) => (file === CONTENT_SCRIPT ? files : file));
    await writeFile(path, JSON.stringify(manifest, null, 2));
  });
