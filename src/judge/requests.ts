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
/** What asks so is no link to another article, and no tool to share this one: "Log in to save this article". Comments are counted beside both. */
const ASKS_MORE = new ConceptSet(['subscribe', 'login', 'register', 'follow', 'confirmation', 'support', 'email', 'consent'].map(numberOf));
const WITHOUT_REQUEST: ReadonlySet<Kind> = new Set(['share-tools', 'related-links']);

/** Asks for something, or speaks to the reader. */
export const calls = ({ said }: Signals): boolean => said.meets(REQUESTS) || said.meets(ADDRESSES);

/** Whether what a text asks for leaves a kind out, which asks for nothing. */
export const asksForMore = (kind: Kind, { said }: Signals): boolean => WITHOUT_REQUEST.has(kind) && said.meets(ASKS_MORE);
