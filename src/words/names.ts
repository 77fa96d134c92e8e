/** What kinds, rules, modes and reasons are called in the person's language. */
import { DESCRIPTIONS } from '../rules/built-in-descriptions.ts';
import type { Kind } from '../rules/kinds.ts';
import type { RuleDescription } from '../rules/rule.ts';
import type { Mode } from '../settings/settings.ts';
import { say, sayIfKnown, type Words } from './say.ts';

/** The name in `_locales` for something that has an id: `rule_login_sign_in_title` for the title of `login.sign-in`. */
export const nameFor = (what: 'kind' | 'rule' | 'concept', id: string, part = ''): string =>
  `${what}_${id.replace(/[^\w]/g, '_')}${part === '' ? '' : `_${part}`}`;

/** What a kind of message is called. */
export const kindName = (kind: Kind): string => sayIfKnown(nameFor('kind', kind)) ?? kind;

/**
 * What people read about a rule. The English stands with the rule. Its id where Unnag does not know the rule (any more), as in
 * a page opened before an update.
 */
export function describeRule(id: string): RuleDescription {
  const own = ownTitles.get(id);
  if (own !== undefined) return { title: own, description: '' };
  const english = Object.hasOwn(DESCRIPTIONS, id) ? DESCRIPTIONS[id] : undefined;
  if (!english) return { title: id, description: '' };
  return {
    title: sayIfKnown(nameFor('rule', id, 'title')) ?? english.title,
    description: sayIfKnown(nameFor('rule', id, 'description')) ?? english.description,
  };
}

let ownTitles: ReadonlyMap<string, string> = new Map();

/** Learns what the person's own rules are called, so that `describeRule` knows them. */
export function learnTitles(rules: readonly { readonly id: string; readonly title: string }[]): void {
  ownTitles = new Map(rules.map(({ id, title }) => [id, title]));
}

const MODE_NAMES: Readonly<Record<Mode | 'automatic', Words>> = {
  automatic: 'modeAutomatic',
  hide: 'modeHide',
  collapse: 'modeCollapse',
  dim: 'modeDim',
  count: 'modeCount',
};

/** What a mode is called; null is Unnag's own choice. */
export const modeName = (mode: Mode | null): string => say(MODE_NAMES[mode ?? 'automatic']);

const REASONS: Readonly<Record<string, Words>> = {
  'stands in a box named for it': 'reasonNamedBox',
  'belongs to a form': 'reasonForm',
  'fits the rule': 'reasonOwnRule',
};
const SPEAKS_OF = 'speaks of ';

/** A reason of a verdict, which is a short English phrase; one that has no translation stays as it is. */
export function sayReason(phrase: string): string {
  if (phrase.startsWith(SPEAKS_OF)) {
    const concepts = phrase.slice(SPEAKS_OF.length).split(', ');
    return say('reasonSpeaksOf', concepts.map((concept) => sayIfKnown(nameFor('concept', concept)) ?? concept).join(', '));
  }
  const known = Object.hasOwn(REASONS, phrase) ? REASONS[phrase] : undefined;
  return known ? say(known) : phrase;
}
