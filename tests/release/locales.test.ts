import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKED, unpackSentences } from '../../src/words/packed-sentences.ts';
import { BROWSERS, root } from './built.ts';

type Messages = Record<string, { message: string }>;

const messagesIn = (folder: string, language: string): Messages =>
  JSON.parse(readFileSync(join(root, folder, '_locales', language, 'messages.json'), 'utf8'));

describe.each(BROWSERS)('the sentences for %s', (browser) => {
  it.each(readdirSync(join(root, '_locales')))('in “%s” are all there, in one but for those of the manifest', (language) => {
    const { [PACKED]: packed, ...apart } = messagesIn(`dist/${browser}`, language);
    const written = Object.entries(messagesIn('', language)).map(([name, { message }]) => [name, message]);
    expect([...unpackSentences(packed?.message ?? '')]).toEqual(written);
    const manifest = readFileSync(join(root, 'dist', browser, 'manifest.json'), 'utf8');
    const named = new Set(Array.from(manifest.matchAll(/__MSG_(\w+)__/g), ([, name]) => name));
    expect(Object.keys(apart).sort()).toEqual([...named].sort());
  });
});
