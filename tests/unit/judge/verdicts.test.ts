// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/rules/kinds.ts';
import { articlePage, concealedTexts, hiddenAfter, hiddenIn, judgePage } from './box-page.ts';

/** Messages that nobody takes for an article's own words, even in the midst of it. */
const PLAIN: readonly [Kind, string][] = [
  ['login', 'Already a subscriber? Log in.'],
  ['login', 'Log in or create a free account.'],
  ['subscription', 'Subscribe to continue reading.'],
  ['subscription', 'You have 2 free articles left this month.'],
  ['newsletter', 'Sign up for our newsletter.'],
  ['access-check', 'Please enable JavaScript in your browser settings.'],
  ['access-check', 'Thank you for your patience while we verify access.'],
  ['access-check', 'We are having trouble retrieving the article content.'],
  ['subscription', 'Want all of the Post? Subscribe.'],
  ['ad-block', 'Please disable your ad blocker to support us.'],
  ['donation', 'Support our journalism with a small contribution.'],
];
/** Messages that are told from an article's words by where they stand. */
const PLACED: readonly [Kind, string][] = [
  ['app-and-follow', 'Follow us on Facebook and Instagram.'],
  ['app-and-follow', 'Download our app and turn on notifications.'],
  ['comment-prompt', 'Join the conversation'],
  ['ad-label', 'Advertisement'],
];

describe('a message', () => {
  describe.each([
    ['a paragraph', '<p>$</p>'],
    ['bold type', '<p><strong>$</strong></p>'],
    ['an unnamed box', '<div>$</div>'],
    ['a paragraph in an unnamed box', '<div><p>$</p></div>'],
    ['a marginal note', '<aside><p>$</p></aside>'],
  ])('in %s', (_name, markup) => {
    it.each(PLAIN)('goes from between the paragraphs and from after them (%s): %s', (_kind, text) => {
      expect(hiddenIn(markup.replace('$', text))).toEqual([text]);
      expect(hiddenAfter(markup.replace('$', text))).toEqual([text]);
    });
    it.each(PLACED)('goes from after the article (%s): %s', (_kind, text) => {
      expect(hiddenAfter(markup.replace('$', text))).toEqual([text]);
    });
  });
  it('goes from a list in the article where its paragraph is named for log-ins, and stays where it is not', () => {
    const inList = (names: string) => `<ul><li>Timetables by post</li><li><p${names}>Register now</p></li></ul>`;
    expect(hiddenIn(inList(' class="registration-banner__button"'))).toEqual(['Register now']);
    expect(hiddenIn(inList(''))).toEqual([]);
  });
  it.each(PLACED)('goes from between the paragraphs where its box is marked (%s): %s', (_kind, text) => {
    expect(hiddenIn(`<aside><p>${text}</p></aside>`)).toEqual([text]);
  });
  it.each([...PLAIN, ...PLACED])('is known as %s: %s', (kind, text) => {
    const [widget, ...others] = judgePage(articlePage({ end: `<p>${text}</p>` })).widgets;
    expect(others).toEqual([]);
    expect(widget?.rule.kind).toBe(kind);
    expect(widget?.telling.text).toBe(text);
  });
  it.each([
    ['en', 'Advertisement'],
    ['en', 'SPONSORED'],
    ['de', 'Anzeige'],
    ['es', 'Publicidad'],
    ['ja', '広告'],
  ])(
    'that labels an advertisement goes as a paragraph of the article, and stays where it heads one or is a sentence (%s: %s)',
    (language, text) => {
      const hidden = (middle: string): string[] => concealedTexts(judgePage(articlePage({ language, middle })));
      expect(hidden(`<p>${text}</p>`)).toEqual([text]);
      expect(hidden(`<p><strong>${text}</strong></p>`)).toEqual([]);
      expect(hidden(`<h2>${text}</h2>`)).toEqual([]);
      expect(hidden(`<p>${text}.</p>`)).toEqual([]);
    },
  );
  it('says why it goes', () => {
    const { widgets } = judgePage(
      articlePage({ end: '<div class="newsletter-form"><form>Your e-mail <input><button>Sign up</button></form></div>' }),
    );
    const reasons = widgets[0]?.reasons.join('; ');
    expect(reasons).toMatch(/email/);
    expect(reasons).toMatch(/named/);
    expect(reasons).toMatch(/form/);
  });
  it('goes every time it stands there', () => {
    const text = 'Subscribe to continue reading.';
    expect(hiddenIn(`<p>${text}</p>`.repeat(5))).toEqual(Array(5).fill(text));
  });
  it('goes whatever characters it is written with', () => {
    for (const text of [
      'SUBSCRIBE TO CONTINUE READING',
      'Sub\u00adscribe to con\u00adtinue reading.',
      'Subscribe\u00a0to\u00a0continue\u00a0reading',
    ]) {
      expect(hiddenAfter(`<p>${text}</p>`), text).toHaveLength(1);
    }
  });
});

describe('a page without an article', () => {
  it('is left alone, whatever it says', () => {
    const html = `<html lang="en"><body><main><h1>Log in</h1><p>Already a subscriber? Log in.</p><form><label>E-mail <input></label></form></main></body></html>`;
    expect(judgePage(html, 'https://paper.example/login')).toEqual({ article: null, widgets: [], tooMuch: false });
  });
});

describe('a rule that is switched off', () => {
  it('hides nothing of its own, and the others go on', () => {
    const end = '<p>Please disable your ad blocker to support us.</p><p>You have 2 free articles left this month.</p>';
    const all = judgePage(articlePage({ end }));
    expect(concealedTexts(all)).toHaveLength(2);
    const rules = all.widgets.map((widget) => widget.rule);
    for (const off of rules) {
      const left = judgePage(
        articlePage({ end }),
        undefined,
        rules.filter((rule) => rule !== off),
      );
      expect(left.widgets.map((widget) => widget.rule.id)).toEqual(rules.filter((rule) => rule !== off).map((rule) => rule.id));
    }
  });
  it('means that nothing is hidden where all are', () => {
    expect(judgePage(articlePage({ end: '<p>Subscribe to continue reading.</p>' }), undefined, []).widgets).toEqual([]);
  });
});
