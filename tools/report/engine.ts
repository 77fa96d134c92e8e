/** Runs the engine on pages that stand in files, with the lexicons as they are or as they might become. */
import './document.ts';
import { readPageFacts } from '../../src/article/page-facts.ts';
import { type Judgement, judge } from '../../src/judge/judge.ts';
import { type CompiledLexicon, compileLexicon, type Vocabulary } from '../../src/judge/vocabulary.ts';
import { declaredLanguage } from '../../src/languages/page-language.ts';
import { RULES } from '../../src/rules/built-in-rules.ts';
import type { Lexicon } from '../../src/rules/concepts.ts';
import { LEXICONS } from '../../src/rules/lexicons.ts';
import type { Rule } from '../../src/rules/rule.ts';
import type { Block } from '../../src/text/block.ts';
import { Matcher } from '../../src/text/matcher.ts';
import { type Survey, survey } from '../../src/text/survey.ts';

/** The words of each language, by the name of its file. */
export type Lexicons = Readonly<Record<string, Lexicon>>;

/** What the engine makes of a page. */
export interface JudgedPage extends Judgement {
  readonly document: Document;
  readonly survey: Survey;
  readonly vocabulary: Vocabulary;
  /** The name of the page's lexicon. */
  readonly language: string;
}

const ADDRESS = 'https://paper.example/2024/05/a-page-of-a-report';
const compiled = new WeakMap<Lexicon, CompiledLexicon>();

function compile(lexicon: Lexicon): CompiledLexicon {
  const known = compiled.get(lexicon) ?? compileLexicon(lexicon);
  compiled.set(lexicon, known);
  return known;
}

/** What a page is judged by; absent: as Unnag does. */
export interface JudgedBy {
  readonly lexicons?: Lexicons;
  /** Words that count besides those of the lexicons. */
  readonly more?: Lexicon;
  readonly rules?: readonly Rule[];
}

/** Judges a page by its HTML. The page runs no scripts and loads nothing. */
export function judgeHtml(html: string, { lexicons = LEXICONS, more = {}, rules = RULES }: JudgedBy = {}): JudgedPage {
  const { document, facts, found } = parsed.get(html) ?? parse(html);
  const declared = declaredLanguage(facts);
  const own = declared === 'en' ? undefined : lexicons[declared];
  const vocabulary = wordsFor(compile(lexicons.en ?? {}), own ? compile(own) : null, compile(more));
  return { ...judge(found, facts, rules, vocabulary), document, survey: found, vocabulary, language: own ? declared : 'en' };
}

/** Pages that were read; the same are judged again and again by other words. The engine changes none of them. */
const parsed = new Map<string, ReturnType<typeof parse>>();

function parse(html: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const read = { document, facts: readPageFacts(document, ADDRESS), found: survey(document.body) };
  parsed.set(html, read);
  return read;
}

/** As `vocabularyOf` has it, with what counts besides. */
const wordsFor = (english: CompiledLexicon, own: CompiledLexicon | null, more: CompiledLexicon): Vocabulary =>
  new Matcher([...(own ? [english.shared, own.shared, own.own] : [english.shared, english.own]), more.shared, more.own]);

/** The page's message: the element that its maker marked, and its blocks. */
export function messageOf({ document, survey: { blocks } }: JudgedPage): { readonly element: Element; readonly blocks: readonly Block[] } {
  const element = document.querySelector('[data-test="noise"], [data-test="keep"]');
  if (!element) throw new Error('The page marks no message with data-test="noise" or data-test="keep".');
  return { element, blocks: blocks.filter(({ box }) => element.contains(box.element)) };
}

/** What became of the page's message. */
export interface Outcome {
  /** `concealed`: all of it; `kept`: nothing of it; `partly`. */
  readonly message: 'concealed' | 'kept' | 'partly';
  /** What was concealed besides: texts of the article. */
  readonly besides: readonly string[];
  /** The rules that concealed some of it. */
  readonly rules: readonly Rule[];
}

/** Tells what becomes of the message of a page. */
export function outcomeOf(page: JudgedPage): Outcome {
  const own = new Set(messageOf(page).blocks);
  const hits = page.widgets.filter(({ blocks }) => blocks.some((block) => own.has(block)));
  const concealed = new Set(page.widgets.flatMap(({ blocks }) => blocks));
  const count = [...own].filter((block) => concealed.has(block)).length;
  return {
    message: count === 0 ? 'kept' : count === own.size ? 'concealed' : 'partly',
    besides: [...concealed].filter((block) => !own.has(block)).map(({ text }) => text),
    rules: [...new Set(hits.map(({ rule }) => rule))],
  };
}
