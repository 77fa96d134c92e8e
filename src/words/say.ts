/** Every sentence that people read on Unnag's own pages comes from `_locales`, through here. */
import type english from '../../_locales/en/messages.json';
import { PACKED, unpackSentences } from './packed-sentences.ts';

/** The name of a sentence. */
export type Words = keyof typeof english;

interface Internationalisation {
  getMessage(name: string, values?: string[]): string;
}

/** The sentence in the person's language, with `$1`, `$2` … replaced. No language lacks one, which a test sees to. */
export function say(name: Words, ...values: readonly (string | number)[]): string {
  return sayIfKnown(name, ...values) ?? name;
}

/** The same for a name that is made up of parts; undefined where no language has it. */
export function sayIfKnown(name: string, ...values: readonly (string | number)[]): string | undefined {
  sentences ??= unpackSentences(internationalisation().getMessage(PACKED, PLACES));
  let sentence = sentences.get(name);
  if (sentence === undefined) {
    sentence = internationalisation().getMessage(name, PLACES);
    sentences.set(name, sentence);
  }
  if (sentence === '') return undefined;
  return sentence.includes('$') ? sentence.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? '')) : sentence;
}

/** The sentences by name, as they stand in `_locales`. A build has them packed; without, browsers are asked for each. */
let sentences: Map<string, string> | undefined;

/** Put in place of themselves, so that values can be put there later. */
const PLACES = Array.from({ length: 9 }, (_, place) => `$${place + 1}`);

/** A sentence about a number, in the form that the language has for it. `$1` is the number. */
export function sayCount(name: 'hiddenHere' | 'foundHere', count: number): string {
  const form = new Intl.PluralRules(say('language')).select(count);
  return sayIfKnown(`${name}_${form}`, count) ?? say(`${name}_other`, count);
}

/** Makes a page speak the language of its sentences, from right to left where that is written so. */
export function speak(document: Document): void {
  const language = say('language');
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}

function internationalisation(): Internationalisation {
  const scope = globalThis as unknown as { browser?: { i18n?: Internationalisation }; chrome?: { i18n?: Internationalisation } };
  const found = scope.browser?.i18n ?? scope.chrome?.i18n;
  if (!found) throw new Error('This browser gives extensions no translations.');
  return found;
}
