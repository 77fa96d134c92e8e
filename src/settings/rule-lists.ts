/** Lists of rules that a person imported: what they hold, and how they lie in the storage. */
import * as v from 'valibot';
import { countWays } from '../rules/pattern/compile-patterns.ts';
import { MOST_WAYS } from '../rules/pattern/pattern.ts';
import { readPattern } from '../rules/pattern/read-pattern.ts';
import type { PersonalRule } from '../rules/personal-rule.ts';
import { say } from '../words/say.ts';
import { isListKey, RULE_VERSION } from './rule-items.ts';
import { isNewer, LONGEST_TITLE, parseRule } from './rule-schema.ts';

/** Bytes of the largest list that is read. */
export const LARGEST_LIST = 1_000_000;
/** Rules that a list has at most. */
export const MOST_LISTED = 2000;
/** Lists that a person may have. */
export const MOST_LISTS = 20;
/** What all patterns of a list may come to, see `countWays`. */
const MOST_WAYS_LISTED = 50_000;
const KIND_OF_FILE = 'unnag-rules';

/** A list of rules. */
export interface RuleList {
  /** Letters that no other list of this person has. */
  readonly id: string;
  readonly title: string;
  readonly on: boolean;
  /** The address that it is read from, or the name of the file that it came from. */
  readonly from: { readonly url: string } | { readonly file: string };
  readonly rules: readonly PersonalRule[];
  /** When it was last read with success, and when that was last tried, in milliseconds since 1970. */
  readonly updated: number;
  readonly checked: number;
  /** Why the last attempt brought nothing, as a sentence; empty: it did. */
  readonly problem: string;
}

/** Why a list was not taken, as a sentence for the person that names the place. */
export class ListError extends Error {}

const documentSchema = v.strictObject({
  format: v.literal(KIND_OF_FILE),
  version: v.literal(RULE_VERSION),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TITLE)),
  rules: v.array(v.looseObject({ id: v.pipe(v.string(), v.regex(/^[a-z\d-]{1,40}$/)) })),
});

/** Rules as the text of a list that others can import; their own ids are left out. */
export function listText(title: string, rules: readonly PersonalRule[]): string {
  const listed = rules.map(({ id, ...rule }, index) => ({ id: `rule-${index + 1}`, ...rule }));
  return `${JSON.stringify(listDocument(title, listed), null, 2)}\n`;
}

/** What a list's file holds. */
export const listDocument = (title: string, rules: readonly unknown[]): object => ({
  format: KIND_OF_FILE,
  version: RULE_VERSION,
  title,
  rules,
});

/**
 * Reads a list. It is taken as a whole or not at all. Throws a {@link ListError}.
 * @param id of the list, from which its rules get theirs
 */
export function readList(text: string, id: string): Pick<RuleList, 'title' | 'rules'> {
  if (text.length > LARGEST_LIST) throw new ListError(say('listTooLarge'));
  return readListDocument(parseJson(text), id);
}

/** The same for what the list's file holds. */
export function readListDocument(value: unknown, id: string): Pick<RuleList, 'title' | 'rules'> {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== KIND_OF_FILE)
    throw new ListError(say('listNotOurs'));
  const result = v.safeParse(documentSchema, value);
  if (!result.success) throw new ListError(say('importWrongPlace', placeOf(result.issues[0])));
  const { title, rules } = result.output;
  if (rules.length > MOST_LISTED) throw new ListError(say('listTooLong', rules.length, MOST_LISTED));
  const read = rules.map((rule, index) => {
    const { rule: checked, reason } = parseRule({ ...rule, id: `list.${id}.${rule.id}` });
    if (!checked) throw new ListError(say('listBadRule', index + 1, rule.id, reason));
    return checked;
  });
  const twice = rules.find(({ id: own }, index) => rules.findIndex((other) => other.id === own) !== index);
  if (twice) throw new ListError(say('listTwice', twice.id));
  if (read.reduce((sum, rule) => sum + weightOf(rule), 0) > MOST_WAYS_LISTED) throw new ListError(say('listTooLarge'));
  return { title, rules: read };
}

function weightOf({ tells }: PersonalRule): number {
  const pattern = tells.by === 'words' ? readPattern(tells.pattern).pattern : undefined;
  return pattern ? countWays(pattern, MOST_WAYS) : 1;
}

const placeOf = (issue: v.BaseIssue<unknown>): string => issue.path?.map(({ key }) => String(key)).join(' → ') ?? '?';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ListError(say('importNotJson', cause instanceof Error ? cause.message : String(cause)), { cause });
  }
}

const itemSchema = v.object({
  version: v.literal(RULE_VERSION),
  id: v.string(),
  title: v.string(),
  on: v.boolean(),
  from: v.union([v.strictObject({ url: v.string() }), v.strictObject({ file: v.string() })]),
  rules: v.array(v.unknown()),
  updated: v.number(),
  checked: v.number(),
  problem: v.string(),
});

/** Why a stored list cannot be read, in a sentence; undefined where it can, or where a newer Unnag has written it. */
export function reasonAgainstList(item: unknown): string | undefined {
  const result = v.safeParse(itemSchema, item);
  return result.success || isNewer(item) ? undefined : say('itemWrongEntry', v.getDotPath(result.issues[0]) ?? 'version');
}

/** The lists among stored items, by title. What cannot be read of them is left out. */
export function listsIn(stored: Readonly<Record<string, unknown>>): RuleList[] {
  const lists = Object.entries(stored).flatMap(([key, item]): RuleList[] => {
    const result = isListKey(key) ? v.safeParse(itemSchema, item) : undefined;
    if (!result?.success) return [];
    const { version: _, rules, ...list } = result.output;
    return [{ ...list, rules: rules.flatMap((rule) => parseRule(rule).rule ?? []) }];
  });
  return lists.sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
}
