import { KINDS } from './kinds.ts';
import type { Rule } from './rule.ts';

const found = import.meta.glob<Rule>('./*.ts', { base: './built-in', eager: true, import: 'rule' });

/** The built-in rules, in the order of their kinds. */
export const RULES: readonly Rule[] = Object.values(found).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
