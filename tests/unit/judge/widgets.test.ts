// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articlePage, concealedTexts, hiddenAfter, hiddenIn, judgePage, PARAGRAPHS, textsOf } from './box-page.ts';

const OFFER = `<h3>Read on with The Islander</h3><ul><li>Every story, every day</li><li>Puzzles and recipes</li><li>On all your devices</li></ul>
  <p>€4.99 a month</p><button>Subscribe now</button><p>or</p><p>Already a subscriber? <a href="/login">Log in</a></p><p>Cancel any time.</p>`;
const LETTER = `<h3>The Morning Ferry</h3><p>What the islands talk about, every day at six.</p>
  <form><label>E-mail <input type="email"></label><button>Sign up</button></form>
  <p>By signing up you agree to our privacy policy.</p><p>Please enter a valid e-mail address.</p>`;
const GATE = `<h2>This article is for subscribers</h2><p>To read on, choose a plan.</p><div><span>Digital</span><p>€9 a month</p><button>Choose</button></div>
  <div><span>Digital and print</span><p>€19 a month</p><button>Choose</button></div><p>Already a subscriber? <a href="/login">Log in</a></p>`;
const APPEAL = `<h3>Keep the ferry news afloat</h3><p>The Islander is paid for by its readers. Please support our journalism.</p>
  <div><button>€5</button><button>€10</button><button>€25</button></div><p><a href="/donate">Donate now</a></p>`;

const HOLDERS = [
  ['a div without a name', '<div>$</div>'],
  ['a div with a meaningless name', '<div class="q7-x">$</div>'],
  ['a section', '<section>$</section>'],
  ['an aside', '<aside>$</aside>'],
  ['a named box', '<div class="paywall newsletter donate">$</div>'],
  ['boxes in boxes', '<div><div><div>$</div></div></div>'],
];

describe('a box of messages', () => {
  describe.each(HOLDERS)('in %s', (_name, holder) => {
    it.each([
      ['an offer with bullets, price, “or”, button and small print', OFFER],
      ['a newsletter form with its small print and its answers', LETTER],
      ['an appeal with amounts', APPEAL],
    ])('goes as a whole, and nothing else: %s', (_what, box) => {
      const markup = holder.replace('$', box);
      expect(hiddenIn(markup)).toEqual(textsOf(box));
      expect(hiddenAfter(markup)).toEqual(textsOf(box));
    });
    it('is one widget', () => {
      expect(judgePage(articlePage({ end: holder.replace('$', OFFER) })).widgets).toHaveLength(1);
    });
    it('goes as a whole where it stands for the rest of the text', () => {
      expect(hiddenAfter(holder.replace('$', GATE))).toEqual(textsOf(GATE));
    });
  });
  it('goes together with the boxes around it, so that no empty frame stays', () => {
    const { widgets } = judgePage(articlePage({ end: `<div id="frame"><div><div>${OFFER}</div></div></div>` }));
    expect(widgets[0]?.boxes[0]?.element.id).toBe('frame');
  });
  it('stays where it holds a paragraph of the article too, and only the messages in it go', () => {
    const own =
      'The new ferry has two decks and a bell that was cast on the island, where the forge has been silent for longer than anybody can say for sure.';
    expect(hiddenIn(`<div><p>${own}</p><p>Subscribe to continue reading.</p><p>${own}</p></div>`)).toEqual([
      'Subscribe to continue reading.',
    ]);
  });
  it('takes the lists of a course along no more than its lessons', () => {
    const list = (...points: string[]) => `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
    const lessons = [list('Knots', 'Ropes'), list('Tides', 'Lights'), list('Signals', 'Flags')]
      .map((each) => `<div>${each}</div>`)
      .join('');
    const call = 'Become a member now to get membership benefits';
    expect(hiddenIn(`<div>${lessons}<div>${list(call)}</div></div>`)).toEqual([call]);
  });
  it('goes in a footer too where it is a form', () => {
    expect(hiddenAfter(`<footer>${LETTER}<ul><li><a href="/imprint">Imprint</a></li></ul></footer>`)).toEqual(
      expect.arrayContaining(['Sign up', 'By signing up you agree to our privacy policy.']),
    );
  });
  it('takes no link to another article along', () => {
    const link = '<p><a href="/other">The lighthouse keeper who counted every ship for forty years</a></p>';
    expect(hiddenAfter(`<div><p>Subscribe to continue reading.</p>${link}</div>`)).toEqual(['Subscribe to continue reading.']);
  });
  it('takes no other entry along where it is one of a list of links', () => {
    const entries = ['About us', 'Get our app now!', 'Newsletter', 'Jobs'].map((text) => `<li><a href="/x">${text}</a></li>`);
    expect(hiddenAfter(`<div><ul>${entries.join('')}</ul></div>`)).toEqual(['Get our app now!']);
  });
  it('takes none of the buttons beside it along where it is one to follow by', () => {
    const bar = ['Search', 'Weather', 'Follow this topic', 'Larger letters'].map((text) => `<div><button>${text}</button></div>`);
    expect(hiddenAfter(`<div>${bar.join('')}</div>`)).toEqual(['Follow this topic']);
  });
  it('takes no picture caption of the article along', () => {
    const figure = '<figure><img src="f.jpg" alt=""><figcaption>The ferry in March</figcaption></figure>';
    expect(hiddenIn(`${figure}<div>${LETTER}</div>${figure}`)).toEqual(textsOf(LETTER));
  });
});

describe('an article in one box with everything', () => {
  const inside = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('<p>Subscribe to continue reading.</p>');
  const hidden = (above: string, below: string): string[] =>
    concealedTexts(judgePage(`<html lang="en"><body><div><div>${above}<h1>Islands wait</h1>${inside}${below}</div></div></body></html>`));
  const messages = Array(PARAGRAPHS.length - 1).fill('Subscribe to continue reading.');
  it('loses the messages only', () => {
    expect(hidden('<div><a href="/news">News</a></div>', '<div><a href="/about">About us</a></div>')).toEqual(messages);
  });
  it('keeps its marked menus', () => {
    const menu = '<nav><a href="/login">Log in</a> <a href="/subscribe">Subscribe</a></nav>';
    expect(hidden(menu, menu)).toEqual(messages);
  });
  it('keeps account links above the headline that nothing marks', () => {
    expect(hidden('<div><a href="/login">Log in</a> <a href="/subscribe">Subscribe</a></div>', '')).toEqual(messages);
  });
  // Not yet: where nothing marks them and the article has no box of its own, links of the site are taken for messages.
  it.fails('keeps links at the end that nothing marks', () => {
    expect(hidden('', '<div><a href="/about">About us</a> <a href="/n">Newsletter</a> <a href="/s">Subscribe</a></div>')).toEqual(messages);
  });
});

describe('what belongs to the site', () => {
  const page = articlePage({ end: `<div>${OFFER}</div>` });
  const hiddenWith = (place: string, markup: string): string[] => concealedTexts(judgePage(page.replace(place, `${markup}${place}`)));
  it.each([
    [
      '<main>',
      '<nav><ul><li><a href="/login">Log in</a></li><li><a href="/subscribe">Subscribe now</a></li><li><a href="/n">Newsletters</a></li></ul></nav>',
    ],
    ['<main>', '<div class="topbar"><a href="/subscribe">Subscribe</a><a href="/login">Sign in</a></div>'],
    [
      '<main>',
      '<div class="account-menu"><button>Log in</button><ul><li><a href="/me">My account</a></li><li><a href="/register">Create an account</a></li></ul></div>',
    ],
    ['<main>', '<header><div><p><a href="/subscribe">Subscribe</a></p><p><a href="/login">Log in</a></p></div></header>'],
    [
      '</body>',
      '<footer><h4>Subscribe</h4><ul><li><a href="/plans">Subscriptions</a></li><li><a href="/n">Newsletters</a></li><li><a href="/app">Our app</a></li></ul></footer>',
    ],
    [
      '</body>',
      '<div class="site-footer"><ul><li><a href="/privacy">Privacy policy</a></li><li><a href="/ads">Advertise with us</a></li><li><a href="/f">Facebook</a></li></ul></div>',
    ],
  ])('stays: before %s %s', (place, markup) => {
    expect(hiddenWith(place, markup)).toEqual(textsOf(OFFER));
  });
});

it('two sentences of the article stay where a message stands between them in a box that nothing marks', () => {
  const before = 'The swallows came back in May.';
  const message = 'Thank you for your patience while we verify access.';
  const after = 'They found the tower shut, and built on the outside of it, under the clock.';
  expect(hiddenIn(`<div>${before}<br><br><span>${message}</span><br><br>${after}</div>`)).toEqual([message]);
});
