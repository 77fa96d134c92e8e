import { expect, it } from 'vitest';
import { storeLexicons } from '../../../src/background/store-lexicons.ts';
import { lexiconFiles } from '../../../src/languages/lexicon-items.ts';
import { COMMON_WORDS_KEY, LEXICONS_VERSION_KEY, lexiconKey } from '../../../src/languages/stored-lexicons.ts';
import { fakeArea } from '../settings/fake-browser.ts';

const FILES = lexiconFiles();

/** Lays the lexicons out, and tells the names of the files that were read and the keys that were written, in their order. */
async function layOut(storage: Parameters<typeof storeLexicons>[0], first: readonly string[] = []) {
  const read: string[] = [];
  const written: string[] = [];
  const recording: typeof storage = {
    get: (keys) => storage.get(keys),
    remove: (keys) => storage.remove(keys),
    set: (items) => {
      written.push(...Object.keys(items));
      return storage.set(items);
    },
  };
  const readFile = async (name: string): Promise<Record<string, unknown>> => {
    read.push(name);
    return FILES[name] ?? {};
  };
  await storeLexicons(recording, '1', readFile, first);
  return { read, written };
}

it('the languages that a person reads are there before all others, and the version last', async () => {
  const { written } = await layOut(fakeArea().storage, ['uk', 'xx', 'de']);
  expect(written.slice(0, 5)).toEqual([COMMON_WORDS_KEY, lexiconKey('uk'), 'titles:uk', lexiconKey('de'), 'titles:de']);
  expect(written.filter((key) => key.startsWith('lexicon:')).sort()).toEqual(
    Object.keys(FILES)
      .filter((name) => name !== COMMON_WORDS_KEY)
      .map(lexiconKey)
      .sort(),
  );
  expect(written.at(-1)).toBe(LEXICONS_VERSION_KEY);
});

it('a start at which all lie whole reads no language from the extension', async () => {
  const { storage } = fakeArea();
  await layOut(storage);
  const { read, written } = await layOut(storage, ['de']);
  expect(read).toEqual([COMMON_WORDS_KEY]);
  expect(written).toEqual([]);
});
