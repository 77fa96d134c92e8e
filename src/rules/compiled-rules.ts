import type { Mode } from '../settings/settings.ts';
import type { Kind } from './kinds.ts';
import { compilePatterns } from './pattern/compile-patterns.ts';
import type { Pattern } from './pattern/pattern.ts';
import type { PatternTable } from './pattern/pattern-matcher.ts';
import { readPattern } from './pattern/read-pattern.ts';
import type { PersonalRule } from './personal-rule.ts';

/** Personal rules as pages read them: what they tell by is compiled, so that a page need not read patterns. */
export interface CompiledRules {
  /** First those that tell by words, in the order of the table's patterns, then those that tell by paths, in the order of the paths. */
  readonly rules: readonly CompiledRule[];
  readonly table: PatternTable;
  readonly paths: readonly string[];
}

export interface CompiledRule {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly action?: Mode;
}

/** Compiles rules; those whose pattern cannot be read are left out. On which sites they hold is for the caller. */
export function compileRules(rules: readonly PersonalRule[]): CompiledRules {
  const byWords: [PersonalRule, Pattern][] = [];
  const byPath: [PersonalRule, string][] = [];
  for (const rule of rules) {
    const { tells } = rule;
    if (tells.by === 'path') byPath.push([rule, tells.path]);
    else {
      const { pattern } = readPattern(tells.pattern);
      if (pattern) byWords.push([rule, pattern]);
    }
  }
  return {
    rules: [...byWords, ...byPath].map(([{ id, title, kind, action }]) => ({ id, title, kind, ...(action ? { action } : {}) })),
    table: compilePatterns(byWords.map(([, pattern]) => pattern)),
    paths: byPath.map(([, path]) => path),
  };
}
