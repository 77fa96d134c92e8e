/** The check of stored settings on the extension's own pages: which items can be read, and if not, why. */
import * as v from 'valibot';
import type { Choices } from './settings.ts';
import { ITEM_VERSION, isSwitches } from './stored-items.ts';

const enabled = v.optional(v.boolean('is neither true nor false'));
const switches = v.optional(v.custom<Record<string, boolean>>(isSwitches, 'is not a list of names that are each true or false'));

const itemSchema = v.object({ version: v.literal(ITEM_VERSION), enabled, kinds: switches, rules: switches });

/**
 * Steps from older shapes: the entry for a version turns an item of it into one of the next version.
 * When the shape changes: raise ITEM_VERSION, add the step here, and nobody loses a choice.
 */
export type Migrations = Readonly<Record<number, (item: Record<string, unknown>) => Record<string, unknown>>>;
const MIGRATIONS: Migrations = {};

/** An item that was read; `migrated` says that it lay there in an older shape and should be written anew. */
export type ParsedItem =
  | { readonly readable: true; readonly choices: Choices; readonly migrated: boolean }
  | { readonly readable: false; readonly reason: string };

/** Checks one stored item and brings it to the current shape. The reason is a sentence for people. */
export function parseItem(value: unknown, migrations: Migrations = MIGRATIONS): ParsedItem {
  if (typeof value !== 'object' || value === null) return unreadable('It is not a set of choices.');
  let item: Record<string, unknown> = { ...value };
  const { version } = item;
  if (typeof version !== 'number' || !Number.isInteger(version)) return unreadable('It does not say which version of Unnag wrote it.');
  if (version > ITEM_VERSION)
    return unreadable(`A newer Unnag wrote it (version ${version} of the settings; this one reads ${ITEM_VERSION}).`);
  for (let step = version; step < ITEM_VERSION; step++) {
    const migrate = Object.hasOwn(migrations, step) ? migrations[step] : undefined;
    if (!migrate) return unreadable(`An older Unnag wrote it (version ${version} of the settings), and this one cannot convert it.`);
    item = { ...migrate(item), version: step + 1 };
  }
  const result = v.safeParse(itemSchema, item);
  if (!result.success) {
    const [issue] = result.issues;
    return unreadable(`Its entry “${v.getDotPath(issue) ?? '?'}” ${issue.message}.`);
  }
  const { version: _, ...choices } = result.output;
  return { readable: true, choices, migrated: version !== ITEM_VERSION };
}

const unreadable = (reason: string): ParsedItem => ({ readable: false, reason });
