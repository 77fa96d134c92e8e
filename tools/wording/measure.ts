/** How much is understood of what sites say, in wording that a lexicon was worked out with or was not; and whether what articles say stays. */
import '../report/document.ts';
import { readPageFacts } from '../../src/article/page-facts.ts';
import { type Judgement, judge } from '../../src/judge/judge.ts';
import { compileLexicon, vocabularyOf } from '../../src/judge/vocabulary.ts';
import { RULES } from '../../src/rules/built-in-rules.ts';
import type { Kind } from '../../src/rules/kinds.ts';
import { LEXICONS } from '../../src/rules/lexicons.ts';
import type { Block } from '../../src/text/block.ts';
import { survey } from '../../src/text/survey.ts';
import { fillerFor } from '../report/filler.ts';

/** A line of a message or an article: a heading, a paragraph, a link, a button, a field by its placeholder, or small print. */
export type Line = readonly [type: 'h' | 'p' | 'a' | 'b' | 'i' | 's', text: string];

/** The wording of one language: a file of tests/wording. */
export interface Wording {
  readonly messages: readonly { readonly kind: Kind; readonly lines: readonly Line[] }[];
  /** What articles say of such things. */
  readonly keep: readonly Line[];
}

/** What became of a message. */
export interface Fate {
  readonly kind: Kind;
  /** The part of its lines that went, from 0 to 1. */
  readonly gone: number;
  readonly lines: readonly { readonly text: string; readonly gone: boolean }[];
}

const LINES_AT_ONCE = 4; // of articles, each between two paragraphs of one
const ADDRESS = 'https://paper.example/2024/05/a-page';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A line as sites set it, with no class that would tell. */
function markupOf([type, text]: Line): string {
  const told = escaped(text);
  if (type === 'h') return `<h3>${told}</h3>`;
  if (type === 'a') return `<p><a href="/there">${told}</a></p>`;
  if (type === 'b') return `<p><button>${told}</button></p>`;
  return type === 'i' ? `<p><input type="email" placeholder="${told}"></p>` : `<p>${told}</p>`;
}

/** An article of the language with something between its paragraphs, and something after it. */
function pageOf(language: string, between: readonly string[], after: string): string {
  const { title, paragraphs } = fillerFor(language);
  const body = paragraphs.map((text, at) => `<p>${escaped(text)}</p>${between[at] ?? ''}`).join('');
  return `<head><title>${escaped(title)}</title><meta property="og:type" content="article"></head>
<body><header><nav><a href="/">1</a></nav></header><main><article><h1>${escaped(title)}</h1>${body}</article>${after}</main></body>`;
}

/** A page that was judged. */
interface Judged extends Judgement {
  readonly document: Document;
  readonly blocks: readonly Block[];
}

/**
 * What judges pages of a language. All are written into one document: a parser that makes documents gets slower with each.
 * Throws where no article is found, because then nothing could be hidden.
 */
function judgeOf(language: string): (html: string) => Judged {
  const own = language === 'en' ? undefined : LEXICONS[language];
  const vocabulary = vocabularyOf(compileLexicon(LEXICONS.en ?? {}), own ? compileLexicon(own) : null);
  const page = document.implementation.createHTMLDocument();
  page.documentElement.lang = language;
  return (html) => {
    page.documentElement.innerHTML = html;
    const found = survey(page.body);
    const judgement = judge(found, readPageFacts(page, ADDRESS), RULES, vocabulary);
    if (!judgement.article) throw new Error(`No article is found in the page of “${language}”, so that it tells nothing.`);
    return { ...judgement, document: page, blocks: found.blocks };
  };
}

/**
 * Judges each message in a box of its own, within an article and after it.
 * @param language the name of its lexicon
 * @returns two fates for each message
 */
export function fatesOf(language: string, { messages }: Wording): Fate[] {
  const judgeHtml = judgeOf(language);
  return messages.flatMap(({ kind, lines }) => {
    const tag = lines.some(([type]) => type === 'i') ? 'form' : 'div';
    const box = `<${tag} data-test="noise">${lines.map(markupOf).join('')}</${tag}>`;
    return [pageOf(language, ['', '', box], ''), pageOf(language, [], box)].flatMap((html) => {
      const { document, blocks, widgets } = judgeHtml(html);
      const own = document.querySelector('[data-test]');
      const gone = new Set(widgets.flatMap((widget) => widget.blocks));
      const told = blocks.filter(({ box }) => own?.contains(box.element)).map((block) => ({ text: block.text, gone: gone.has(block) }));
      return told.length > 0 ? [{ kind, gone: told.filter((line) => line.gone).length / told.length, lines: told }] : [];
    });
  });
}

/** The lines of articles that are hidden where they stand among paragraphs of one. */
export function lostOf(language: string, { keep }: Wording): string[] {
  const judgeHtml = judgeOf(language);
  const lost: string[] = [];
  for (let at = 0; at < keep.length; at += LINES_AT_ONCE) {
    const lines = keep
      .slice(at, at + LINES_AT_ONCE)
      .map(([type, text]) => (type === 'h' ? `<h2>${escaped(text)}</h2>` : `<p>${escaped(text)}</p>`));
    lost.push(...judgeHtml(pageOf(language, lines, '')).widgets.flatMap(({ blocks }) => blocks.map(({ text }) => text)));
  }
  return lost;
}

/** The mean of some fates, in per cent. */
export const meanOf = (fates: readonly Fate[]): number => (100 * fates.reduce((sum, { gone }) => sum + gone, 0)) / fates.length;
