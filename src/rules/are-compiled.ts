import type { CompiledRule, CompiledRules } from './compiled-rules.ts';

/**
 * Whether these are compiled rules. Only the background writes them, but storages get damaged, and rules that cannot be applied must
 * not keep a page from being left alone. What a list's numbers mean is not checked: wrong ones tell nothing, or the wrong text.
 */
export function areCompiled(item: unknown): item is CompiledRules {
  const { rules, table, paths } = Object(item) as Partial<CompiledRules>;
  const { words, next, ends, starts, begins } = Object(table) as Partial<CompiledRules['table']>;
  return (
    typeof words === 'string' &&
    typeof next === 'string' &&
    areAll(rules, isRule) &&
    areAll(paths, (path) => typeof path === 'string') &&
    [ends, starts, begins].every((list) => areAll(list, Number.isInteger))
  );
}

const areAll = (list: unknown, is: (entry: unknown) => boolean): boolean => Array.isArray(list) && list.every(is);

function isRule(entry: unknown): entry is CompiledRule {
  const { id, title, kind, action } = Object(entry) as Partial<CompiledRule>;
  return [id, title, kind].every((text) => typeof text === 'string') && (action === undefined || typeof action === 'string');
}
