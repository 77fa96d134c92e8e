import type { Concept } from './concepts.ts';
import type { Kind } from './kinds.ts';

/**
 * What a person can switch. A rule's file exports `rule` (what the engine needs), `about` (what people read)
 * and `examples` (what the tests run), apart, so that the content script carries the first only.
 */
export interface Rule {
  /** `kind.what-it-is`, lower case; never changed once released, because settings name it. */
  readonly id: string;
  readonly kind: Kind;
  /** All of these must be said by the block; each entry lists alternatives. */
  readonly all: readonly (readonly Concept[])[];
  /** None of these may be said by the block. */
  readonly none?: readonly Concept[];
}

/** What people read about a rule. */
export interface RuleDescription {
  readonly title: string;
  /** One sentence: what the rule hides. */
  readonly description: string;
}

/** One example sentence. */
export interface Example {
  /** BCP 47 language tag of the text. */
  readonly language: string;
  readonly text: string;
}

/** `noise` must be judged by the rule; `keep` must not be judged at all when it stands as a paragraph of an article. */
export interface RuleExamples {
  readonly noise: readonly Example[];
  readonly keep: readonly Example[];
}
