// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/rules/built-in-rules.ts';
import { articlePage, concealedTexts, goneBy, hiddenAfter, hiddenIn, judgePage } from './box-page.ts';

/** Without those that are switched off at first: one of them is about links to other articles. */
const DEFAULTS = RULES.filter(({ kind }) => kind !== 'related-links');
/** Without the tools for sharing, either. */
const SWITCHED_ON = DEFAULTS.filter(({ kind }) => kind !== 'share-tools');

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
  it('goes as an appeal in the page’s footer, also where its words tell of others, as no article stands there', () => {
    const appeal =
      'Help us fund independent journalism to keep it free for everyone. Join 4,000 readers who, they say, contribute to The Harbour Post every month because they would miss us.';
    expect(hiddenAfter(`</article></main><footer><div><p>${appeal}</p></div></footer>`)).toEqual([appeal]);
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
    expect(concealedTexts(judgePage(page, undefined, SWITCHED_ON))).toEqual([]);
  });
  it.each([
    ['en', '13% Nets sold via email in 2022'],
    ['en', 'One order in nine was made by email'],
    ['de', '13 % Verkäufe per E-Mail im Jahr 2022'],
    ['fr', '13 % des ventes par e-mail en 2022'],
    ['es', '13 % de las ventas por correo electrónico en 2022'],
    ['it', '13% delle vendite via e-mail nel 2022'],
    ['nl', '13% van de verkoop per e-mail in 2022'],
    ['pt', '13% das vendas por e-mail em 2022'],
    ['sv', '13 % av försäljningen via mejl 2022'],
  ])('stays as a figure about e-mail that is set in a box of its own (%s): %s', (language, figure) => {
    const end = `<div class="highlight callouts"><p class="callout">${figure}</p></div>`;
    expect(goneBy(articlePage({ language, end }))).toEqual([]);
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

  it.each([
    ['About us | Contact | Newsletter | Subscribe | Advertise with us', ' | '],
    ['Help Feedback Advertising Newsletters Privacy policy', ' '],
    ['Ferry Card · Sign in · Premium · E-paper · Archive', ' · '],
  ])('stays as a row of links at the end of a page: %s', (row, sign) => {
    const links = row.split(sign).map((text) => `<a href="/x">${text}</a>`);
    expect(hiddenAfter(`<div class="x1">${links.join(sign)}</div>`)).toEqual([]);
  });
  it('goes as a row of networks to follow the site on', () => {
    const links = ['Facebook', 'Instagram', 'Mastodon', 'YouTube'].map((text) => `<a href="/x">${text}</a>`);
    expect(hiddenAfter(`<div class="x1">Follow us: ${links.join(' | ')}</div>`)).toEqual([
      'Follow us: Facebook | Instagram | Mastodon | YouTube',
    ]);
  });
  it.each(['Register | Sign in', 'Sign in : Register', 'Subscribe · Log in'])('stays as account links above an article: %s', (row) => {
    const links = row.split(/( \W )/).map((part) => (/ \W /.test(part) ? part : `<a href="/account">${part}</a>`));
    const page = articlePage({}).replace('<main>', `<div class="x1">${links.join('')}</div><main>`);
    expect(goneBy(page)).toEqual([]);
  });
  it.each(['siteheader', 'hst-sitefooter', 'footerlinks', 'page-footermenu'])(
    'stays where its box is named as the site’s own: %s',
    (name) => {
      const page = articlePage({}).replace('</main>', `</main><div class="${name}"><div>Advertise with us</div><div>Subscribe</div></div>`);
      expect(goneBy(page)).toEqual([]);
    },
  );

  it('stays as the way to send an article by e-mail, among tools that have names or none', () => {
    for (const [name, own] of [
      ['share-links', 'email'],
      ['x1', 'x2'],
    ]) {
      const tools = ['Tweet', 'Facebook', 'Email', 'Print'].map((text) => `<li class="${own}">${text}</li>`);
      const page = articlePage({}).replace('</article>', `</article><div class="${name}"><ul>${tools.join('')}</ul></div>`);
      expect(goneBy(page)).toEqual([]);
    }
  });
  it('stays as the day of an article beside the feed that it comes in', () => {
    expect(hiddenAfter('<div class="x1">July 18, 2033 <a href="/feed">RSS feed</a></div>')).toEqual([]);
  });

  it.each(['android (17)', 'iOS (32)', 'Send pictures of the harbour with your iPhone', 'Android, ferries, weather'])(
    'stays where it names what apps run on: %s',
    (text) => {
      for (const markup of [`<p>${text}</p>`, `<ul><li><a href="/tag">${text}</a></li></ul>`])
        expect(hiddenAfter(`<div class="x1">${markup}</div>`)).toEqual([]);
    },
  );
  it('goes where it offers the app', () => {
    expect(hiddenAfter('<div class="x1"><p>Download our app for Android and iPhone</p></div>')).toEqual([
      'Download our app for Android and iPhone',
    ]);
  });

  it.each([
    ['en', 'Ferry exclusive: rumours of an upgrade, and a release date for the pass', '<a href="/next"><p>$</p></a>'],
    ['en', 'Google Play Store update begins on all phones of the islands', '<p>$</p>'],
    ['de', 'Insel-Browser: Update für drei alte Fassungen behebt Lücken', '<a href="/next">$</a>'],
  ])('stays as a headline in a list of others (%s): %s', (language, headline, markup) => {
    const entries = [headline, 'Swallows come back to the tower'].map((text) => `<li>${markup.replace('$', text)}</li>`);
    const list = `<div class="tabs-panel widget-content"><ul>${entries.join('')}</ul></div>`;
    const page = articlePage({ language }).replace('</article>', `</article>${list}`);
    expect(goneBy(page)).toEqual([]);
  });

  it('stays as the heads of a table, whatever its columns are about', () => {
    const heads = ['Number of comments', 'Subscribe for $39.99 a year', 'Free trial', 'Newsletter'].map((text) => `<th>${text}</th>`);
    const table = `<table><thead><tr>${heads.join('')}</tr></thead><tr><td>12</td><td>yes</td><td>no</td><td>weekly</td></tr></table>`;
    expect(hiddenAfter(table)).toEqual([]);
    expect(hiddenIn(table)).toEqual([]);
    expect(goneBy(articlePage({}).replace('</article>', `</article><div class="x1">${table}</div>`))).toEqual([]);
  });
});
