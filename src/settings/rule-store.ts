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
  /** Replaces all rules, and answers those that there were. */
  replaceAll(rules: readonly PersonalRule[]): Promise<readonly PersonalRule[]>;
}

/** Makes the store over the browser's storage. `now` in milliseconds since 1970. */
export function createRuleStore(storage: RuleStorage, locks: Locks = navigator.locks, now: () => number = Date.now): RuleStore {
  const attempt = <Result>(failure: 'settingsNotLoaded' | 'settingsNotSaved', task: () => Promise<Result>): Promise<Result> =>
    inTurn(locks, task).catch((cause: unknown) => {
      throw settingsError(failure, cause);
    });
  const items = async (): Promise<Map<string, RuleItem | undefined>> => {
    const stored = await readKeys(storage, isRuleKey);
    await setAsideUnreadable(storage, stored, (_, item) => reasonAgainstRuleItem(item));
    return new Map(Object.entries(stored).map(([key, item]) => [key, ruleItemFrom(item)]));
  };
  /** Later than the change before, also where the clock of another device goes before ours. */
  const itemOf = (rule: PersonalRule, before: RuleItem | undefined) => ({
    version: RULE_VERSION,
    at: Math.max(now(), (before?.at ?? 0) + 1),
    rule,
  });

  return {
    load: () =>
      attempt('settingsNotLoaded', async () => {
        const all = [...(await items()).values()];
        return { rules: sorted(all.flatMap((item) => item?.rule ?? [])), unreadable: all.filter((item) => !item).length };
      }),
    save: (draft) =>
      attempt('settingsNotSaved', async () => {
        const rule = ruleFrom(draft);
        const known = await items();
        const key = ruleKey(rule.id);
        if (!known.has(key) && known.size >= MOST_RULES) throw new SettingsError(say('rulesFull', MOST_RULES));
        await storage.set({ [key]: itemOf(rule, known.get(key)) });
        return rule;
      }),
    remove: (id) =>
      attempt('settingsNotSaved', async () => {
        const before = (await items()).get(ruleKey(id));
        if (before) await storage.remove([ruleKey(id)]);
        return before?.rule;
      }),
    replaceAll: (rules) =>
      attempt('settingsNotSaved', async () => {
        const known = await items();
        const wanted = new Map(rules.slice(0, MOST_RULES).map((rule) => [ruleKey(rule.id), rule]));
        const readable = [...known].flatMap(([key, item]) => (item ? [[key, item] as const] : []));
        // What has not changed is left alone: to other devices, what is written anew is newer than their own changes.
        const changed = [...wanted].filter(([key, rule]) => JSON.stringify(known.get(key)?.rule) !== JSON.stringify(rule));
        if (changed.length > 0) await storage.set(Object.fromEntries(changed.map(([key, rule]) => [key, itemOf(rule, known.get(key))])));
        const gone = readable.map(([key]) => key).filter((key) => !wanted.has(key));
        if (gone.length > 0) await storage.remove(gone);
        return sorted(readable.flatMap(([, { rule }]) => rule ?? []));
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

const sorted = (rules: readonly PersonalRule[]): PersonalRule[] =>
  [...rules].sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
