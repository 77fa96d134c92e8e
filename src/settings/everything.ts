/** All that a person has chosen, as one: what is exported and imported, reset, and brought back. */
import type { PersonalRule } from '../rules/personal-rule.ts';
import { say } from '../words/say.ts';
import { APPEARANCE_KEY, type Appearance, USUAL_APPEARANCE } from './appearance.ts';
import type { KeptAside } from './kept-aside.ts';
import { listItemOf, readListItems } from './list-store.ts';
import { readAll } from './read-all.ts';
import { listKey, ruleKey } from './rule-items.ts';
import { listsIn, type RuleList } from './rule-lists.ts';
import { MOST_RULES, type RuleItem } from './rule-schema.ts';
import { readRuleItems, ruleItemOf, rulesIn } from './rule-store.ts';
import type { ScopedChoices } from './settings.ts';
import { choiceItems, inTurn, type Locks, loadSettings, SettingsError, type SettingsStorage, settingsError } from './store.ts';
import { isChoicesKey } from './stored-items.ts';

/** All of it, but what an organisation has set and what only a newer Unnag can read: both stay as they are. */
export interface Everything {
  readonly choices: ScopedChoices;
  readonly appearance: Appearance;
  /** The person's own rules, by title. */
  readonly rules: readonly PersonalRule[];
  readonly lists: readonly RuleList[];
}

export const NOTHING_CHOSEN: Everything = {
  choices: { everywhere: {}, sites: {} },
  appearance: USUAL_APPEARANCE,
  rules: [],
  lists: [],
};

/** Everything rejects with a {@link SettingsError}, whose message is a sentence for the person that says what has changed. */
export interface WholeStore {
  load(): Promise<Everything>;
  /** Replaces all of it as a whole or not at all, and answers what there was. */
  replace(decide: (before: Everything) => Everything): Promise<Everything>;
}

/** Makes the store over the browser's storage. `now` in milliseconds since 1970. */
export function createWholeStore(storage: SettingsStorage, locks: Locks = navigator.locks, now: () => number = Date.now): WholeStore {
  const attempt = <Result>(failure: 'settingsNotLoaded' | 'settingsNotSaved', task: () => Promise<Result>): Promise<Result> =>
    inTurn(locks, task).catch((cause: unknown) => {
      throw settingsError(failure, cause);
    });
  return {
    load: () => attempt('settingsNotLoaded', async () => (await readWhole(storage)).everything),
    replace: (decide) =>
      attempt('settingsNotSaved', async () => {
        const whole = await readWhole(storage);
        const stuck = whole.keptAside.find(({ key }) => isChoicesKey(key));
        if (stuck) throw new Error(`${stuck.key} could not be set aside.`);
        const wanted = decide(whole.everything);
        const items = itemsFor(wanted, whole, now());
        await write(storage, items, goneIn(wanted, whole), whole.stored);
        return whole.everything;
      }),
  };
}

/** Everything, and the items in which it lies. */
interface Whole {
  readonly everything: Everything;
  readonly stored: Readonly<Record<string, unknown>>;
  readonly rules: ReadonlyMap<string, RuleItem | undefined>;
  readonly keptAside: readonly KeptAside[];
}

async function readWhole(storage: SettingsStorage): Promise<Whole> {
  const { settings, appearance, keptAside } = await loadSettings(storage);
  const rules = await readRuleItems(storage);
  const lists = await readListItems(storage);
  const { everywhere, sites } = settings;
  return {
    everything: { choices: { everywhere, sites }, appearance, rules: rulesIn(rules), lists: listsIn(lists) },
    stored: { ...(await readAll(storage)), ...lists },
    rules,
    keptAside,
  };
}

/** What has to be written. Rules and lists that have not changed are left alone: to other devices, what is written anew is newer. */
function itemsFor({ choices, appearance, rules, lists }: Everything, { everything, stored, rules: known }: Whole, now: number) {
  const changedRules = rules.slice(0, MOST_RULES).filter((rule) => !isSame(known.get(ruleKey(rule.id))?.rule, rule));
  const changedLists = lists.flatMap((list) => {
    const before = everything.lists.find(({ id }) => id === list.id);
    if (isSame(before, list)) return [];
    const { rules: listed, ...about } = list;
    // Rules of it that this Unnag cannot read stay.
    const item = isSame(before?.rules, listed) ? { ...Object(stored[listKey(list.id)]), ...about } : listItemOf(list);
    return [[listKey(list.id), item] as const];
  });
  return {
    ...choiceItems(choices),
    [APPEARANCE_KEY]: appearance,
    ...Object.fromEntries(changedRules.map((rule) => [ruleKey(rule.id), ruleItemOf(rule, known.get(ruleKey(rule.id)), now)])),
    ...Object.fromEntries(changedLists),
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The keys of what has to go. */
function goneIn({ choices, rules, lists }: Everything, { everything, stored }: Whole): string[] {
  const staying = new Set([
    ...Object.keys(choiceItems(choices)),
    ...rules.map(({ id }) => ruleKey(id)),
    ...lists.map(({ id }) => listKey(id)),
  ]);
  const before = [
    ...Object.keys(stored).filter(isChoicesKey),
    ...everything.rules.map(({ id }) => ruleKey(id)),
    ...everything.lists.map(({ id }) => listKey(id)),
  ];
  return before.filter((key) => !staying.has(key));
}

/** Writes all at once, then removes. Where that fails, what was written is taken back. */
async function write(
  storage: SettingsStorage,
  items: Readonly<Record<string, unknown>>,
  gone: readonly string[],
  before: Readonly<Record<string, unknown>>,
): Promise<void> {
  await storage.set(items);
  if (gone.length === 0) return;
  try {
    await storage.remove([...gone]);
  } catch (cause) {
    const [old, added] = [Object.keys(items).filter((key) => key in before), Object.keys(items).filter((key) => !(key in before))];
    try {
      await storage.set(Object.fromEntries([...old, ...gone].map((key) => [key, before[key]])));
      await storage.remove(added);
    } catch (failure) {
      console.error(failure);
      throw new SettingsError(say('settingsHalfSaved', cause instanceof Error ? cause.message : String(cause)), { cause });
    }
    throw cause;
  }
}
