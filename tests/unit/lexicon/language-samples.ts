import type { Kind } from '../../../src/rules/kinds.ts';

/** What sites in one language say around articles, and what their articles say about the same things. */
export interface LanguageSamples {
  /** Messages, by the kind that people would call them. */
  readonly messages: { readonly [K in Kind]?: readonly string[] };
  /** Messages that speak of two things at once; either kind is right. */
  readonly ofTwoKinds?: readonly { readonly kinds: readonly [Kind, Kind]; readonly text: string }[];
  /** Messages that tell where they stand in a box of their own; among paragraphs, such short words may be the article's. */
  readonly inBoxes?: { readonly [K in Kind]?: readonly string[] };
  /** Texts of articles that are about such things and must stay. */
  readonly kept: readonly string[];
}

/** A message and the kinds that are right for it. */
export interface Message {
  readonly kinds: readonly Kind[];
  readonly text: string;
}

const files = import.meta.glob<LanguageSamples>('./samples/*.ts', { eager: true, import: 'samples' });

/** The samples of every language, by the name of its lexicon. */
export const SAMPLES: readonly (readonly [language: string, samples: LanguageSamples])[] = Object.entries(files).map(([path, samples]) => [
  path.slice('./samples/'.length, -'.ts'.length),
  samples,
]);

/** All messages of one language that tell anywhere. */
export const messagesOf = ({ messages, ofTwoKinds = [] }: LanguageSamples): readonly Message[] => [...byKind(messages), ...ofTwoKinds];

/** All messages of one language that tell in boxes. */
export const boxedMessagesOf = (samples: LanguageSamples): readonly Message[] => [...messagesOf(samples), ...byKind(samples.inBoxes ?? {})];

const byKind = (messages: LanguageSamples['messages']): Message[] =>
  Object.entries(messages).flatMap(([kind, texts]) => texts.map((text) => ({ kinds: [kind as Kind], text })));
