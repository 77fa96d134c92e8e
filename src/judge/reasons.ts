import type { Rule } from '../rules/rule.ts';
import { type Place, speaksFor } from './place.ts';
import type { Signals } from './signals.ts';
import { numberOf } from './vocabulary.ts';

/** Why a text is a message by a rule: the concepts that counted, strongest first, and what its surroundings are called. */
export function reasonsFor(rule: Rule, signals: Signals, place: Place): string[] {
  const said = Object.entries(rule.weights)
    .filter(([concept]) => signals.said.has(numberOf(concept)))
    .sort(([, one], [, other]) => other - one)
    .slice(0, 3)
    .map(([concept]) => concept.replaceAll('-', ' '));
  const reasons = [`speaks of ${said.join(', ')}`];
  if (speaksFor(place.own | place.near | place.far, rule.kind)) reasons.push('stands in a box named for it');
  if (place.inForm) reasons.push('belongs to a form');
  return reasons;
}
