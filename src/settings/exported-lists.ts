/**
 * Lists of rules in an exported file. One from a file goes with its rules. One from the web goes as its address: its rules are
 * loaded anew from there, which the person has to allow in each browser.
 */
import * as v from 'valibot';
import { say } from '../words/say.ts';
import { listAddressFrom } from './list-address.ts';
import { ListError, listDocument, MOST_LISTS, type RuleList, readListDocument } from './rule-lists.ts';
import { LONGEST_TITLE } from './rule-schema.ts';

const entrySchema = v.pipe(
  v.strictObject({
    // As rules are switched off by their id, which holds that of their list, it stays the same.
    id: v.pipe(v.string(), v.regex(/^[a-z\d-]{1,36}$/)),
    title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TITLE)),
    on: v.boolean(),
    url: v.optional(
      v.pipe(
        v.string(),
        v.check((url) => listAddressFrom(url) === url),
      ),
    ),
    file: v.optional(v.pipe(v.string(), v.maxLength(255))),
    rules: v.optional(v.array(v.unknown())),
  }),
  v.check(({ url, file, rules }) =>
    url === undefined ? file !== undefined && rules !== undefined : file === undefined && rules === undefined,
  ),
);

/** The check of the lists in a file. */
export const listsSchema = v.pipe(v.array(entrySchema), v.maxLength(MOST_LISTS));

/** A list as it stands in a file. */
export type ExportedList = v.InferOutput<typeof entrySchema>;

/** What of a list goes into a file. */
export function exportedList({ id, title, on, from, rules }: RuleList): ExportedList {
  const about = { id, title, on };
  if ('url' in from) return { ...about, url: from.url };
  return { ...about, file: from.file, rules: rules.map((rule) => ({ ...rule, id: rule.id.replace(`list.${id}.`, '') })) };
}

/**
 * A list out of a file; one from the web is without rules until it is loaded. Throws a {@link ListError}.
 * @param now in milliseconds since 1970
 */
export function importedList({ id, title, on, url, file = '', rules = [] }: ExportedList, now: number): RuleList {
  const about = { id, title, on, problem: '' };
  if (url !== undefined) return { ...about, from: { url }, rules: [], ...NEVER };
  try {
    return { ...about, from: { file }, rules: readListDocument(listDocument(title, rules), id).rules, updated: now, checked: now };
  } catch (cause) {
    throw cause instanceof ListError ? new ListError(say('importBadList', title, cause.message), { cause }) : cause;
  }
}

const NEVER = { updated: 0, checked: 0 };

/** Whether a list was imported and has not been loaded yet. */
export const isToCome = ({ from, updated }: RuleList): boolean => 'url' in from && updated === NEVER.updated;

/** Imported lists, with the rules of those from the web that are here already. */
export const withRulesOf = (present: readonly RuleList[], imported: readonly RuleList[]): RuleList[] =>
  imported.map((list) => {
    const known = isToCome(list)
      ? present.find(({ id, from }) => id === list.id && JSON.stringify(from) === JSON.stringify(list.from))
      : undefined;
    return known ? { ...known, on: list.on } : list;
  });
