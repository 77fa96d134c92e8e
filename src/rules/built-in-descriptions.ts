import type { Rule, RuleDescription } from './rule.ts';

const files = import.meta.glob<{ rule: Rule; about: RuleDescription }>('./built-in/*.ts', { eager: true });

/** What people read about the built-in rules, by rule id. */
export const DESCRIPTIONS: Readonly<Record<string, RuleDescription>> = Object.fromEntries(
  Object.values(files).map((file) => [file.rule.id, file.about]),
);
