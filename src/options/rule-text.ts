/** A personal rule as text that people can write, and back; `docs/patterns.md` describes it. */
import { mistakeInPath } from '../rules/element-path.ts';
import { KINDS } from '../rules/kinds.ts';
import { readPattern } from '../rules/pattern/read-pattern.ts';
import type { PersonalRule } from '../rules/personal-rule.ts';
import { LONGEST_TITLE, MOST_SITES } from '../settings/rule-schema.ts';
import type { RuleDraft } from '../settings/rule-store.ts';
import { MODES } from '../settings/settings.ts';
import { sayPatternMistake } from '../words/pattern-problem.ts';
import { say } from '../words/say.ts';
import { hostFrom } from './host-from.ts';

/** The parts of a rule, as they are named at the beginnings of lines. */
export const RULE_PARTS = ['title', 'kind', 'words', 'path', 'sites', 'action'] as const;
export type RulePart = (typeof RULE_PARTS)[number];

/** What is wrong with a rule's text, and where: in the text, counted from line 1 and column 1, and in the part that it belongs to. */
export interface RuleMistake {
  readonly sentence: string;
  readonly line: number;
  readonly column: number;
  /** The part, and the column in its value. */
  readonly part?: RulePart;
  readonly columnInPart: number;
}

/** What reading comes to. */
export type RuleReading =
  | { readonly draft: RuleDraft; readonly mistake?: undefined }
  | { readonly draft?: undefined; readonly mistake: RuleMistake };

/** A rule's parts as people write them. */
export type WrittenRule = Readonly<Partial<Record<RulePart, string>>>;

/** The parts of a rule in writing. */
export function writtenParts({ title, kind, tells, sites, action }: Omit<PersonalRule, 'id'>): WrittenRule {
  return {
    title,
    kind,
    ...(tells.by === 'words' ? { words: tells.pattern.replace(/\s+/g, ' ') } : { path: tells.path }),
    ...(sites ? { sites: sites.join(', ') } : {}),
    ...(action ? { action } : {}),
  };
}

/** The text of a rule whose parts are written; parts that are empty are left out where they may be. */
export const textOf = (written: WrittenRule): string =>
  RULE_PARTS.flatMap((part) => {
    const value = written[part]?.trim().replace(/\s+/g, ' ') ?? '';
    return value === '' ? [] : [`${part}: ${value}`];
  }).join('\n');

/** Reads a rule's text. */
export function readRuleText(text: string): RuleReading {
  const reader = new RuleTextReader();
  try {
    return { draft: reader.read(text) };
  } catch (error) {
    if (error instanceof Mistake) return { mistake: error.mistake };
    throw error;
  }
}

/** Thrown by the reader and caught by `readRuleText`, nowhere else. */
class Mistake extends Error {
  constructor(readonly mistake: RuleMistake) {
    super(mistake.sentence);
  }
}

interface Value {
  readonly part: RulePart;
  readonly value: string;
  readonly line: number;
  /** Where the value begins. */
  readonly column: number;
}

class RuleTextReader {
  private readonly values = new Map<RulePart, Value>();

  read(text: string): RuleDraft {
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) if (line.trim() !== '') this.readLine(line, index + 1);
    const need = (part: RulePart): Value => {
      const value = this.values.get(part);
      if (value && value.value !== '') return value;
      const [line, column] = value ? [value.line, value.column] : [lines.length, lettersOf(lines.at(-1) ?? '') + 1];
      throw new Mistake({ sentence: say('textMissing', `${part}:`), line, column, part, columnInPart: 1 });
    };
    const title = need('title');
    if (lettersOf(title.value) > LONGEST_TITLE) fail(title, say('textTooLong', LONGEST_TITLE), LONGEST_TITLE);
    const kind = one(need('kind'), KINDS);
    const path = this.values.get('path');
    const tells = path ? { by: 'path' as const, path: pathFrom(path) } : { by: 'words' as const, pattern: patternFrom(need('words')) };
    const [sites, action] = [this.values.get('sites'), this.values.get('action')];
    return {
      title: title.value,
      kind,
      tells,
      ...(sites && sites.value !== '' ? { sites: sitesFrom(sites) } : {}),
      ...(action && action.value !== '' ? { action: one(action, MODES) } : {}),
    };
  }

  private readLine(text: string, line: number): void {
    const [, before = '', written = '', colon = '', value = ''] = /^(\s*)([^:]*?)(\s*:\s*)(.*?)\s*$/.exec(text) ?? [];
    const at = { line, column: lettersOf(before) + 1, columnInPart: 1 };
    if (colon === '') throw new Mistake({ ...at, column: 1, sentence: say('textNoName') });
    const part = RULE_PARTS.find((name) => name === written.toLowerCase());
    if (!part) throw new Mistake({ ...at, sentence: say('textUnknownName', written, RULE_PARTS.join(', ')) });
    if (this.values.has(part)) throw new Mistake({ ...at, part, sentence: say('textTwice', part) });
    const other = part === 'words' ? 'path' : part === 'path' ? 'words' : undefined;
    if (other && this.values.has(other)) throw new Mistake({ ...at, part, sentence: say('textWordsOrPath') });
    this.values.set(part, { part, value, line, column: lettersOf(before + written + colon) + 1 });
  }
}

function patternFrom(value: Value): string {
  const { problem } = readPattern(value.value);
  if (problem) fail(value, sayPatternMistake(problem.mistake), problem.column - 1);
  return value.value;
}

function pathFrom(value: Value): string {
  const mistake = mistakeInPath(value.value);
  if (mistake !== undefined) fail(value, say('textBadPath'), mistake);
  return value.value;
}

function sitesFrom(value: Value): string[] {
  const sites: string[] = [];
  let at = 0;
  for (const written of value.value.split(/[,，、]/)) {
    const site = hostFrom(written);
    if (site === undefined && written.trim() !== '')
      fail(value, say('notASite', written.trim()), at + written.length - written.trimStart().length);
    if (site !== undefined && !sites.includes(site)) sites.push(site);
    if (sites.length > MOST_SITES) fail(value, say('textTooManySites', MOST_SITES), at);
    at += written.length + 1;
  }
  return sites;
}

function one<Name extends string>(value: Value, possible: readonly Name[]): Name {
  const found = possible.find((name) => name === value.value.toLowerCase());
  return found ?? fail(value, say('textWrongValue', value.value, possible.join(', ')), 0);
}

/** @param at the place in the value, from 0 */
function fail({ part, line, column }: Value, sentence: string, at: number): never {
  throw new Mistake({ sentence, line, column: column + at, part, columnInPart: at + 1 });
}

const lettersOf = (text: string): number => [...text].length;
