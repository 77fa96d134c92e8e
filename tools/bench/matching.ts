import { Matcher } from '../../src/text/matcher.ts';
import { normaliseAll } from '../../src/text/normalise.ts';
import { compilePhrases } from '../../src/text/phrases.ts';
import { paragraph } from './article.ts';

/** What matching cost with so many phrases: milliseconds for the whole text, and phrases found. */
export interface Matching {
  readonly phrases: number;
  readonly reading: number;
  readonly matching: number;
  readonly found: number;
}

const RUNS = 5;
const SYLLABLES = ['ba', 'cor', 'den', 'fil', 'gor', 'hal', 'jun', 'ket', 'lim', 'mor', 'nas', 'pel', 'quo', 'ris', 'sut', 'tav'];
const PHRASE_EVERY = 10; // paragraphs

/** Matches the same text against more and more phrases. Phrases do not share first words more than real ones do. */
export function measureMatching(counts: readonly number[], paragraphs: number): Matching[] {
  const few = Math.min(...counts);
  const written = Array.from({ length: paragraphs }, (_, number) =>
    number % PHRASE_EVERY === 0 ? `${paragraph(number)} ${phrase(number % few)}` : paragraph(number),
  );
  const text = normaliseAll(written).join(' ');
  return counts.map((count) => {
    const compiled = compilePhrases(Array.from({ length: count }, (_, number) => [phrase(number), number] as const));
    const start = performance.now();
    const matcher = new Matcher([compiled]);
    const reading = performance.now() - start;
    let found = 0;
    const times = Array.from({ length: RUNS }, () => {
      found = 0;
      const begun = performance.now();
      matcher.match(text, () => found++);
      return performance.now() - begun;
    });
    times.sort((one, other) => one - other);
    return { phrases: count, reading, matching: times[RUNS >> 1] ?? 0, found };
  });
}

const WORDS = 4096;

/** Two or three made-up words; each number gives another phrase. */
function phrase(number: number): string {
  const first = word(number % WORDS);
  const second = word((number + Math.floor(number / WORDS) * 31 + 3) % WORDS);
  return number % 2 === 0 ? `${first} ${second}` : `${first} ${second} ${word((number * 13 + 5) % WORDS)}`;
}

const word = (number: number): string =>
  [number % 16, (number >> 4) % 16, (number >> 8) % 16].map((index) => SYLLABLES[index] ?? '').join('');
