import type { Rule } from '../rules/rule.ts';
import { ConceptSet } from './concept-set.ts';
import { numberOf } from './vocabulary.ts';

/** A rule with its concepts turned into numbers, ready to be weighed. */
export interface ReadyRule {
  readonly rule: Rule;
  /** Switched on. What fits a rule best that is not is left alone, though another would take it, too. */
  readonly isOn: boolean;
  readonly needs: readonly ConceptSet[];
  /** The concepts that count, and what each counts for. */
  readonly concepts: readonly number[];
  readonly weights: readonly number[];
}

const prepared = new WeakMap<Rule, Omit<ReadyRule, 'isOn'>>();

/**
 * Prepares rules for `weigh`.
 * @param off those that are switched off
 */
export const readyRules = (rules: readonly Rule[], off: readonly Rule[] = []): readonly ReadyRule[] => [
  ...rules.map((rule) => ({ ...prepare(rule), isOn: true })),
  ...off.map((rule) => ({ ...prepare(rule), isOn: false })),
];

function prepare(rule: Rule): Omit<ReadyRule, 'isOn'> {
  let ready = prepared.get(rule);
  if (!ready) {
    ready = {
      rule,
      needs: rule.needs.map((group) => new ConceptSet(group.map(numberOf))),
      concepts: Object.keys(rule.weights).map(numberOf),
      weights: Object.values(rule.weights),
    };
    prepared.set(rule, ready);
  }
  return ready;
}

/*
 * These run for nearly every text of a page, mostly before the browser has compiled them, and iterators leave much garbage
 * there: hence plain loops.
 */

/** The rules whose needs a text meets; most texts meet none's. */
export function rulesFor(said: ConceptSet, rules: readonly ReadyRule[]): ReadyRule[] {
  const fitting: ReadyRule[] = [];
  for (let at = 0; at < rules.length; at++) {
    const ready = rules[at];
    if (ready && meets(ready.needs, said)) fitting.push(ready);
  }
  return fitting;
}

function meets(needs: readonly ConceptSet[], said: ConceptSet): boolean {
  for (let at = 0; at < needs.length; at++) if (!needs[at]?.meets(said)) return false;
  return true;
}

/** What the concepts that a text says count for by a rule, taken together. */
export function weightOf({ concepts, weights }: ReadyRule, said: ConceptSet): number {
  let sum = 0;
  for (let at = 0; at < concepts.length; at++) if (said.has(concepts[at] ?? -1)) sum += weights[at] ?? 0;
  return sum;
}
