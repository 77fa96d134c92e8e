import type { Concept } from '../rules/concepts.ts';
import type { Kind } from '../rules/kinds.ts';
import { ConceptSet } from './concept-set.ts';
import type { Signals } from './signals.ts';
import { numberOf } from './vocabulary.ts';

/** Concepts that ask for something to be done. */
export const REQUESTS = new ConceptSet(
  [
    'subscribe',
    'login',
    'register',
    'unlock',
    'quota',
    'check',
    'wait',
    'enable',
    'follow',
    'comment',
    'confirmation',
    'ad-blocker',
    'support',
  ].map(numberOf),
);
/** Concepts that speak to the reader, which articles that advise do too. */
const ADDRESSES = new ConceptSet(['reader', 'now', 'already'].map(numberOf));
const ASKING: readonly Concept[] = ['subscribe', 'login', 'register', 'follow', 'support', 'consent'];
/**
 * By what a text asks for more than a kind does that only offers: "Log in to save this article" is no tool to share it. Pages
 * are sent by e-mail, too, and comments are counted beside tools and links.
 */
const MORE_THAN: { readonly [K in Kind]?: ConceptSet } = {
  'share-tools': new ConceptSet([...ASKING, 'subscription'].map(numberOf)),
  'related-links': new ConceptSet([...ASKING, 'email', 'confirmation'].map(numberOf)),
};

/** Asks for something, or speaks to the reader. */
export const calls = ({ said }: Signals): boolean => said.meets(REQUESTS) || said.meets(ADDRESSES);

/** Whether a text asks for more than a kind does. */
export const asksForMore = (kind: Kind, { said }: Signals): boolean => MORE_THAN[kind]?.meets(said) ?? false;
