/**
 * A language's sentences in one: browsers take each sentence of each language apart when they load the extension, and until they are
 * done, it is not on the first page that is opened.
 */

/** The name under which they lie. */
export const PACKED = 'sentences';

/** Puts sentences, by their names, into one. Throws where one cannot be told from the others. */
export function packSentences(sentences: Readonly<Record<string, string>>): string {
  return Object.entries(sentences)
    .map(([name, sentence]) => {
      if (name === PACKED || name.includes('=') || sentence.includes('\n')) throw new Error(`The sentence “${name}” cannot be packed.`);
      return `${name}=${sentence}`;
    })
    .join('\n');
}

/** Takes them apart again. */
export const unpackSentences = (packed: string): Map<string, string> =>
  new Map(
    packed.split('\n').flatMap((line): [string, string][] => {
      const end = line.indexOf('=');
      return end < 0 ? [] : [[line.slice(0, end), line.slice(end + 1)]];
    }),
  );
