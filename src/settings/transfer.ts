/** All choices as one file that people can read, and back. */
import * as v from 'valibot';
import { KINDS } from '../rules/kinds.ts';
import type { PersonalRule } from '../rules/personal-rule.ts';
import { say } from '../words/say.ts';
import { type Appearance, appearanceSchema } from './appearance.ts';
import { tidy } from './choose.ts';
import { type ExportedList, exportedList, importedList, listsSchema } from './exported-lists.ts';
import { canonicalHost } from './host.ts';
import { ListError, type RuleList } from './rule-lists.ts';
import { MOST_RULES, parseRule } from './rule-schema.ts';
import { choicesSchema } from './schema.ts';
import { type Choices, MODES, type ScopedChoices } from './settings.ts';
import { ITEM_VERSION } from './stored-items.ts';

/**
 * Bytes of the largest file that is read. Chrome's storage takes little more in all, and no export is larger: one that would be
 * is written without line breaks, and else not at all.
 */
export const LARGEST_FILE = 9_000_000;

const KIND_OF_FILE = 'unnag-settings';

/** What a file holds. */
export interface Transfer {
  readonly choices: ScopedChoices;
  readonly appearance: Appearance;
  /** The person's own rules; undefined where the file says nothing of them. */
  readonly rules?: readonly PersonalRule[] | undefined;
  /** Lists of rules, those from the web without their rules; undefined where the file says nothing of them. */
  readonly lists?: readonly RuleList[] | undefined;
}

/** Why a file was not imported, as a sentence for the person that names the place. */
export class ImportError extends Error {}

/** Why no file was made, as a sentence for the person. */
export class ExportError extends Error {}

/** The choices as the text of a JSON file, indented where that is not too large. Throws an {@link ExportError}. */
export function exportText({ choices, appearance, rules, lists }: Transfer): string {
  const sites = Object.fromEntries(Object.entries(choices.sites).sort(([a], [b]) => a.localeCompare(b)));
  const file = {
    format: KIND_OF_FILE,
    version: ITEM_VERSION,
    everywhere: choices.everywhere,
    sites,
    appearance,
    rules,
    lists: lists?.map(exportedList),
  };
  const text = [2, 0].map((indent) => `${JSON.stringify(file, null, indent)}\n`).find((written) => bytesOf(written) <= LARGEST_FILE);
  if (text === undefined) throw new ExportError(say('exportTooLarge'));
  return text;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const host = v.pipe(
  v.string(),
  v.check((name) => canonicalHost(name) !== undefined),
);
const names = v.optional(v.record(v.pipe(v.string(), v.maxLength(100)), v.boolean()));
const kinds = <Value extends v.GenericSchema>(value: Value) => v.optional(v.record(v.picklist(KINDS), value));
const scope = v.strictObject({
  enabled: choicesSchema.entries.enabled,
  kinds: kinds(v.boolean()),
  rules: names,
  modes: kinds(v.picklist([...MODES, 'automatic'])),
  kept: v.optional(v.array(v.pipe(v.string(), v.maxLength(200)))),
});
const fileSchema = v.strictObject({
  format: v.literal(KIND_OF_FILE),
  version: v.literal(ITEM_VERSION),
  everywhere: v.optional(scope, {}),
  sites: v.optional(v.record(host, scope), {}),
  appearance: v.optional(appearanceSchema, {}),
  rules: v.optional(v.pipe(v.array(v.looseObject({ title: v.string() })), v.maxLength(MOST_RULES))),
  lists: v.optional(listsSchema),
});

/**
 * Reads the text of an exported file. Throws an {@link ImportError}; the file is taken as a whole or not at all.
 * @param size of the file in bytes
 * @param now in milliseconds since 1970
 */
export function importText(text: string, size: number, now: number = Date.now()): Transfer {
  if (size > LARGEST_FILE) throw new ImportError(say('importTooLarge'));
  const value = parse(text);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== KIND_OF_FILE) {
    throw new ImportError(say('importNotOurs'));
  }
  if ('version' in value && typeof value.version === 'number' && value.version > ITEM_VERSION) {
    throw new ImportError(say('importNewer', value.version, ITEM_VERSION));
  }
  const result = v.safeParse(fileSchema, value);
  if (!result.success) throw new ImportError(say('importWrongPlace', placeOf(result.issues[0])));
  const { everywhere, sites, appearance } = result.output;
  const rules = result.output.rules?.map((value, index) => {
    const { rule, reason } = parseRule(value);
    if (!rule?.id.startsWith('personal.'))
      throw new ImportError(say('listBadRule', index + 1, value.title, reason ?? say('ruleWrongEntry', 'id')));
    return rule;
  });
  const lists = result.output.lists && listsFrom(result.output.lists, now);
  return { choices: { everywhere: tidy(everywhere), sites: sitesFrom(sites) }, appearance, rules, lists };
}

/** The choices of sites, by host as pages name it. */
function sitesFrom(written: ScopedChoices['sites']): ScopedChoices['sites'] {
  const sites = new Map<string, Choices>();
  for (const [name, choices] of Object.entries(written)) {
    const canonical = canonicalHost(name) ?? name;
    if (sites.has(canonical)) throw new ImportError(say('importWrongPlace', `sites → ${name}`));
    sites.set(canonical, tidy(choices));
  }
  return Object.fromEntries(sites);
}

function listsFrom(exported: readonly ExportedList[], now: number): RuleList[] {
  const twice = exported.findIndex(({ id }, index) => exported.findIndex((other) => other.id === id) !== index);
  if (twice !== -1) throw new ImportError(say('importWrongPlace', `lists → ${twice} → id`));
  try {
    return exported.map((list) => importedList(list, now));
  } catch (cause) {
    throw cause instanceof ListError ? new ImportError(cause.message, { cause }) : cause;
  }
}

/** Where in a file something is wrong, e.g. `sites → example.com → enabled`. */
const placeOf = (issue: v.BaseIssue<unknown>): string => issue.path?.map(({ key }) => String(key)).join(' → ') ?? '?';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ImportError(say('importNotJson', cause instanceof Error ? cause.message : String(cause)), { cause });
  }
}
