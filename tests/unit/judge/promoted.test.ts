// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articlePage, concealedTexts, hiddenAfter, hiddenIn, judgePage, textsOf } from './box-page.ts';

const SIGNED = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-02","author":"H. Vik"}</script>';
const call = (names = 'inline-cta'): string =>
  `<div class="${names}"><h3>Sail with the harbour fleet</h3><p>Nine boats, one crew, and a lantern for each of the long nights.</p><div><a href="/fleet">See the boats</a></div></div>`;

describe('a box that is named a call to action', () => {
  it('goes with its heading, its words and its link, whatever they say', () => {
    expect(hiddenIn(SIGNED + call())).toEqual(textsOf(call()));
    expect(hiddenAfter(SIGNED + call('cta-section wide'))).toEqual(textsOf(call()));
  });
  it.each([
    ['on a page that declares no article', call()],
    ['where its link tells a price, as a comparison’s entries do', SIGNED + call().replace('See the boats', '€285 at the pier')],
    ['without a link', SIGNED + call().replace(/<a .*<\/a>/, 'See the boats')],
    ['that holds nothing but a link', `${SIGNED}<div class="cta"><p><a href="/report">Read the report</a></p></div>`],
    ['where there are many of them, because the page is about them', SIGNED + call().repeat(4)],
    ['by another name', SIGNED + call('fleet-box')],
  ])('stays %s', (_where, markup) => {
    expect(hiddenIn(markup)).toEqual([]);
  });
});

const ENTRIES = ['Pilot for the outer harbour, to begin in spring', 'Teacher of music, part-time', 'Keeper of the lower light'];
const list = (head: string, entries = ENTRIES): string =>
  `<div><h3>${head}</h3><ul>${entries.map((entry) => `<li><a href="/x">${entry}</a></li>`).join('')}</ul></div>`;

describe('a heading of offers', () => {
  it('goes with the links that are listed under it', () => {
    expect(hiddenAfter(list('Job vacancies'))).toEqual(['Job vacancies', ...ENTRIES]);
    expect(hiddenAfter(`<aside>${list('Classified ads')}</aside>`)).toEqual(['Classified ads', ...ENTRIES]);
  });
  it('leaves the list beside it alone', () => {
    expect(hiddenAfter(`<div>${list('Job vacancies')}${list('From the islands')}</div>`)).toEqual(['Job vacancies', ...ENTRIES]);
  });
  it.each([
    ['among the article’s own text', hiddenIn, list('Job vacancies')],
    ['without a list', hiddenAfter, '<div><h3>Job vacancies</h3><p>The pier is looking for hands.</p></div>'],
    ['of text that leads nowhere', hiddenAfter, list('Job vacancies').replaceAll(/<\/?a[^>]*>/g, '')],
    ['in a menu', hiddenAfter, `<nav>${list('Job vacancies')}</nav>`],
    ['in the page’s footer', hiddenAfter, `</article></main><footer>${list('Job vacancies')}</footer>`],
  ])('stays %s', (_where, hidden, markup) => {
    expect(hidden(markup)).toEqual([]);
  });
  it('does not take the article along that stands with it', () => {
    expect(concealedTexts(judgePage(articlePage({ end: '<h3>Job vacancies</h3><p><a href="/x">All entries</a></p>' })))).toEqual([]);
  });
});

describe('what is one link as a whole, between the article’s paragraphs', () => {
  const inOneLink = (text: string): string => `<aside><a href="/x">${text}</a></aside>`;
  it('goes where it is an offer, also a long one', () => {
    const offer =
      'The Harbour Post app: our articles, the tides and the weather on your phone, before you leave the house. Download our app for free from the App Store or Google Play.';
    expect(hiddenIn(inOneLink(offer))).toEqual([offer]);
  });
  it('stays where it leads to another article', () => {
    const teaser =
      'How the harbour came by an app of its own: three students, a summer without wind, and a mate who had never held a phone and was asked to try it first.';
    expect(hiddenIn(inOneLink(teaser))).toEqual([]);
  });
});
