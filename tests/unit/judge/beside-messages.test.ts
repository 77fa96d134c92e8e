// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articlePage, goneBy } from './box-page.ts';

/** What goes of a page with an article and something after it. */
const goneOf = (end: string, language = 'en'): string[] => goneBy(articlePage({ end, language }));
/** The same where it stands between the headline and the first paragraph. */
const goneUnderHeadline = (line: string): string[] => goneBy(articlePage({}).replace('</h1>', `</h1>${line}`));

const NEWSLETTER = `<section class="widget"><h3>Newsletter</h3><p>Get the harbour letter in your inbox every Friday.</p>
<form><label>Email address</label><input type="email"><button>Sign up</button></form></section>`;
const NEWSLETTER_TEXTS = ['Newsletter', 'Get the harbour letter in your inbox every Friday.', 'Email address', 'Sign up'];

describe('what stands beside a message stays', () => {
  it('a column of several parts, of which a newsletter is one', () => {
    const end = `<aside class="sidebar"><h2>Primary Sidebar</h2><section class="widget"><h3>About me</h3><p>I mend nets and write of it.</p></section>
${NEWSLETTER}<section class="widget"><h3>Popular</h3><a href="/1">Tar and twine</a><a href="/2">Knots</a></section>
<section class="widget"><h3>Categories</h3><ul><li><a href="/c1">Boats</a></li><li><a href="/c2">Winds</a></li></ul></section></aside>`;
    expect(goneOf(end)).toEqual(NEWSLETTER_TEXTS);
  });

  it.each([
    [
      'a recipe’s list over a line for members',
      `<div class="card"><div class="title">You need</div><div><ul><li>2 spoons of oil</li><li>1 onion</li><li>8 slices of bread</li></ul>
<div><a href="/shop">Shop with Tide</a><p>Exclusively for Tide members.</p></div></div></div>`,
      'You need',
    ],
    [
      'a footer’s links and owner',
      `<footer><div><h2>Get the harbour newsletter</h2><form><label>Email address</label><input type="email"><button>Sign up</button></form>
<p>© 2024 Harbour Letters</p></div><div><ul><li><a href="/a">Send feedback</a></li><li><a href="/b">All letters</a></li></ul></div></footer>`,
      'Send feedback',
    ],
    [
      'a menu in a drawer with an offer',
      `<div class="popup-drawer"><nav><ul><li><a href="/1">Boats</a></li><li><a href="/2">Winds</a></li></ul></nav><p><a href="/s">Subscribe</a></p></div>`,
      'Boats',
    ],
    [
      'a menu beside a newsletter',
      `<div class="bar"><ul class="top-menu"><li><a href="/1">Boats</a></li><li><a href="/s">Subscribe</a></li></ul>
<div class="subscribe"><h4>Never miss a letter!</h4><form><input type="email"></form></div></div>`,
      'Boats',
    ],
  ])('%s', (_, markup, kept) => {
    for (const page of [articlePage({ middle: markup }), articlePage({ end: markup })]) expect(goneBy(page)).not.toContain(kept);
  });

  it('but not a menu that is the message: an offer that drops down from a button', () => {
    const menu = `<ul class="dropdown-menu"><li><h4>Get the harbour letter by email</h4><form><input type="email"></form><h4>Thanks for signing up!</h4></li></ul>`;
    expect(goneOf(`<div class="dropdown subscribe"><button>Subscribe</button>${menu}</div>`)).toEqual([
      'Subscribe',
      'Get the harbour letter by email',
      'Thanks for signing up!',
    ]);
  });

  it('a dialog about something else, in which one line asks to log in', () => {
    const rows = ['Length', 'Beam', 'Draught', 'Mast', 'Ballast', 'Hull', 'Deck', 'Keel', 'Rudder', 'Sails', 'Engine', 'Berths', 'Tanks'];
    const list = rows.map((row) => `<div>${row}</div><div>about twelve</div>`).join('');
    expect(goneOf(`<div class="modal"><h3>The boat in figures</h3>${list}<p>Log in to save it</p></div>`)).not.toContain('Beam');
  });

  it('readers’ comments with names and days, in a box with the form', () => {
    const comments = ['2024-03-01', '2024-03-04']
      .map((day) => `<div class="entry-of-reader"><p>Inge</p><span>${day}</span><p>It was always late.</p></div>`)
      .join('');
    const gone = goneOf(`<div id="comments"><form><label>Write a comment</label><textarea></textarea></form>${comments}</div>`);
    expect(gone).toEqual(['Write a comment']);
  });

  it.each([
    '<div class="post-meta">By Inge Holm // 9 Comments</div>',
    '<div class="post-meta">Posted by Inge Holm | 121 Comments »</div>',
    '<p class="meta"><a href="#read">Jump to the timetable</a> <a href="#comments">16 Comments »</a></p>',
  ])('who wrote the article, with the number of its comments: %s', (line) => expect(goneUnderHeadline(line)).toEqual([]));

  it.each([
    ['a search', '<form class="search-form"><h3>Looking for Something?</h3><input type="search"><button>Submit</button></form>'],
    ['a search by its name', '<form><h3>Looking for Something?</h3><input name="q"><button>Submit</button></form>'],
    [
      'tools',
      '<ul><li><form><input type="submit" value=""> print page</form></li><li><form><input type="submit" value="">email page</form></li></ul>',
    ],
    ['a choice', '<li class="widget"><h3>Archives</h3><label>Archives</label><select><option>May</option></select></li>'],
    [
      'a number',
      '<div><label>Change the number of persons by entering a whole number</label><input type="number"><button>1/2</button></div>',
    ],
    ['an order', '<div class="widget"><span>Sort by:</span><span>Relevance</span><span>Date</span></div>'],
    ['the owner’s name', `<footer><form><input type="email"></form><p>Copyright 2024 Harbour Letters • Privacy Policy</p></footer>`],
    ['a button that opens the rest', '<div class="btn show-all">Continue reading</div>'],
  ])('%s', (_, end) => expect(goneOf(end)).toEqual([]));
});

describe('words that mean other things', () => {
  it.each([
    ['fr', '<div><h3>À lire</h3><p><a href="/1">Comment cuire des crêpes</a></p><p><a href="/2">Comment fumer un poisson</a></p></div>'],
    ['fr', '<div><h2>À découvrir aussi</h2></div>'],
    ['sv', '<div class="col"><p>Ingredienser till ca 20 kakor<br>3 dl mjöl<br>1 ägg</p></div>'],
    ['de', '<div class="col"><div><a href="/1">Blaubeerkuchen</a></div><div><a href="/1">Jetzt lesen</a></div></div>'],
    ['de', '<div class="author"><h2>Rezept von</h2><p><a href="/u">Zum Profil von Delphine</a></p></div>'],
    ['ja', '<div class="text"><p>とても簡単にできるのでぜひお試しください</p></div>'],
    ['en', '<div class="widget"><h4>Come hang on Instagram</h4></div>'],
  ])('%s: %s', (language, end) => expect(goneOf(end, language)).toEqual([]));

  it('an English word that is another language’s own counts on English pages', () => {
    expect(goneOf('<div class="comments"><form><label>Comment</label><textarea></textarea></form></div>')).toEqual(['Comment']);
  });
});
