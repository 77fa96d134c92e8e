import { readPageFacts } from '../../src/article/page-facts.ts';
import { type Judgement, judge } from '../../src/judge/judge.ts';
import type { PersonalRules } from '../../src/judge/personal-rules.ts';
import { type CompiledLexicon, compileLexicon, vocabularyOf } from '../../src/judge/vocabulary.ts';
import { declaredLanguage } from '../../src/languages/page-language.ts';
import { RULES } from '../../src/rules/built-in-rules.ts';
import type { Lexicon } from '../../src/rules/concepts.ts';
import { en } from '../../src/rules/lexicon/en.ts';
import { LEXICONS } from '../../src/rules/lexicons.ts';
import type { Rule, RuleExamples } from '../../src/rules/rule.ts';
import { survey } from '../../src/text/survey.ts';

/** Paragraphs of an article that has nothing to do with messages. */
export const PARAGRAPHS = [
  'The ferry to the outer islands leaves at six in the morning, long before the bakery opens, and comes back after dark with the post and the schoolchildren.',
  'For thirty years the timetable hung in a glass case by the pier, written by hand, and whenever the weather turned somebody crossed out a line with chalk.',
  'In March the harbour board replaced the glass case with a screen, which went dark in the first storm and has shown a picture of a sunny beach ever since.',
  'Residents have begun to telephone the lighthouse instead, whose keeper looks out of the window and reads the clouds, and who has been right more often than not.',
  'The board is to meet again in June, when the wind is usually kinder, and has ordered a new pane of glass for the old case in the meantime.',
];

/** A page with an article; `middle` stands among its paragraphs, `end` right after them. */
export function articlePage({ language = 'en', middle = '', end = '' }: { language?: string; middle?: string; end?: string }): string {
  const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const half = Math.ceil(paragraphs.length / 2);
  const body = [...paragraphs.slice(0, half), middle, ...paragraphs.slice(half), end].join('\n');
  return `<!doctype html><html lang="${language}"><head><title>Ferry</title></head><body>
<header><nav><a href="/">Home</a> <a href="/login">Log in</a> <a href="/subscribe">Subscribe</a></nav></header>
<main><article><h1>Islands wait for a timetable</h1>${body}</article></main>
<footer><ul><li><a href="/about">About</a></li><li><a href="/newsletter">Newsletter</a></li></ul></footer></body></html>`;
}

export const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The markup of an example of noise, and the texts that are to go with it. */
export function noiseMarkup({ boxes, links }: RuleExamples, text: string): { readonly markup: string; readonly texts: readonly string[] } {
  const told = escaped(text);
  const entries = links?.map((link) => `<li><a href="/offer">${escaped(link)}</a></li>`).join('');
  const content = entries ? `<h3>${told}</h3><ul>${entries}</ul>` : `<p>${told}</p>`;
  return { markup: boxes || links ? `<div class="${boxes?.join(' ') ?? ''}">${content}</div>` : content, texts: [text, ...(links ?? [])] };
}

const known = new Map<Lexicon, CompiledLexicon>();

function compiled(lexicon: Lexicon): CompiledLexicon {
  const found = known.get(lexicon) ?? compileLexicon(lexicon);
  known.set(lexicon, found);
  return found;
}

/**
 * Parses a page and judges it.
 * @param rules those that are switched on
 * @param off those that are not, where it matters that there are such
 */
export function judgePage(
  html: string,
  url = 'https://paper.example/2024/05/islands-wait-for-a-timetable',
  rules: readonly Rule[] = RULES,
  personal: PersonalRules | null = null,
  off: readonly Rule[] = [],
): Judgement {
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
  document.documentElement.lang = /<html lang="([^"]*)"/.exec(html)?.[1] ?? '';
  const facts = readPageFacts(document, url);
  const language = declaredLanguage(facts);
  const own = language === 'en' ? undefined : LEXICONS[language];
  return judge(survey(document.body), facts, rules, vocabularyOf(compiled(en), own ? compiled(own) : null), personal, off);
}

/** The texts that a judgement conceals. */
export const concealedTexts = (judgement: Judgement): string[] =>
  judgement.widgets.flatMap((widget) => widget.blocks.map((block) => block.text));
