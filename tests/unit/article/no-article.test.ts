// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { CHROME, find, STORY, story } from './pages.ts';

const { header, footer } = CHROME;
const times = (count: number, markup: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => markup(index)).join('\n');

const TEASER_TEXT =
  'What happened on the bridge that night, told by those who stood on it when the water came, and by those who waited below.';
const teasers = (count: number): string =>
  times(count, (i) => `<article class="card"><h2><a href="/story-${i}">The bridge, part ${i}</a></h2><p>${TEASER_TEXT}</p></article>`);

it.each<[string, string, string]>([
  ['a home page', 'https://valley.example/', `${header}<main>${teasers(14)}</main>${footer}`],
  [
    'a home page with one long teaser',
    'https://valley.example/',
    `${header}<main><section>${story()}</section>${teasers(5)}</main>${footer}`,
  ],
  ['a home page in one of several languages', 'https://valley.example/de/', `${header}<main>${teasers(10)}</main>${footer}`],
  ['a listing of a topic', 'https://valley.example/topics/bridges', `${header}<main><h1>Bridges</h1>${teasers(12)}</main>${footer}`],
  ['a listing of a tag', 'https://valley.example/tag/mill', `${header}<main><h1>Mill</h1>${teasers(3)}</main>${footer}`],
  [
    'a product in a shop',
    'https://shop.example/products/mill-stone',
    `<script type="application/ld+json">{"@type":"Product","name":"Mill stone"}</script>${header}<main><h1>Mill stone</h1><p class="price">410.00</p>
    <button>Add to basket</button><div class="description">${story('<p>$</p>', STORY.slice(0, 3))}</div></main>${footer}`,
  ],
  [
    'a list of threads in a forum',
    'https://forum.example/forums/baking/',
    `${header}<main><h1>Baking</h1><table>${times(30, (i) => `<tr><td><a href="/threads/${i}">Which flour is best for a loaf that keeps, question ${i}?</a></td><td>${i} replies</td></tr>`)}</table></main>${footer}`,
  ],
  [
    'a thread in a forum',
    'https://forum.example/threads/old-mill-wheels',
    `<script type="application/ld+json">{"@type":"DiscussionForumPosting"}</script>${header}<main><h1>Old mill wheels</h1>${times(
      6,
      (i) => `<div class="message"><a href="/u/${i}">miller${i}</a><div class="message-body"><p>${STORY[i]}</p></div></div>`,
    )}</main>${footer}`,
  ],
  [
    'a page that presents a service',
    'https://mill.example/repairs',
    `${header}<main><h1>Repairs</h1>${times(
      6,
      (i) =>
        `<section><h2>Part ${i} of the wheel</h2><p>${STORY[i]}</p><a class="button" href="/ask?part=${i}">Ask for a date</a></section>`,
    )}</main>${footer}`,
  ],
  [
    'an index of documentation',
    'https://docs.example/docs/',
    `${header}<nav>${times(20, (i) => `<a href="/docs/${i}">Chapter ${i}</a>`)}</nav><main><h1>Mill controller</h1><p>${STORY[0]}</p>
    <ul>${times(20, (i) => `<li><a href="/docs/${i}">How to set up part ${i} of the controller</a></li>`)}</ul></main>${footer}`,
  ],
  [
    'search results',
    'https://valley.example/search?q=mill',
    `${header}<main><h1>Results</h1><input name="q">${times(10, (i) => `<div class="result"><a href="/r${i}">The mill, hit ${i}</a><p>${TEASER_TEXT}</p></div>`)}</main>${footer}`,
  ],
  [
    'a log-in page',
    'https://valley.example/login',
    `${header}<main><h1>Log in</h1><form><label>E-mail <input></label><label>Password <input type="password"></label><button>Log in</button></form>
    <p>Forgotten your password? We can send you a new one, which takes a minute or two to arrive and is good for one hour.</p></main>${footer}`,
  ],
  [
    'a checkout',
    'https://shop.example/checkout',
    `${header}<main><h1>Checkout</h1><form><label>Name <input></label><label>Street <input></label><label>Town <input></label><button>Pay 34.20</button></form>
    <p>By paying you accept our terms. We deliver within the valley on Thursdays, and elsewhere by post, which takes three to five days.</p></main>${footer}`,
  ],
  [
    'a page of subscription plans',
    'https://valley.example/subscribe',
    `${header}<main><h1>Choose your plan</h1>${times(3, (i) => `<div class="plan"><h2>Plan ${i}</h2><p>${i}4 a month</p><button>Choose</button></div>`)}</main>${footer}`,
  ],
  [
    'a page with hardly any text',
    'https://valley.example/2024/10/the-mill-wheel-turns',
    `${header}<main><article><h1>Mill</h1><p>${STORY[0]}</p></article></main>${footer}`,
  ],
  ['an empty page', 'https://valley.example/2024/10/the-mill-wheel-turns', ''],
])('finds no article on %s', (_name, url, body) => {
  expect(find(body, { url }).article).toBeNull();
});

it('takes no text of menus, footers, comments, dialogs or marginal notes for an article', () => {
  for (const tag of ['nav', 'footer', 'aside', 'dialog', 'header']) {
    const { prose } = find(
      `<main><h1>Wheel</h1>${story('<p>$</p>', STORY.slice(0, 4))}</main><${tag}>${story('<p>$</p>', STORY.slice(4))}</${tag}>`,
    );
    expect(prose, tag).toEqual(STORY.slice(0, 4));
  }
});
