import type { Mode } from '../settings/settings.ts';
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
  /** What the block must say: every group, of each group at least one. */
  readonly needs: readonly (readonly Concept[])[];
  /** Messages of this rule are labels: no longer than this, in letters. */
  readonly longest?: number;
  /** Taken off where the message asks the reader for nothing. */
  readonly unasked?: number;
  /** The same where no form is near, either. */
  readonly formless?: number;
  /** Taken off where nothing around the message is named for its kind, and no form is near. */
  readonly unnamed?: number;
  /** Taken off in proportion to the part of the text that says nothing of the kind. */
  readonly loose?: number;
  /**
   * Taken off where a page is to be shared, which is done by e-mail, too: by what the text says, and by the names around it where no
   * form is near. Small print that says what is never shared is another thing.
   */
  readonly shared?: number;
  /** Links like buttons tell, whatever they say, where their box is named a call to action. */
  readonly calls?: true;
  /** Where a block says hardly anything else, it is a label and tells, wherever it stands. */
  readonly labels?: true;
  /** What tells is the heading of a list of links, and goes with it only. */
  readonly heads?: true;
  /** How much each concept counts, up to 1, where it is said; about 1 in all makes a message telling. Below 0, it speaks against one. */
  readonly weights: { readonly [C in Concept]?: number };
  /** Only of rules that are not built in: what it is called, and what becomes of its messages; without an action, as for their kind. */
  readonly own?: { readonly title: string; readonly action?: Mode | undefined };
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
  /** Names of the box around the noise, for a rule that tells by it; without them, the noise stands in a paragraph. */
  readonly boxes?: readonly string[];
  /** What is listed under the noise, each a link of its own. */
  readonly links?: readonly string[];
  readonly noise: readonly Example[];
  readonly keep: readonly Example[];
}
