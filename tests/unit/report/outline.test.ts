// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { describeMessage } from '../../../src/report/describe-message.ts';
import { isReportDraft, LONGEST } from '../../../src/report/draft.ts';
import { draftOfMissed, readFromPage } from '../../../src/report/draft-of.ts';

/** A page on which somebody is logged in, with a message that knows them. */
const PAGE = `
<header>
  <span class="user-name">Jane Q. Ferryman</span> <a href="/u/jferryman77?session=9f8e7d6c5b4a3f2e">Profile</a>
  <input type="email" name="email" id="login-email">
</header>
<main class="site-main page-1234567">
  <article class="post post-8812399 entry author-karl-gruber">
    <p class="lead">The ferry leaves at six.</p>
    <div id="signup-box-a8f3b2c91d" class="newsletter-box user-jane-ferryman css-1x9yq2 sc-bdVaJa subscriber-48219930" style="color:red"
      data-email="jane.ferryman@mail.example" data-user-token="eyJhbGciOiJIUzI1NiJ9" onclick="track('jane')" title="For Jane">
      <script>var user = "jane.ferryman@mail.example"</script>
      <h3>Get the Morning Briefing, Jane!</h3>
      <p>We will write to jane.ferryman@mail.example, or call +49 170 1234567. Your code: 7f3a9c2e-11d4-4a51-9f0e-33c1a2b4d5e6.
        <a href="https://jane:secret@letters.example/join/jferryman77?u=12345&t=a1b2c3d4e5f6#jane">Sign up</a></p>
      <form action="/join?user=jane"><input type="password" value="hunter22" name="password"><input type="email" value="jane.ferryman@mail.example">
        <textarea>dear diary</textarea><button class="btn btn-primary" value="jane">Join now</button></form>
    </div>
    <p>The bakery opens later.</p>
  </article>
</main>`;
const PERSONAL =
  /jane|ferryman|1234567|hunter22|diary|secret|7f3a9c2e|eyJ|48219930|a8f3b2|1x9yq2|bdVaJa|karl|gruber|a1b2c3|session|12345|8812399/i;

function open(html: string): Element {
  document.body.innerHTML = html;
  const message = document.querySelector('[id^="signup"],[data-message]');
  if (!message) throw new Error('The page has no message.');
  return message;
}

describe('a draft of a report', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en-GB';
    history.replaceState(null, '', '/2024/05/ferry-for-jane;jsessionid=A1B2C3D4E5?user=jane&token=a1b2c3d4#jane');
  });

  it('says what and where the message is, and nothing about its reader', () => {
    const { query, ...draft } = draftOfMissed(open(PAGE));
    expect(JSON.stringify(draft)).not.toMatch(PERSONAL);
    expect(draft.text).toBe(
      'Get the Morning Briefing, [name]!\nWe will write to [e-mail], or call [number]. Your code: […]. Sign up\nJoin now',
    );
    expect(draft.path).toBe('/2024/05/ferry-for-…');
    expect(query).toBe('?user=jane&token=a1b2c3d4#jane');
    expect(draft).toMatchObject({ kind: 'missed', site: 'localhost', language: 'en-GB', rule: '', reasons: [] });
    expect(isReportDraft({ query, ...draft })).toBe(true);
  });

  it('outlines the message and its surroundings by names alone', () => {
    expect(draftOfMissed(open(PAGE)).outline).toBe(`<body>
  <main class="site-main page">
    <article class="post entry author">
      <p class="lead">[24]</p>
      <div id="signup-box" class="newsletter-box user subscriber" reported>
        <h3>[33]</h3>
        <p>[61]<a href="https://letters.example/join/…">[7]</a></p>
        <form>
          <input type="password">
          <input type="email">
          <textarea></textarea>
          <button class="btn btn-primary">[8]</button>
        </form>
      </div>
      <p>[23]</p>
    </article>
  </main>
</body>`);
  });

  it.each([
    ['names that are words', 'Card__title--large subscribeForm col-6 is-open', 'Card__title--large subscribeForm col-6 is-open'],
    ['parts made by machines', 'Button_primary__x7Ab3 promo-8f3c2a1b css-0 jsx-3918237 _2kdPq', 'Button-primary promo'],
    ['numbers of people', 'user-12345 member_99812 uid:77 post-44', 'user member uid post-44'],
    ['an address', 'jane@mail.example box', 'box'],
  ])('of class names keeps what is no token: %s', (_, names, kept) => {
    const { outline } = draftOfMissed(open(`<div data-message class="${names}">Subscribe</div>`));
    expect(/<div(?: class="([^"]*)")? reported>/.exec(outline)?.[1] ?? '').toBe(kept);
  });

  it.each([
    ['Signed in as Maria Lopez. Log out', 'Signed in as [name] [name]. Log out'],
    ['Hello, Maria! Subscribe today.', 'Hello, [name]! Subscribe today.'],
    ['Angemeldet als Jürgen Groß', 'Angemeldet als [name] [name]'],
    ['Bonjour Amélie, votre abonnement expire.', 'Bonjour [name], votre abonnement expire.'],
    ['مرحبا، أحمد. اشترك الآن', 'مرحبا، [name]. اشترك الآن'],
    ['您好，张伟！立即订阅', '您好，[name]！立即订阅'],
    ['Welcome back to The Times', 'Welcome back to The Times'],
    ['Dear reader, subscribe for 1,99 € in 2024', 'Dear reader, subscribe for 1,99 € in 2024'],
    ['Call 030 / 12 34 56 78', 'Call [number]'],
    ['Customer 48219930, key AbCdEf12GhIj34', 'Customer [number], key […]'],
  ])('takes names and numbers out of “%s”', (text, safe) => {
    expect(draftOfMissed(open(`<div data-message>${text}</div>`)).text).toBe(safe);
  });

  it('finds a hidden message by the words that the popup lists', () => {
    open(PAGE);
    const words = 'Get the Morning Briefing, Jane! We will write to jane.ferryman@mail.example, or call +49 170 1234567.';
    const listed = `${words} Your code: 7f3a9c2e-11d4-4a51-9f0e-33c1a2b4d5e6. Sign up Join now`;
    expect(describeMessage(listed, document)).toEqual(readFromPage(open(PAGE)));
    expect(describeMessage('Something else', document)).toMatchObject({ site: 'localhost', text: '', outline: '', language: 'en-GB' });
  });

  it('stays within its bounds, however large and deep the message is', () => {
    const wide = '<p class="offer-text">Subscribe to all of it and read on.</p>'.repeat(3000);
    const deep = `${'<span class="inner">'.repeat(3000)}Subscribe${'</span>'.repeat(3000)}`;
    const draft = draftOfMissed(open(`<div data-message>${wide}${deep}</div>`));
    expect(isReportDraft(draft)).toBe(true);
    expect(draft.outline.length).toBeLessThanOrEqual(LONGEST.outline);
    expect(draft.outline).toMatch(/<\/body>$/);
  });

  it('holds also where a form’s fields hide the form’s own properties', () => {
    const hiding = ['attributes', 'parentNode', 'textContent', 'className', 'id'].map((name) => `<input name="${name}">`).join('');
    const { outline } = draftOfMissed(open(`<form class="wall"><div data-message class="offer">Subscribe</div>${hiding}</form>`));
    expect(outline).toContain('<form class="wall">');
  });
});
