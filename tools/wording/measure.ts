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

/** A page with an article of the language; `body` stands under its headline, `after` after it. */
function pageWith(language: string, body: string, after = ''): string {
  const title = escaped(fillerFor(language).title);
  return `<head><title>${title}</title><meta property="og:type" content="article"></head>
<body><header><nav><a href="/">1</a></nav></header><main><article><h1>${title}</h1>${body}</article>${after}</main></body>`;
}

/** The language's paragraphs, as sites set them. */
const paragraphsOf = (language: string): string[] => fillerFor(language).paragraphs.map((text) => `<p>${escaped(text)}</p>`);

/** An article of the language with something between its paragraphs, and something after it. */
function pageOf(language: string, between: readonly string[], after: string): string {
  return pageWith(
    language,
    paragraphsOf(language)
      .map((paragraph, at) => paragraph + (between[at] ?? ''))
      .join(''),
    after,
  );
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

const HEADS_AT_ONCE = 4; // of parts of one article

/** Sets headings where articles have them, besides over paragraphs among others. */
const PLACES_OF_HEADS: readonly ((heads: readonly string[], paragraphs: readonly string[]) => string)[] = [
  ([deck = ''], paragraphs) => `<h2>${deck}</h2>${paragraphs.join('')}`,
  ([deck = ''], paragraphs) => `<div><h2>${deck}</h2></div><p>5.3.2024</p><div>${paragraphs.join('')}</div>`,
  (heads, paragraphs) => `<div><ul>${heads.map((head) => `<li>${head}</li>`).join('')}</ul></div>${paragraphs.join('')}`,
  (heads, paragraphs) => {
    const contents = heads.map((head, at) => `<div><a href="#${at}">${head}</a></div>`).join('');
    const parts = heads.map((head, at) => `<h2 id="${at}">${head}</h2>${paragraphs[at] ?? ''}`).join('');
    return `<div>${contents}</div>${parts}`;
  },
  (heads, paragraphs) => heads.map((head, at) => `<details><summary>${head}</summary>${paragraphs[at] ?? ''}</details>`).join(''),
  (heads, paragraphs) => `<dl>${heads.map((head, at) => `<dt>${head}</dt><dd>${paragraphs[at] ?? ''}</dd>`).join('')}</dl>`,
];

/** The headings of articles that are hidden where they introduce one, sum it up, list its parts, or stand over them as questions. */
export function headsLostOf(language: string, { keep }: Wording): string[] {
  const judgeHtml = judgeOf(language);
  const paragraphs = paragraphsOf(language);
  const heads = keep.filter(([type]) => type === 'h').map(([, text]) => escaped(text));
  return heads.flatMap((_, at) => {
    // Each is the first of some, where it may be the article's introduction.
    const some = Array.from({ length: HEADS_AT_ONCE }, (_, next) => heads[(at + next) % heads.length] ?? '');
    return PLACES_OF_HEADS.slice(0, at % HEADS_AT_ONCE === 0 ? PLACES_OF_HEADS.length : 2).flatMap((place) =>
      judgeHtml(pageWith(language, place(some, paragraphs))).widgets.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
    );
  });
}

/** The mean of some fates, in per cent. */
export const meanOf = (fates: readonly Fate[]): number => (100 * fates.reduce((sum, { gone }) => sum + gone, 0)) / fates.length;
