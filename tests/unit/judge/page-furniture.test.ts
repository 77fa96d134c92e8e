// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/rules/built-in-rules.ts';
import { articlePage, concealedTexts, hiddenAfter, hiddenIn, judgePage } from './box-page.ts';

/** Without those that are switched off at first: one of them is about links to other articles. */
const DEFAULTS = RULES.filter(({ kind }) => kind !== 'related-links');

/** What stands about an article and is neither its text nor a message. */
describe('what belongs to a page', () => {
  it.each(['Learn more', 'Contact us', 'Get started for free'])('stays where it is a heading over something else: %s', (heading) => {
    const below = '<p>Harbour office, pier two</p><p>Open at six, or before the ferry leaves</p>';
    expect(hiddenAfter(`<div class="block"><h4>${heading}</h4>${below}</div>`)).toEqual([]);
    expect(hiddenAfter(`<div class="block"><div>${heading}</div></div>`)).toEqual([]);
  });

  it.each(['Keep reading', 'Continue reading', 'Read the full story'])('stays where it leads on: %s', (text) => {
    for (const control of [`<button>${text}</button>`, `<a href="/2024/05/next">${text}</a>`]) {
      const page = articlePage({ end: `<div class="x1">${control}</div>` });
      expect(concealedTexts(judgePage(page, undefined, DEFAULTS))).toEqual([]);
    }
  });
  it('goes where it leads to a subscription', () => {
    expect(hiddenAfter('<div class="more"><a href="/offer">Subscribe to keep reading</a></div>')).toEqual(['Subscribe to keep reading']);
  });

  it.each([
    ['en', 'Share via email'],
    ['en', 'Click to email a link to a friend'],
    ['fr', 'Partager par e-mail'],
    ['de', 'Per E-Mail teilen'],
    ['es', 'Compartir por correo electrónico'],
  ])('stays as a way to share the page by e-mail (%s): %s', (language, way) => {
    const ways = ['Facebook', way].map((text) => `<div><button>${text}</button></div>`).join('');
    const page = articlePage({ language, end: `<div class="x1">${ways}</div>` });
    const others = RULES.filter(({ kind }) => kind !== 'share-tools' && kind !== 'related-links');
    expect(concealedTexts(judgePage(page, undefined, others))).toEqual([]);
  });
  it('goes where the e-mail is a newsletter that shares nothing about its readers', () => {
    const text = 'Get the harbour in your inbox each Friday. We never share your details, and you can unsubscribe at any time.';
    expect(hiddenAfter(`<div class="x1"><p>${text}</p></div>`)).toEqual([text]);
  });

  it('stays as a caption whose photographer is called as a message is', () => {
    const picture = '<figure><img src="pier.jpg" alt=""><figcaption>For Just a Moment Photography</figcaption></figure>';
    expect(hiddenIn(picture)).toEqual([]);
    expect(hiddenAfter(picture)).toEqual([]);
  });

  it.each(['By Edda Marsh / 6 November 2023 / No comments', 'Edda Marsh | March 5, 2021 | Leave a comment'])(
    'stays as the line that names author and day: %s',
    (line) => {
      expect(hiddenIn(`<div class="entry-meta">${line}</div>`)).toEqual([]);
    },
  );

  it.each([
    ['an invitation to comment', '<button>Join the conversation</button>', 'Join the conversation'],
    ['a request to log in', '<p>Already a subscriber? Log in.</p>', 'Already a subscriber? Log in.'],
  ])('stays as author and day under the headline, while %s beside them goes', (_, markup, message) => {
    const lines = ['Edda Marsh', 'Published 6 November 2023', 'Last updated 21 hours ago', '4 minute read'];
    const head = `<div class="meta">${lines.map((line) => `<div>${line}</div>`).join('')}${markup}</div>`;
    const deck = '<p>The harbour board has ordered a new pane of glass for the old case.</p>';
    const page = articlePage({}).replace('</h1>', `</h1>${deck}${head}`);
    expect(concealedTexts(judgePage(page, undefined, DEFAULTS))).toEqual([message]);
  });
  it('stays as the author’s name under the text, while the request to follow us beside it goes', () => {
    expect(hiddenAfter('<div class="bottom-byline"><div>Edda Marsh</div><div>Follow us on Mastodon</div></div>')).toEqual([
      'Follow us on Mastodon',
    ]);
  });
  it('goes as the day on which an offer ends, further down', () => {
    const offer = ['Subscribe for $1 a week', 'Offer ends 6 November 2033', 'Cancel any time'];
    const gone = hiddenAfter(`<div class="offer">${offer.map((line) => `<div>${line}</div>`).join('')}</div>`);
    expect(gone).toEqual(offer);
  });

  it('stays as links to other articles in a column beside this one, while the sign-up among them goes', () => {
    const others = ['The lighthouse keeper who was right', 'A new pane of glass for the old case'];
    const links = others.map((title) => `<li><a href="/2024/05/other">${title}</a></li>`).join('');
    const signUp = '<form><h4>Our newsletter</h4><p>Sign up for our newsletter.</p><input name="email"><button>Sign up</button></form>';
    const beside = `<aside><div>${signUp}</div><div><h4>From the islands</h4><ul>${links}</ul></div></aside>`;
    const page = articlePage({}).replace('</article>', `</article>${beside}`);
    expect(concealedTexts(judgePage(page, undefined, DEFAULTS))).toEqual(['Our newsletter', 'Sign up for our newsletter.', 'Sign up']);
  });

  it.each([
    ['fr', 'Télécharger le communiqué'],
    ['de', 'Studie herunterladen'],
    ['es', 'Descargar el informe'],
    ['it', 'Scarica ora il rapporto'],
    ['no', 'Last ned rapporten'],
    ['hu', 'Jelentés letöltése'],
  ])('stays as something to load down (%s): %s', (language, text) => {
    const page = articlePage({ language, end: `<div class="files"><a href="/harbour.pdf">${text}</a></div>` });
    expect(concealedTexts(judgePage(page))).toEqual([]);
  });

  it('stays as the title of a video, while the notice that it is loading goes, with a link about it', () => {
    const box = (notice: string) =>
      `<div class="x1"><div>${notice}</div><div class="x2">Video | The first ferry leaves</div><div class="x3">Source: Holm TV</div></div>`;
    expect(hiddenIn(box('Player is loading'))).toEqual(['Player is loading']);
    const waiting = '<div class="x1"><div>Player is loading</div><div><a href="/privacy">Privacy</a></div></div>';
    expect(hiddenIn(waiting)).toEqual(['Player is loading', 'Privacy']);
  });

  it('stays as the text of a post that is quoted, while the prompt to load it goes', () => {
    const post = 'The board has ordered a new pane of glass, and the chalk is already there. Come to the pier on Monday and bring a cloth.';
    const gone = hiddenIn(
      `<div class="embed"><p>Please enable JavaScript to load this post.</p><blockquote><p>${post}</p></blockquote></div>`,
    );
    expect(gone).toEqual(['Please enable JavaScript to load this post.']);
  });

  it.each([
    [
      'en',
      'Most read',
      ['Swallows come back to the tower', 'The bakery opens an hour late', 'Chalk is cheaper than screens', 'A bell for the ferry'],
    ],
    [
      'fr',
      'Les plus lus',
      ['Les hirondelles sont de retour', 'La boulangerie ouvre plus tard', 'La craie coûte moins cher', 'Une cloche pour le bac'],
    ],
    [
      'ja',
      'よく読まれている記事',
      ['つばめが時計塔に帰ってきた春', '港のパン屋が開くのは一時間遅い', '黒板のほうが画面より安くつく', '渡し船に新しい鐘がついた'],
    ],
  ])('stays as a list of other articles beside the label of an advertisement (%s)', (language, title, headlines) => {
    const entries = headlines.map((text) => `<li><a href="/next"><h3>${text}</h3></a></li>`).join('');
    const rail = `<div class="q1"><div class="q2"><span>Advertisement</span></div><div class="q3"><h2>${title}</h2><ol>${entries}</ol></div></div>`;
    const page = articlePage({ language }).replace('</article>', `</article>${rail}`);
    expect(concealedTexts(judgePage(page, undefined, DEFAULTS))).toEqual(['Advertisement']);
  });

  it.each([
    ['en', 'Log in', 'Become a member'],
    ['de', 'Anmelden', 'Jetzt abonnieren'],
    ['es', 'Inicia sesión', 'Suscribirme'],
    ['pl', 'Zaloguj się', 'Wykup subskrypcję'],
    ['ar', 'تسجيل الدخول', 'اشترك الآن'],
  ])('stays as the account controls at the top, in whatever box (%s)', (language, logIn, subscribe) => {
    const links = `<a href="/login">${logIn}</a> <a href="/subscribe">${subscribe}</a>`;
    for (const bar of [
      `<div class="q1"><div class="q2"><a href="/">The Islander</a></div><div class="q3">${links}</div></div>`,
      `<table><tr><td><a href="/">The Islander</a></td><td>${links}</td></tr></table>`,
      `<ul><li>${links}</li></ul>`,
    ]) {
      const page = articlePage({ language }).replace(/<header>.*<\/header>/, bar);
      expect(page).toContain(bar);
      expect(concealedTexts(judgePage(page))).toEqual([]);
    }
  });
});
