/** The built-in rules as people read them: by kind, with titles. */
import { DESCRIPTIONS } from '../rules/built-in-descriptions.ts';
import { RULES } from '../rules/built-in-rules.ts';
import { KINDS, type Kind } from '../rules/kinds.ts';
import type { RuleDescription } from '../rules/rule.ts';
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

/** What people read about a rule; its id where Unnag does not know it (any more), as in a page opened before an update. */
export function describeRule(id: string): RuleDescription {
  return (Object.hasOwn(DESCRIPTIONS, id) ? DESCRIPTIONS[id] : undefined) ?? { title: id, description: '' };
}
