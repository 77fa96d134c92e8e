/** The built-in rules by kind, as people see them. */
import { RULES } from '../rules/built-in-rules.ts';
import { KINDS, type Kind } from '../rules/kinds.ts';
import type { SwitchableRule } from '../settings/settings.ts';

/** A kind with the rules it has. */
export interface KindWithRules {
  readonly kind: Kind;
  readonly rules: readonly SwitchableRule[];
}

/** The kinds that have rules, in the order in which people see them. */
export function kindsWithRules(): KindWithRules[] {
  return KINDS.map((kind) => ({ kind, rules: RULES.filter((rule) => rule.kind === kind) })).filter(({ rules }) => rules.length > 0);
}
