/** Personal rules as the extension's own pages and its background load and change them. */
import type { PersonalRule } from '../rules/personal-rule.ts';
import { say } from '../words/say.ts';
import { setAsideUnreadable } from './kept-aside.ts';
import { type ListedStorage, readKeys } from './read-all.ts';
import { isRuleKey, RULE_VERSION, ruleKey } from './rule-items.ts';
import { MOST_RULES, parseRule, type RuleItem, reasonAgainstRuleItem, ruleItemFrom } from './rule-schema.ts';
import { inTurn, type Locks, SettingsError, settingsError } from './store.ts';

/** The part of `storage.local` that the store needs. */
export interface RuleStorage extends ListedStorage {
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** A rule to be saved: without an id it is a new one. */
export type RuleDraft = Omit<PersonalRule, 'id'> & { readonly id?: string | undefined };

/** What a person's rules are. */
export interface LoadedRules {
  /** By title. */
  readonly rules: readonly PersonalRule[];
  /** How many lie there that only a newer Unnag can read; they are left as they are. */
  readonly unreadable: number;
}

/** Everything rejects with a {@link SettingsError}, whose message is a sentence for the person; then nothing has changed. */
export interface RuleStore {
  load(): Promise<LoadedRules>;
  /** Checks and saves a rule, and answers it as it was saved. Also rejects where it is no rule, saying what is wrong with it. */
  save(draft: unknown): Promise<PersonalRule>;
  /** Removes a rule, and answers it; undefined where there was none. */
  remove(id: string): Promise<PersonalRule | undefined>;
}

/** Makes the store over the browser's storage. `now` in milliseconds since 1970. */
export function createRuleStore(storage: RuleStorage, locks: Locks = navigator.locks, now: () => number = Date.now): RuleStore {
  const attempt = <Result>(failure: 'settingsNotLoaded' | 'settingsNotSaved', task: () => Promise<Result>): Promise<Result> =>
    inTurn(locks, task).catch((cause: unknown) => {
      throw settingsError(failure, cause);
    });
  return {
    load: () =>
      attempt('settingsNotLoaded', async () => {
        const items = await readRuleItems(storage);
        return { rules: rulesIn(items), unreadable: [...items.values()].filter((item) => !item).length };
      }),
    save: (draft) =>
      attempt('settingsNotSaved', async () => {
        const rule = ruleFrom(draft);
        const known = await readRuleItems(storage);
        const key = ruleKey(rule.id);
        if (!known.has(key) && known.size >= MOST_RULES) throw new SettingsError(say('rulesFull', MOST_RULES));
        await storage.set({ [key]: ruleItemOf(rule, known.get(key), now()) });
        return rule;
      }),
    remove: (id) =>
      attempt('settingsNotSaved', async () => {
        const before = (await readRuleItems(storage)).get(ruleKey(id));
        if (before) await storage.remove([ruleKey(id)]);
        return before?.rule;
      }),
  };
}

/** A checked rule of the person's own, with an id where the draft has none. Throws a SettingsError. */
function ruleFrom(draft: unknown): PersonalRule {
  const given = typeof draft === 'object' && draft !== null ? { ...draft } : {};
  const id: unknown = 'id' in given && given.id !== undefined ? given.id : newId();
  const { rule, reason } = parseRule({ ...given, id });
  if (!rule) throw new SettingsError(reason);
  if (!rule.id.startsWith('personal.')) throw new SettingsError(say('ruleWrongEntry', 'id'));
  return rule;
}

/** An id that no other rule has, on any device. */
const newId = (): string => `personal.${crypto.randomUUID().slice(0, 18)}`;

/** The stored rules by key, in the turn of the caller; undefined: only a newer Unnag can read it. What is damaged is set aside. */
export async function readRuleItems(storage: RuleStorage): Promise<Map<string, RuleItem | undefined>> {
  const stored = await readKeys(storage, isRuleKey);
  await setAsideUnreadable(storage, stored, (_, item) => reasonAgainstRuleItem(item));
  return new Map(Object.entries(stored).map(([key, item]) => [key, ruleItemFrom(item)]));
}

/** The rules among stored items, by title. */
export const rulesIn = (items: ReadonlyMap<string, RuleItem | undefined>): PersonalRule[] =>
  [...items.values()].flatMap((item) => item?.rule ?? []).sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));

/** A rule as it is stored: later than the change before, also where the clock of another device goes before ours. */
export const ruleItemOf = (rule: PersonalRule, before: RuleItem | undefined, now: number): Required<RuleItem> & { version: number } => ({
  version: RULE_VERSION,
  at: Math.max(now, (before?.at ?? 0) + 1),
  rule,
});
