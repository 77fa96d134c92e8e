// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPageFacts } from '../../../src/article/page-facts.ts';
import { type Evidence, NOTHING } from '../../../src/judge/evidence.ts';
import { type Judgement, judgeInSteps, type Measures } from '../../../src/judge/judge.ts';
import type { EarlierEvidence } from '../../../src/judge/kept-evidence.ts';
import { SignalReader } from '../../../src/judge/signals.ts';
import { compileLexicon, vocabularyOf } from '../../../src/judge/vocabulary.ts';
import { FirstChange } from '../../../src/page/first-change.ts';
import { RULES } from '../../../src/rules/built-in-rules.ts';
import { DEFAULT_KINDS } from '../../../src/rules/kinds.ts';
import { en } from '../../../src/rules/lexicon/en.ts';
import { inOneGo } from '../../../src/text/in-one-go.ts';
import { type GrowingSurvey, survey } from '../../../src/text/survey.ts';
import { articlePage, PARAGRAPHS } from '../article-page.ts';

const measures: Measures = {
  rules: RULES.filter(({ kind }) => DEFAULT_KINDS.includes(kind)),
  off: RULES.filter(({ kind }) => !DEFAULT_KINDS.includes(kind)),
  signals: new SignalReader(vocabularyOf(compileLexicon(en), null)),
  personal: null,
};

const OFFER = '<div class="offer"><h3>Read on with a subscription</h3><p>Unlimited articles</p><button>Subscribe now</button></div>';
const COMMENT = '<li class="comment"><p>My subscription to the ferry ran out, and I comment from the pier.</p><a href="#">Reply</a></li>';
const PAGE = articlePage({
  middle: `<div class="box">${OFFER}</div><p>Already a subscriber? <a href="#">Log in</a>.</p>
<div><p>A first boat, ${PARAGRAPHS[2]}</p><p>Log in to book the ferry.</p></div><div><p>A second boat, ${PARAGRAPHS[1]}</p></div>
<div class="subscription"><p>Subscribers, ${PARAGRAPHS[4]}</p><p>Log in to book the boat.</p></div>`,
  end: `<p>Sign up for our newsletter.</p><aside>${OFFER}</aside><section id="comments"><h2>Comments</h2><ul>${COMMENT.repeat(3)}</ul></section>`,
});
const ADDED = [
  OFFER,
  COMMENT,
  `<p>${PARAGRAPHS[1]}</p>`,
  `<p>${PARAGRAPHS[3]}</p>`.repeat(4),
  `<div><p>A third boat, ${PARAGRAPHS[0]}</p></div>`,
  '<p>Already a subscriber? Log in.</p>',
  '<p>Advertisement</p>',
  '<form><input><button>Sign up</button></form>',
  '<h2>Subscribe to read on</h2>',
  '<p>Leave a comment</p>',
  'Log in to continue.',
];
const LINE = 'Log in to book the ferry.';
const PLACES: readonly InsertPosition[] = ['beforeend', 'afterend', 'beforebegin', 'afterbegin'];

const judge = (read: GrowingSurvey, earlier: EarlierEvidence | null): Judgement =>
  inOneGo(judgeInSteps(read, readPageFacts(document, 'https://paper.example/2024/05/islands-wait-for-a-timetable'), measures, earlier));

/** What a judgement says, and by what. */
const seen = ({ article, widgets, tooMuch, evidence }: Judgement): unknown => ({
  article: article ? [article.root.element, article.headline, article.first, article.last] : null,
  widgets: widgets.map(({ rule, boxes, blocks, reasons }) => [
    rule.id,
    boxes.map(({ element }) => element),
    blocks.map(({ text }) => text),
    reasons,
  ]),
  tooMuch,
  evidence: evidence?.byBlock.map(({ rule, score }) => [rule?.id, score]),
});

type Deed = readonly [what: number, where: number, place: number];

function act([what, where, place]: Deed): void {
  const elements = document.querySelectorAll('body *');
  const element = elements[where < 0 ? elements.length + where : where % elements.length] as Element;
  const text = element.firstChild;
  if (what % 5 < 3) element.insertAdjacentHTML(PLACES[place % PLACES.length] ?? 'beforeend', ADDED[what % ADDED.length] ?? '');
  else if (what % 5 === 3 && text instanceof Text) text.data = what % 2 ? 'Log in' : `${text.data} ${PARAGRAPHS[4]}`;
  else if (element.querySelectorAll('p').length < 3) element.remove();
}

/** Reads a page on where a change of it begins, and judges it again. */
function judgeAgain(read: GrowingSurvey, known: EarlierEvidence | null, act: () => void): Judgement {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  const change = new FirstChange();
  act();
  change.note(observer.takeRecords());
  observer.disconnect();
  if (change.isAny) read.rewind(change.keptOf(document.body, read.blocks));
  read.extend();
  read.countFields();
  return judge(read, known);
}

const tellingIn = (known: EarlierEvidence | null | undefined): Evidence[] => known?.byBlock.filter((each) => each !== NOTHING) ?? [];

it('A page that is judged again with what is known of it comes to the same as one that is judged anew', () => {
  const number = fc.nat(10_000);
  // Mostly late in the page, as on pages that grow.
  const where = fc.oneof(number, fc.constantFrom(-1, -2, -3, -5, -8, -13));
  const looks = fc.array(fc.array(fc.tuple(number, where, number), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  let kept = 0;
  let weighed = 0;
  fc.assert(
    fc.property(looks, (changes) => {
      document.documentElement.innerHTML = PAGE;
      const read = survey(document.body);
      let known = judge(read, null).evidence ?? null;
      for (const deeds of changes) {
        const again = judgeAgain(read, known, () => {
          for (const deed of deeds) act(deed);
        });
        expect(seen(again)).toEqual(seen(judge(survey(document.body), null)));
        const telling = tellingIn(again.evidence);
        weighed += telling.length;
        kept += telling.filter((each) => known?.byBlock.includes(each)).length;
        known = again.evidence ?? null;
      }
    }),
    { numRuns: 200 },
  );
  expect(kept).toBeGreaterThan(weighed / 4);
}, 60_000);

it.each<[what: string, markup: string, where: 'middle' | 'end', added: string]>([
  ['a box that has become a small part of it', `<div class="subscription">……<p>${LINE}</p></div>`, 'middle', '…'.repeat(12)],
  ['a box that turns out to be set as the article sets its own', `……………<div>…<p>${LINE}</p></div>`, 'middle', '<div>…</div><div>…</div>'],
  ['bare text in a small box with a field that has become large', `…<input>${LINE}<p>A boat</p>`, 'middle', '…'.repeat(12)],
  ['what no longer stands at its end', `…<p>${LINE}</p>`, 'end', '…'],
])('Judged again, a page that has grown weighs %s as if it were judged anew', (_what, markup, where, added) => {
  let boats = 0;
  const written = (text: string): string => text.replace(/…/g, () => `<p>Boat ${++boats}, ${PARAGRAPHS[boats % PARAGRAPHS.length]}</p>`);
  document.documentElement.innerHTML = articlePage({ [where]: `${written(markup)}<p>Boat</p><p>The end.</p>` });
  const read = survey(document.body);
  const known = judge(read, null).evidence ?? null;
  const again = judgeAgain(read, known, () => document.querySelector('article')?.insertAdjacentHTML('beforeend', written(added)));
  expect(seen(again)).toEqual(seen(judge(survey(document.body), null)));
  const line = read.blocks.findIndex(({ text }) => text === LINE);
  expect(again.evidence?.byBlock[line]?.score).not.toBe(known?.byBlock[line]?.score);
});

it.each([
  ['that gets a field', '<form><p>Sign up for our letter.</p></form>', (input: Element) => document.querySelector('form')?.append(input)],
  [
    'whose search becomes a field for an address',
    '<div><input type="search"><p>Sign up for our letter.</p></div>',
    (input: Element) => document.querySelector('input')?.replaceWith(input),
  ],
])('A page %s while it is parsed is weighed anew', (_what, end, put) => {
  document.documentElement.innerHTML = articlePage({ end: `${end}<p>The end.</p>` });
  const read = survey(document.body);
  const known = judge(read, null).evidence ?? null;
  put(document.createElement('input'));
  read.countFields();
  const again = judge(read, known);
  expect(seen(again)).toEqual(seen(judge(survey(document.body), null)));
  expect(tellingIn(again.evidence)).not.toEqual(tellingIn(known));
});
