/** What this device and the browser's synchronised storage have to tell each other, within the storage's limits. */
import * as v from 'valibot';
import { exchangeRules, type WantedItem } from './exchange-rules.ts';
import { merge, NO_CHANGES, type OwnChanges, type SharedItem } from './merge.ts';
import { isRuleKey } from './rule-items.ts';
import { parseItem } from './schema.ts';
import type { Choices } from './settings.ts';
import { EVERYWHERE_KEY, ITEM_VERSION, isChoices, isChoicesKey } from './stored-items.ts';

/** Where this device keeps what it knows of the synchronised storage: in `storage.local`. */
export const SYNC_STATE_KEY = 'sync-state';

/** The limits of `storage.sync`, with some room: 102,400 bytes, 8,192 bytes per item, 512 items. */
const MOST_BYTES = 100_000;
const MOST_BYTES_PER_ITEM = 8_000;
const MOST_ITEMS = 500;
/** Devices whose changes an item remembers. */
const MOST_DEVICES = 16;

/** What one device knows of the synchronised storage. */
export interface SyncState {
  /** This device's name in the shared items. */
  readonly device: string;
  readonly items: Readonly<Record<string, OwnChanges>>;
  /** The personal rules that were here after the last exchange, by storage key, with the time of their last change. */
  readonly rules: Readonly<Record<string, number>>;
  /** How many personal rules did not fit. */
  readonly rulesLeft: number;
  /** How many sites have choices that did not fit. */
  readonly left: number;
  /** What the browser said when it last refused to synchronise; empty: nothing. */
  readonly problem: string;
}

/** A stored state without what it knows of one item: what the other devices say of it holds again. */
export function forgetItem(stored: unknown, key: string): SyncState {
  const state = syncStateFrom(stored);
  const without = <Value>(known: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(known).filter(([name]) => name !== key));
  return { ...state, items: without(state.items), rules: without(state.rules) };
}

/** What is to be written where. `null`: to be removed. */
export interface Exchange {
  readonly local: Readonly<Record<string, Choices | null>>;
  /** Stored items of personal rules. */
  readonly localRules: Readonly<Record<string, object | null>>;
  readonly sync: Readonly<Record<string, unknown>>;
  readonly state: SyncState;
}

const metaSchema = v.object({ seen: v.record(v.string(), v.number()), at: v.number() });

const stateSchema = v.object({
  device: v.string(),
  items: v.record(
    v.string(),
    v.object({
      count: v.number(),
      at: v.number(),
      merged: v.custom<Choices>(isChoices),
      changes: v.record(v.string(), v.tuple([v.number(), v.nullable(v.union([v.boolean(), v.string()]))])),
    }),
  ),
  rules: v.optional(v.record(v.string(), v.number()), {}),
  rulesLeft: v.optional(v.number(), 0),
  left: v.number(),
  problem: v.string(),
});

/** Reads what this device knows; where that is nothing, it gets a new name. */
export function syncStateFrom(item: unknown): SyncState {
  const result = v.safeParse(stateSchema, item);
  return result.success
    ? result.output
    : { device: crypto.randomUUID().slice(0, 8), items: {}, rules: {}, rulesLeft: 0, left: 0, problem: '' };
}

/**
 * Works out the exchange.
 * @param local the choices on this device by storage key, in the current shape
 * @param stored everything in the synchronised storage
 * @param now in milliseconds since 1970
 * @param everything all that lies on this device, for the personal rules among it
 */
export function exchange(
  local: Readonly<Record<string, Choices>>,
  stored: Readonly<Record<string, unknown>>,
  state: SyncState,
  now: number,
  everything: Readonly<Record<string, unknown>> = {},
): Exchange {
  const toLocal: Record<string, Choices | null> = {};
  const items: Record<string, OwnChanges> = {};
  const ruled = exchangeRules(everything, stored, state.rules, now);
  const wanted: WantedItem[] = [...ruled.wanted];
  const keys = new Set([...Object.keys(local), ...Object.keys(stored), ...Object.keys(state.items)]);
  for (const key of [...keys].filter(isChoicesKey)) {
    const here = local[key] ?? {};
    const shared = sharedFrom(stored[key]);
    if (shared === 'unreadable') {
      // A newer Unnag on another device wrote it: it stays as it is there, and ours as it is here.
      wanted.push({ key, item: stored[key], at: Number.POSITIVE_INFINITY, push: false });
      items[key] = state.items[key] ?? NO_CHANGES;
      continue;
    }
    const merged = merge(state.device, here, state.items[key] ?? NO_CHANGES, shared, now);
    const { choices, seen, at } = merged.shared;
    if (JSON.stringify(choices) !== JSON.stringify(here)) toLocal[key] = Object.keys(choices).length > 0 ? choices : null;
    if (shared || Object.keys(choices).length > 0) items[key] = merged.own;
    const item = { version: ITEM_VERSION, ...choices, seen: latest(seen, state.device), at };
    if (shared || merged.push) wanted.push({ key, item, at: key === EVERYWHERE_KEY ? Number.POSITIVE_INFINITY : at, push: merged.push });
  }
  const { fitting, left } = newestThatFit(wanted);
  const sync: Record<string, unknown> = {};
  for (const { key, item, push } of fitting) if (push) sync[key] = item;
  for (const { key } of left) if (key in stored) sync[key] = null;
  for (const key of ruled.forgotten) sync[key] = null;
  const lost = left.filter(
    ({ key, item }) => !isRuleKey(key) && Object.keys(item as object).length > Object.keys(metaSchema.entries).length + 1,
  );
  const rulesLeft = left.filter(({ key }) => key in ruled.known).length;
  return {
    local: toLocal,
    localRules: ruled.local,
    sync,
    state: { ...state, items, rules: ruled.known, rulesLeft, left: lost.length },
  };
}

/** The newest that fit into the synchronised storage. */
function newestThatFit(wanted: readonly WantedItem[]): { readonly fitting: readonly WantedItem[]; readonly left: readonly WantedItem[] } {
  const fitting: WantedItem[] = [];
  const left: WantedItem[] = [];
  let bytes = 0;
  // By key where two are as new as each other, so that all devices come to the same.
  for (const each of [...wanted].sort((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : b.at - a.at))) {
    const size = new TextEncoder().encode(each.key + JSON.stringify(each.item)).length;
    const fits = size <= MOST_BYTES_PER_ITEM && bytes + size <= MOST_BYTES && fitting.length < MOST_ITEMS;
    if (fits) bytes += size;
    (fits ? fitting : left).push(each);
  }
  return { fitting, left };
}

function sharedFrom(item: unknown): SharedItem | undefined | 'unreadable' {
  // What is damaged is written anew.
  if (typeof item !== 'object' || item === null || !('version' in item) || !Number.isInteger(item.version)) return undefined;
  const parsed = parseItem(item);
  const meta = v.safeParse(metaSchema, item);
  if (!parsed.readable || !meta.success) return 'unreadable';
  return { choices: parsed.choices, seen: meta.output.seen, at: meta.output.at };
}

function latest(seen: Readonly<Record<string, number>>, device: string): Record<string, number> {
  const others = Object.entries(seen).filter(([name]) => name !== device);
  return Object.fromEntries([...others.slice(-MOST_DEVICES + 1), [device, seen[device] ?? 0]]);
}
