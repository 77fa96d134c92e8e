/** The check of rules that come from people, pages, files, other devices and the web. */
import * as v from 'valibot';
import { LONGEST_PATH, mistakeInPath } from '../rules/element-path.ts';
import { KINDS } from '../rules/kinds.ts';
import { LONGEST_PATTERN } from '../rules/pattern/pattern.ts';
import { readPattern } from '../rules/pattern/read-pattern.ts';
import type { PersonalRule } from '../rules/personal-rule.ts';
import { sayPatternProblem } from '../words/pattern-problem.ts';
import { say } from '../words/say.ts';
import { canonicalHost } from './host.ts';
import { RULE_VERSION } from './rule-items.ts';
import { MODES, siteOf } from './settings.ts';

/** Characters of the longest title. */
export const LONGEST_TITLE = 100;
/** Sites that one rule may name. */
export const MOST_SITES = 20;
/** How many rules a person may have. */
export const MOST_RULES = 500;
/** Bytes of a rule as JSON: as many fit into one item of the browser's synchronised storage. */
const LARGEST_RULE = 7000;

/** A host as addresses have it: small letters, or an address in brackets. */
export const hostSchema = v.pipe(v.string(), v.regex(/^(?!-)[\p{Ll}\p{Lo}\p{N}.:[\]_-]{1,253}$/u));

const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TITLE));

const tells = v.variant('by', [
  v.strictObject({ by: v.literal('words'), pattern: v.pipe(v.string(), v.maxLength(4 * LONGEST_PATTERN)) }),
  v.strictObject({
    by: v.literal('path'),
    path: v.pipe(
      v.string(),
      v.maxLength(LONGEST_PATH),
      v.check((path) => mistakeInPath(path) === undefined),
    ),
  }),
]);

/** All of a rule but its id. */
export const ruleEntries = {
  title,
  kind: v.picklist(KINDS),
  tells,
  sites: v.optional(v.pipe(v.array(hostSchema), v.minLength(1), v.maxLength(MOST_SITES))),
  action: v.optional(v.picklist(MODES)),
};

const ruleSchema = v.strictObject({ id: v.pipe(v.string(), v.regex(/^(personal|list)\.[a-z\d.-]{1,80}$/)), ...ruleEntries });

/** A rule that was checked, or why it is none: a sentence that names the place. */
export type ParsedRule =
  | { readonly rule: PersonalRule; readonly reason?: undefined }
  | { readonly rule?: undefined; readonly reason: string };

/** Checks a rule, its pattern and its size included. */
export function parseRule(value: unknown): ParsedRule {
  const result = v.safeParse(ruleSchema, value);
  if (!result.success) return { reason: say('ruleWrongEntry', v.getDotPath(result.issues[0]) ?? '?') };
  const { sites, action, ...rest } = result.output;
  const rule: PersonalRule = {
    ...rest,
    ...(sites ? { sites: [...new Set(sites.map((site) => siteOf(canonicalHost(site) ?? site)))] } : {}),
    ...(action ? { action } : {}),
  };
  const problem = rule.tells.by === 'words' ? readPattern(rule.tells.pattern).problem : undefined;
  if (problem) return { reason: sayPatternProblem(problem) };
  return new TextEncoder().encode(JSON.stringify(rule)).length > LARGEST_RULE ? { reason: say('ruleTooLarge') } : { rule };
}

/** A stored rule: what it is, and when it was changed last, in milliseconds since 1970. */
export interface RuleItem {
  readonly at: number;
  /** Absent where the rule was removed, which only other devices need to be told. */
  readonly rule?: PersonalRule;
}

const LATEST = 8_640_000_000_000_000; // ms since 1970 that a date can be

const itemSchema = v.object({
  version: v.number(),
  at: v.pipe(v.number(), v.maxValue(LATEST)),
  rule: v.optional(v.unknown()),
  removed: v.optional(v.literal(true)),
});

/** Why a stored rule cannot be read, in a sentence; undefined where it can, or where a newer Unnag has written it. */
export function reasonAgainstRuleItem(item: unknown): string | undefined {
  const result = v.safeParse(itemSchema, item);
  if (isNewer(item) || ruleItemFrom(item)) return undefined;
  if (!result.success) return say('itemWrongEntry', v.getDotPath(result.issues[0]) ?? 'version');
  return parseRule(result.output.rule).reason ?? say('itemWrongEntry', 'rule');
}

/** Whether an item has the outline of a stored rule of any version: else it is damaged. */
export const isRuleLike = (item: unknown): boolean => isNewer(item) || v.is(itemSchema, item);

/** Whether a newer Unnag has written a stored rule or list. */
export const isNewer = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && 'version' in item && typeof item.version === 'number' && item.version > RULE_VERSION;

/** Reads a stored rule; undefined where it cannot be read, as one that a newer Unnag has written. */
export function ruleItemFrom(item: unknown): RuleItem | undefined {
  const result = v.safeParse(itemSchema, item);
  if (!result.success || result.output.version > RULE_VERSION) return undefined;
  const { at, removed, rule } = result.output;
  if (removed) return { at };
  const parsed = parseRule(rule);
  return parsed.rule && { at, rule: parsed.rule };
}
