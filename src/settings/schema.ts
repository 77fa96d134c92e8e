/** The check of stored settings on the extension's own pages: which items can be read, and if not, why. */
import * as v from 'valibot';
import { say } from '../words/say.ts';
import type { Choices } from './settings.ts';
import { ITEM_VERSION, isChoicesKey, isModes, isSwitches, isTexts } from './stored-items.ts';

const switches = v.optional(v.custom<Record<string, boolean>>(isSwitches));

/** The choices of one scope, without a version. What is not known is left out. */
export const choicesSchema = v.object({
  enabled: v.optional(v.boolean()),
  kinds: switches,
  rules: switches,
  modes: v.optional(v.custom<NonNullable<Choices['modes']>>(isModes)),
  kept: v.optional(v.custom<string[]>(isTexts)),
});

/**
 * Steps from older shapes: the entry for a version turns an item of it into one of the next version.
 * When the shape changes: raise ITEM_VERSION, add the step here, and nobody loses a choice.
 */
export type Migrations = Readonly<Record<number, (item: Record<string, unknown>) => Record<string, unknown>>>;
const MIGRATIONS: Migrations = {
  // The second version added modes and kept messages.
  1: (item) => item,
};

/** An item that was read; `migrated` says that it lay there in an older shape and should be written anew. */
export type ParsedItem =
  | { readonly readable: true; readonly choices: Choices; readonly migrated: boolean }
  | { readonly readable: false; readonly reason: string };

/** Checks one stored item and brings it to the current shape. The reason is a sentence for people. */
export function parseItem(value: unknown, migrations: Migrations = MIGRATIONS): ParsedItem {
  if (typeof value !== 'object' || value === null) return unreadable(say('itemNoChoices'));
  let item: Record<string, unknown> = { ...value };
  const { version } = item;
  if (typeof version !== 'number' || !Number.isInteger(version)) return unreadable(say('itemNoVersion'));
  if (version > ITEM_VERSION) return unreadable(say('itemNewer', version, ITEM_VERSION));
  for (let step = version; step < ITEM_VERSION; step++) {
    const migrate = Object.hasOwn(migrations, step) ? migrations[step] : undefined;
    if (!migrate) return unreadable(say('itemOlder', version));
    item = { ...migrate(item), version: step + 1 };
  }
  const result = v.safeParse(choicesSchema, item);
  if (!result.success) return unreadable(say('itemWrongEntry', v.getDotPath(result.issues[0]) ?? '?'));
  const choices = Object.fromEntries(Object.entries(result.output).filter(([, entry]) => entry !== undefined));
  return { readable: true, choices, migrated: version !== ITEM_VERSION };
}

/** Why stored choices cannot be read, in a sentence; undefined where they can, and for items of another sort. */
export function reasonAgainstChoices(key: string, item: unknown): string | undefined {
  const parsed = isChoicesKey(key) ? parseItem(item) : undefined;
  return parsed?.readable === false ? parsed.reason : undefined;
}

const unreadable = (reason: string): ParsedItem => ({ readable: false, reason });
