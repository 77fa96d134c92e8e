// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/rules/built-in-rules.ts';
import { articlePage, concealedTexts, hiddenAfter, hiddenIn, judgePage } from './box-page.ts';

const READERS = [
  'My grandmother rowed that stretch every week with two goats in the boat, and she never once asked anybody for a timetable, screen or no screen.',
  'I walk past that pier every morning, and on Sundays with the dog, and I still did not know that the screen went dark in the first storm.',
  'Sign up the lighthouse keeper! He posts his own newsletter by pinning it to the door of the bakery, and it is better informed than the board.',
  'For those who are new here: the glass case was my father’s work. He would have laughed about the beach, and then he would have mended it.',
];

function discussion({ before = '', after = '', readers = READERS } = {}): string {
  const items = readers.map(
    (text, index) => `<li class="comment" id="comment-${index}"><div class="comment-author"><b>Reader ${index}</b></div>
      <div class="comment-content"><p>${text}</p></div><a class="comment-reply-link" href="#respond">Reply</a></li>`,
  );
  return `<section id="comments" class="comments-area"><h2 class="comments-title">What readers say</h2>${before}<ol class="comment-list">${items.join('')}</ol>${after}</section>`;
}

const FORM = `<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p>
  <p><label>Comment <textarea></textarea></label></p><p><label>Name <input></label></p><button>Post Comment</button></form></div>`;

describe('readers’ comments', () => {
  const hidden = (markup: string): string[] => concealedTexts(judgePage(articlePage({}).replace('</main>', `</main>${markup}`)));
  it('stay, with the names and the answers to them', () => {
    expect(hidden(discussion())).toEqual([]);
  });
  it('stay while the form below them goes', () => {
    const gone = hidden(discussion({ after: FORM }));
    expect(gone).toContain('Leave a Reply');
    expect(gone).toContain('Your email address will not be published. Required fields are marked *');
    expect(gone.filter((text) => READERS.includes(text) || /^Reader \d|^Reply$/.test(text))).toEqual([]);
  });
  it('stay while the prompt above them goes', () => {
    expect(hidden(discussion({ before: '<p>Join the conversation</p>' }))).toEqual(['Join the conversation']);
    expect(hidden(discussion({ before: '<p>You must be logged in to post a comment.</p>' }))).toEqual([
      'You must be logged in to post a comment.',
    ]);
  });
  it('stay in the article’s own box too', () => {
    const gone = hiddenAfter(discussion({ before: '<p>Join the conversation</p>', after: FORM }));
    expect(gone).toContain('Leave a Reply');
    expect(gone.filter((text) => READERS.includes(text))).toEqual([]);
  });
  it('stay when they tell of subscriptions', () => {
    const reader =
      'I subscribe to the paper and I log in every morning to read about the islands before the bakery opens, and nobody told me about the screen.';
    expect(hidden(discussion({ readers: [...READERS, reader] }))).toEqual([]);
  });
  it('stay when they tell of comments', () => {
    const reader =
      'I read the paper every morning, and the comments before the articles, and I still did not know that the screen went dark in the first storm.';
    expect(hidden(discussion({ readers: [...READERS, reader] }))).toEqual([]);
  });
  it.each(['<a href="#r">Leave a reply</a>', '<button>Comment</button>', '<p>Leave a comment</p>', '<span>Respond</span>'])(
    'keep the control that stands under each of them: %s',
    (control) => {
      const items = READERS.map((text) => `<li class="comment"><b>Ann</b><div class="comment-content"><p>${text}</p></div>${control}</li>`);
      expect(hidden(`<section id="comments"><ol>${items.join('')}</ol></section>`)).toEqual([]);
    },
  );
  it('stay when they are short', () => {
    const short = ['Well said, Ann.', 'I agree with every word.', 'Sunny beach indeed!'];
    const items = short.map((text) => `<li class="comment"><b>Ann</b><div class="comment-content"><p>${text}</p></div></li>`).join('');
    const gone = hidden(`<section id="comments"><p>Join the conversation</p><ol>${items}</ol>${FORM}</section>`);
    expect(gone.filter((text) => short.includes(text))).toEqual([]);
  });
});

describe('quoted messages', () => {
  const MESSAGE = 'Subscribe to continue reading.';
  it.each([
    [
      'in the author’s sentence',
      `<p>Where the last paragraph should have been there was a grey box that said “${MESSAGE}” and nothing that one could press.</p>`,
    ],
    ['in a quotation', `<blockquote>${MESSAGE}</blockquote>`],
    ['pulled out of the text', `<aside class="pull-quote"><p>${MESSAGE}</p></aside>`],
    ['pulled out of the text beside it', `<div class="inset c-pullquote"><div>${MESSAGE}</div><p>The editor</p></div>`],
    ['as code', `<p><code>${MESSAGE}</code></p>`],
    ['as a block of code', `<pre>${MESSAGE}</pre>`],
    ['as a quote within a line', `<p><q>${MESSAGE}</q></p>`],
  ])('stay: %s', (_name, markup) => {
    expect(hiddenIn(markup)).toEqual([]);
  });
  it.each(['“Advertisement”', '“Free trial, unlimited access, newsletters.”', '„Unlimited access, €4.99 a month.“'])(
    'stay as a paragraph of their own in quotation marks: %s',
    (text) => {
      expect(hiddenIn(`<p>${text}</p>`)).toEqual([]);
      expect(hiddenAfter(`<p>${text}</p>`)).toEqual([]);
    },
  );
  it.each(['“Members only”', '“No comments.”'])('stay in quotation marks, whatever they ask: %s', (text) => {
    expect(hiddenIn(`<p>${text}</p>`)).toEqual([]);
  });
  it('stay in the paragraphs of a quotation', () => {
    expect(hiddenIn(`<blockquote><p>${MESSAGE}</p><p>Log in to read this article.</p></blockquote>`)).toEqual([]);
  });
  it('stay in a caption', () => {
    expect(
      hiddenIn(
        '<figure><img src="s.png" alt=""><figcaption>The screen on the pier, asking passers-by to subscribe to a newsletter</figcaption></figure>',
      ),
    ).toEqual([]);
  });
});

describe('an author’s own words', () => {
  it.each([
    'I have written this newsletter for six years, every Thursday, from the same kitchen table, and I still do not know who reads it or why they do.',
    'Twelve thousand people subscribe to the island’s only paper, which is three times as many as live there, and nobody at the paper can quite explain it.',
    'The board wanted passengers to create an account before they could see the timetable, and to log in again each time the wind turned from the west.',
    'When the paywall came down in April, the editor said, the number of readers doubled in a week, and the number of subscribers did not fall at all.',
    'She turned off her ad blocker for the ferry’s website once, out of pity, and was shown the same advertisement for sun cream eleven times in a row.',
    'For 4.99 a month, the keeper offers a subscription to his cloud reports, and he has donated all of it so far to the fund for the new glass case.',
    'Readers left 300 comments below the first report, most of them about the beach, and one from a man who claimed to have taken the photograph.',
    'If your browser blocks JavaScript, the new timetable shows nothing, an engineer at the harbour admitted, and neither does it if your boat has no roof.',
    'The app has been downloaded nine times, its makers report, and six of these were the members of the harbour board, who never turned notifications on.',
    'Follow the path behind the bakery until you reach the pier, then turn left at the glass case, where the news of the day hangs until it is rained on.',
  ])('stay: %s', (text) => {
    expect(hiddenIn(`<p>${text}</p>`)).toEqual([]);
    expect(hiddenAfter(`<p>${text}</p>`)).toEqual([]);
  });
  it.each([
    'Why the islands still subscribe to paper',
    'The newsletter on the bakery door',
    'Log in, wait, log out: a day at the pier',
    'Support for the glass case grows',
    'The comments of the lighthouse keeper',
  ])('stay as a heading: %s', (text) => {
    expect(hiddenIn(`<h2>${text}</h2>`)).toEqual([]);
  });
  it.each([
    'Log in or subscribe: how newspapers learned to beg',
    'Sign up for our newsletter, said the ferryman',
    'Subscribe now',
    'Readers left without comments',
  ])('stay as the headline: %s', (headline) => {
    const html = articlePage({}).replace('Islands wait for a timetable', headline);
    expect(concealedTexts(judgePage(html))).toEqual([]);
  });
  it('stay as a list of what the article is about', () => {
    const items = [
      'Subscribers of the paper: 12,000',
      'Readers of the newsletter: 300',
      'Comments on the first report: 300',
      'Price of a year’s subscription in 1911: two goats',
    ];
    expect(hiddenIn(`<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`)).toEqual([]);
  });
});

describe('products compared', () => {
  const TABLE = `<h2>Three ferry passes in comparison</h2><table><thead><tr><th>Pass</th><th>Price</th><th>Trial</th><th>Ends</th></tr></thead><tbody>
    <tr><td>Harbour</td><td>€9.99 a month</td><td>7 days</td><td>Cancel any time</td></tr>
    <tr><td>Island</td><td>€14.99 a month</td><td>Free trial of 14 days</td><td>After a year</td></tr>
    <tr><td>Lighthouse</td><td>€120 a year</td><td>None</td><td>Never</td></tr></tbody></table>`;
  it('stay in a table, with prices, plans and trials', () => {
    expect(hiddenIn(TABLE)).toEqual([]);
  });
  it('stay in a list', () => {
    expect(
      hiddenIn(
        '<ul><li>Harbour pass: €9.99 a month, free trial of 7 days</li><li>Island pass: €14.99 a month, cancel any time</li><li>Lighthouse: €120 a year</li></ul>',
      ),
    ).toEqual([]);
  });
  it('stay in headings and the paragraphs below them', () => {
    expect(
      hiddenIn(
        '<h3>Best for families: Island pass</h3><p>At €14.99 a month the Island pass is not the cheapest subscription, but it covers two adults and any number of goats, and the first month is free.</p>',
      ),
    ).toEqual([]);
  });
});

describe('a pointer to more about ad blockers', () => {
  const rules = RULES.filter(({ kind }) => kind !== 'related-links');
  it.each([
    ['en', 'Read more about ad blocking here.'],
    ['de', 'Mehr zum Thema Werbeblocker'],
  ])('is no notice of one (%s)', (language, text) => {
    expect(concealedTexts(judgePage(articlePage({ language, end: `<p>${text}</p>` }), undefined, rules))).toEqual([]);
  });
});

describe('a few words that ask for nothing', () => {
  const WORDS = ['Forgot your password?', 'Something went wrong.', 'No commitment, cancel any time'];
  it.each(WORDS)('go where they stand in a box of their own: %s', (text) => {
    expect(hiddenIn(`<div><div>${text}</div></div>`)).toEqual([text]);
  });
  it.each(WORDS)('stay as a heading, and in a list: %s', (text) => {
    expect(hiddenIn(`<h3>${text}</h3>`)).toEqual([]);
    expect(hiddenIn(`<ul><li>${text}</li><li>The ferry is late</li></ul>`)).toEqual([]);
  });
});

describe('the article’s own paragraph', () => {
  const own =
    'The ferry that used to stop at the northern islands twice a week now passes them by, and those who live there have taken to rowing out to it with their letters.';
  it.each([
    ['an offer with a field', '<span>Subscribe now for unlimited access. <input placeholder="E-mail"></span>'],
    ['two messages and a field', '<b>Subscribe now for unlimited access.</b> <b>Already a subscriber? Log in.</b><input>'],
  ])('stays when a page writes %s into it', (_what, inline) => {
    expect(hiddenIn(`<p>${own} ${inline}</p>`)).toEqual([]);
  });
  it.each(['paywall', 'subscription-offer'])('stays when it stands with an offer in a box named %s', (name) => {
    const gone = hiddenIn(`<div class="${name}"><p>${own} ${own.slice(0, 75)}.</p><p>Subscribe to continue reading.</p></div>`);
    expect(gone).toEqual(['Subscribe to continue reading.']);
  });
  it.each([
    ['ru', 'Рыбаки должны зарегистрироваться в управлении до июня.'],
    ['uk', 'Рибалки мають зареєструватися в управлінні до червня.'],
    ['cs', 'Rybáři se musí do června zaregistrovat na správě přístavu.'],
  ])('stays where it is the last and short (%s)', (language, text) => {
    expect(concealedTexts(judgePage(articlePage({ language, end: `<p>${text}</p>` })))).toEqual([]);
  });
});
