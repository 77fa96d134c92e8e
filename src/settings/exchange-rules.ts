/**
 * What this device and the browser's synchronised storage have to tell each other about personal rules. A rule is an item of its
 * own and changes as a whole; where two devices have changed the same rule, the later change holds, and a change outweighs a
 * removal. A removed rule leaves a mark behind for a while, because a rule that is missing may only have had to make room.
 */
import { isRuleKey, RULE_VERSION } from './rule-items.ts';
import { isRuleLike, type RuleItem, ruleItemFrom } from './rule-schema.ts';

/** How long a removed rule is remembered, in milliseconds. */
const REMEMBERED = 90 * 24 * 60 * 60 * 1000;

/** An item that is to lie in the synchronised storage. */
export interface WantedItem {
  readonly key: string;
  readonly item: unknown;
  /** What is older makes room first. */
  readonly at: number;
  /** Whether it has to be written. */
  readonly push: boolean;
}

/** What follows for both storages. `null`: to be removed. */
export interface RuleExchange {
  readonly local: Readonly<Record<string, object | null>>;
  readonly wanted: readonly WantedItem[];
  /** Keys that are to be removed from the synchronised storage. */
  readonly forgotten: readonly string[];
  /** When each rule of this device was changed last, as of now. */
  readonly known: Readonly<Record<string, number>>;
}

/**
 * Works out the exchange of rules.
 * @param local everything on this device
 * @param stored everything in the synchronised storage
 * @param known the rules that were here after the last exchange, with the time of their last change
 * @param now in milliseconds since 1970
 */
export function exchangeRules(
  local: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, number>>,
  now: number,
): RuleExchange {
  const toLocal: Record<string, object | null> = {};
  const wanted: WantedItem[] = [];
  const forgotten: string[] = [];
  const knownNow: Record<string, number> = {};
  const keys = new Set([...Object.keys(local), ...Object.keys(stored), ...Object.keys(known)]);
  for (const key of [...keys].filter(isRuleKey)) {
    const [here, shared] = [ruleItemFrom(local[key]), ruleItemFrom(stored[key])];
    // A newer Unnag wrote it, there or here: each side keeps what it has. What is damaged there is written anew.
    if ((isRuleLike(stored[key]) && !shared) || (key in local && !here)) {
      if (key in stored) wanted.push({ key, item: stored[key], at: Number.POSITIVE_INFINITY, push: false });
      if (here) knownNow[key] = here.at;
      continue;
    }
    const own = here ?? removalOf(known[key], shared, now);
    const winner = !own || (shared && isLater(shared, own)) ? shared : own;
    if (!winner) continue;
    if (JSON.stringify(winner.rule) !== JSON.stringify(here?.rule) || (winner.rule && winner.at !== here?.at))
      toLocal[key] = winner.rule ? itemOf(winner) : null;
    if (winner.rule) knownNow[key] = winner.at;
    if (winner.rule || now - winner.at <= REMEMBERED) {
      wanted.push({ key, item: itemOf(winner), at: winner.at, push: winner === own && JSON.stringify(own) !== JSON.stringify(shared) });
    } else if (here?.rule) {
      // An old mark is news here, so that its device's clock was behind: other devices have yet to hear of it too.
      wanted.push({ key, item: itemOf({ at: now }), at: now, push: true });
    } else forgotten.push(key);
  }
  return { local: toLocal, wanted, forgotten: forgotten.filter((key) => key in stored), known: knownNow };
}

/** A removal on this device: the rule was here and is not any more, and nobody has changed it elsewhere since. */
function removalOf(known: number | undefined, shared: RuleItem | undefined, now: number): RuleItem | undefined {
  if (known === undefined || (shared && shared.at > known)) return undefined;
  // Later than the change that is removed, also where a clock goes wrong.
  return { at: Math.max(now, known + 1) };
}

/** Whether the first is later; of two that are as late as each other, all devices choose the same. */
function isLater(one: RuleItem, other: RuleItem): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return JSON.stringify(one.rule ?? null) > JSON.stringify(other.rule ?? null);
}

const itemOf = ({ at, rule }: RuleItem): object => ({ version: RULE_VERSION, at, ...(rule ? { rule } : { removed: true }) });
