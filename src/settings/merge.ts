/**
 * How the choices of several devices become one. The browser's synchronised storage keeps whichever item was written
 * last, so two devices that change different things of one item at the same time would lose one change. Every item
 * therefore names what it has seen of each device: a device whose later changes it has not seen makes them again.
 */
import { MOST_KEPT } from './kept.ts';
import type { Choices } from './settings.ts';

/** What one device has done to one item. */
export interface OwnChanges {
  /** How often this device has changed the item. */
  readonly count: number;
  /** When it was last changed, here or elsewhere, in milliseconds since 1970. */
  readonly at: number;
  /** The choices after the last merge: what differs from them was changed here since. */
  readonly merged: Choices;
  /** This device's last change of each entry: the count at that time, and the value; null: taken away. */
  readonly changes: Readonly<Record<string, readonly [count: number, value: Entry | null]>>;
}

/** An item as the synchronised storage has it. */
export interface SharedItem {
  readonly choices: Choices;
  /** For each device, up to which of its changes the item has them. */
  readonly seen: Readonly<Record<string, number>>;
  readonly at: number;
}

type Entry = boolean | string;

export const NO_CHANGES: OwnChanges = { count: 0, at: 0, merged: {}, changes: {} };

/** What a merge comes to. `push`: the shared item lacks something that it must be told. */
export interface Merge {
  readonly own: OwnChanges;
  readonly shared: SharedItem;
  readonly push: boolean;
}

/**
 * Merges this device's choices of one scope with the shared ones; `shared` is undefined where there are none.
 * @param device this device's name in `seen`
 * @param now in milliseconds since 1970
 */
export function merge(device: string, here: Choices, before: OwnChanges, shared: SharedItem | undefined, now: number): Merge {
  const seen = shared?.seen[device] ?? 0;
  const own = noteChanges(here, before.count < seen ? { ...before, count: seen } : before, now);
  // Nothing is shared: it was never there, was refused, or had to make room. What is here stays, and is offered again.
  if (!shared) {
    const push = own.count > before.count || flatten(here).size > 0;
    return { own: { ...own, merged: here }, shared: { choices: here, seen: { [device]: own.count }, at: own.at }, push };
  }
  const entries = flatten(shared.choices);
  for (const [path, [count, value]] of Object.entries(own.changes)) {
    if (count <= seen) continue;
    entries.delete(path);
    if (value !== null) entries.set(path, value);
  }
  const choices = unflatten(entries);
  const at = Math.max(own.at, shared.at);
  return {
    own: { ...own, at, merged: choices },
    shared: { choices, seen: { ...shared.seen, [device]: Math.max(own.count, seen) }, at },
    push: own.count > seen,
  };
}

function noteChanges(here: Choices, before: OwnChanges, now: number): OwnChanges {
  const [old, current] = [flatten(before.merged), flatten(here)];
  const paths = [...new Set([...old.keys(), ...current.keys()])].filter((path) => old.get(path) !== current.get(path));
  if (paths.length === 0) return before;
  const count = before.count + 1;
  const made = paths.map((path) => [path, [count, current.get(path) ?? null]] as const);
  return { ...before, count, at: now, changes: { ...before.changes, ...Object.fromEntries(made) } };
}

const LISTS = ['kinds', 'rules', 'modes'] as const;

/** Choices as single entries, e.g. `kinds/login` → false. */
function flatten(choices: Choices): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  if (choices.enabled !== undefined) entries.set('enabled', choices.enabled);
  for (const list of LISTS) {
    for (const [name, value] of Object.entries<Entry | undefined>(choices[list] ?? {}))
      if (value !== undefined) entries.set(`${list}/${name}`, value);
  }
  for (const text of choices.kept ?? []) entries.set(`kept/${text}`, true);
  return entries;
}

function unflatten(entries: ReadonlyMap<string, Entry>): Choices {
  const ofList = (list: string): [string, Entry][] =>
    [...entries].filter(([path]) => path.startsWith(`${list}/`)).map(([path, value]) => [path.slice(list.length + 1), value]);
  const lists = LISTS.map((list) => [list, ofList(list)] as const).filter(([, found]) => found.length > 0);
  const kept = ofList('kept').map(([text]) => text);
  return {
    ...(entries.has('enabled') ? { enabled: entries.get('enabled') === true } : {}),
    ...Object.fromEntries(lists.map(([list, found]) => [list, Object.fromEntries(found)])),
    ...(kept.length > 0 ? { kept: kept.slice(-MOST_KEPT) } : {}),
  };
}
