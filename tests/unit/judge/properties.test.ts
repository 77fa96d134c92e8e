// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPageFacts } from '../../../src/article/page-facts.ts';
import { type Judgement, judge } from '../../../src/judge/judge.ts';
import { compileLexicon, vocabularyOf } from '../../../src/judge/vocabulary.ts';
import { RULES } from '../../../src/rules/built-in-rules.ts';
import { en } from '../../../src/rules/lexicon/en.ts';
import { survey } from '../../../src/text/survey.ts';

const vocabulary = vocabularyOf(compileLexicon(en), null);

function judgeDocument(): Judgement {
  const facts = readPageFacts(document, 'https://paper.example/2024/05/islands-wait-for-a-timetable');
  return judge(survey(document.body), facts, RULES, vocabulary);
}

function show(html: string): void {
  document.documentElement.innerHTML = html;
}

/** What a person could see of a judgement: which texts go, in which groups, by which rule, for which reasons. */
const seen = ({ article, widgets }: Judgement): unknown => ({
  article: article ? [article.root.tag, article.headline, article.first, article.last] : null,
  widgets: widgets.map((widget) => [
    widget.rule.id,
    widget.boxes.map(({ tag }) => tag),
    widget.blocks.map((block) => block.text),
    widget.reasons,
  ]),
});

const sentences = fc.constantFrom(
  'Subscribe to continue reading.',
  'Already a subscriber? Log in.',
  'Sign up',
  'or',
  '€4.99 a month',
  'Advertisement',
  'Join the conversation',
  'Please enable JavaScript & cookies.',
  '“Subscribe now”',
  'The ferry leaves at six in the morning, long before the bakery opens, and comes back after dark with the post and the schoolchildren.',
  'Her newsletter reaches a few hundred people in the valley, most of them neighbours who remember the mill and want to know what became of it.',
  '',
);
const tags = fc.constantFrom(
  ...'div p section article aside main nav footer header ul li h1 h2 blockquote a b form button table td figure x-box'.split(' '),
);
const names = fc.constantFrom('', 'paywall', 'newsletter-box', 'comments', 'entry-content', 'modal', 'x1', 'related');

interface Piece {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly inside: readonly (string | Piece)[];
}

const { piece } = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.record({
    tag: tags,
    attributes: fc
      .tuple(names, names, fc.constantFrom('', 'navigation', 'dialog', 'main'), fc.constantFrom('', '/login'))
      .map((values) => (['class', 'id', 'role', 'href'] as const).map((name, index) => [name, values[index] ?? ''] as const)),
    inside: fc.array(
      fc.oneof({ depthSize: 'small', withCrossShrink: true }, sentences, fc.constantFrom('<br>', '<input>', '<img alt="">'), tie('piece')),
      {
        maxLength: 6,
      },
    ),
  }),
}));
const pages = fc.array(piece, { minLength: 1, maxLength: 6 });

function write(pieces: readonly (string | Piece)[], turned = false): string {
  const parts = pieces.map((each) => {
    if (typeof each === 'string') return each.startsWith('<') ? each : each.replaceAll('&', '&amp;');
    const attributes = each.attributes.filter(([, value]) => value !== '').map(([name, value]) => ` ${name}="${value}"`);
    if (turned) attributes.reverse();
    return `<${each.tag}${attributes.join('')}>${write(each.inside, turned)}</${each.tag}>`;
  });
  return parts.join('');
}

const OWN = 'The ferry to the outer islands leaves at six, before the bakery opens, and it comes back after dark with the post. ';
const ARTICLE = `<p>${OWN.repeat(5)}</p>`.repeat(3);
const page = (inside: string): string => `<head></head><body>${ARTICLE}${inside}${ARTICLE}</body>`;
const often = { numRuns: 150 };

it('judging any page ends well, leaves it as it was and says the same again', () => {
  fc.assert(
    fc.property(pages, (pieces) => {
      show(page(write(pieces)));
      const before = document.documentElement.outerHTML;
      const first = seen(judgeDocument());
      expect(seen(judgeDocument())).toEqual(first);
      expect(document.documentElement.outerHTML).toBe(before);
    }),
    often,
  );
});

/** Puts comments before, into and after every text of the page. */
function addComments(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const half = text.splitText(Math.floor(text.length / 2));
    text.before(document.createComment(' Subscribe now '));
    half.before(document.createComment('x'));
    half.after(document.createComment(''));
  }
}

it('comments in a page’s source do not matter, not even inside words', () => {
  fc.assert(
    fc.property(pages, (pieces) => {
      show(page(write(pieces)));
      const without = seen(judgeDocument());
      addComments();
      expect(seen(judgeDocument())).toEqual(without);
    }),
    often,
  );
});

it('the order of attributes does not matter', () => {
  fc.assert(
    fc.property(pages, (pieces) => {
      show(page(write(pieces)));
      const one = seen(judgeDocument());
      show(page(write(pieces, true)));
      expect(seen(judgeDocument())).toEqual(one);
    }),
    often,
  );
});

it('the article’s own paragraphs stay, whatever stands between them', () => {
  fc.assert(
    fc.property(pages, (pieces) => {
      show(page(write(pieces)));
      const { article, widgets } = judgeDocument();
      expect(article).not.toBeNull();
      const gone = widgets.flatMap((widget) => widget.blocks.map((block) => block.text));
      expect(gone.filter((text) => text.startsWith(OWN))).toEqual([]);
    }),
    often,
  );
});
