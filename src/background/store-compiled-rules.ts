import { compileRules } from '../rules/compiled-rules.ts';
import type { PersonalRule } from '../rules/personal-rule.ts';
import { type ListedStorage, readKeys } from '../settings/read-all.ts';
import { compiledKey, isCompiledKey, isListKey, isRuleKey } from '../settings/rule-items.ts';
import { listsIn } from '../settings/rule-lists.ts';
import { ruleItemFrom } from '../settings/rule-schema.ts';
import type { Locks } from '../settings/store.ts';

/** The part of `storage.local` that this needs. */
export interface CompiledStorage extends ListedStorage {
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Lays a person's rules and lists out where pages read them: one item for all sites, and one for each site that a rule names. */
export function storeCompiledRules(storage: CompiledStorage, locks: Locks = navigator.locks): Promise<void> {
  return locks.request('unnag-compiled-rules', async () => {
    const stored = await readKeys(storage, (key) => isRuleKey(key) || isListKey(key) || isCompiledKey(key));
    const own = Object.entries(stored).flatMap(([key, item]) => (isRuleKey(key) ? (ruleItemFrom(item)?.rule ?? []) : []));
    const listed = listsIn(stored).flatMap(({ on, rules }) => (on ? rules : []));
    const bySite = new Map<string, PersonalRule[]>();
    for (const rule of [...own, ...listed]) {
      for (const site of rule.sites ?? ['']) bySite.set(site, [...(bySite.get(site) ?? []), rule]);
    }
    const items = Object.fromEntries([...bySite].map(([site, rules]) => [compiledKey(site), compileRules(rules)]));
    const changed = Object.entries(items).filter(([key, item]) => JSON.stringify(item) !== JSON.stringify(stored[key]));
    if (changed.length > 0) await storage.set(Object.fromEntries(changed));
    const gone = Object.keys(stored).filter((key) => isCompiledKey(key) && !(key in items));
    if (gone.length > 0) await storage.remove(gone);
  });
}
