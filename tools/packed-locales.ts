import { readdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { PACKED, packSentences } from '../src/words/packed-sentences.ts';
import { afterBuild } from './after-build.ts';

type Messages = Record<string, { readonly message: string }>;

/** What the manifest says in the person's language: the browser looks these up itself. */
const IN_MANIFEST = /__MSG_(\w+)__/g;

/** Packs each language's sentences into one (see `packSentences`), but for those that the manifest names. */
export const packedLocales = (): Plugin =>
  afterBuild('packed-locales', async (folder) => {
    const manifest = await readFile(resolve(folder, 'manifest.json'), 'utf8');
    const named = Array.from(manifest.matchAll(IN_MANIFEST), ([, name = '']) => name);
    for (const language of await readdir(resolve(folder, '_locales'))) {
      const file = resolve(folder, '_locales', language, 'messages.json');
      await writeFile(file, JSON.stringify(packed(JSON.parse(await readFile(file, 'utf8')) as Messages, named)));
    }
  });

function packed(messages: Messages, named: readonly string[]): Messages {
  const sentences = Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
  const apart = named.map((name) => [name, { message: sentences[name] ?? '' }] as const);
  return { ...Object.fromEntries(apart), [PACKED]: { message: packSentences(sentences) } };
}
