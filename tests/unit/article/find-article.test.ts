// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CHROME, find, STORY, story } from './pages.ts';

const { header, footer } = CHROME;
const TITLE = 'A wheel for the mill';
const H1 = `<h1>${TITLE}</h1>`;

const LONG_COMMENTS = Array.from(
  { length: 12 },
  (_, index) =>
    `<li class="comment"><div class="comment-author">Reader ${index}</div><div class="comment-content"><p>My grandfather carried flour from that mill when he was
    a boy of ${index + 8}, and he told us that one could hear it from the station, which I never believed until I saw the drawings.</p></div></li>`,
).join('');

const TEASERS = Array.from(
  { length: 8 },
  (_, index) =>
    `<div class="teaser"><a href="/${index}"><h3>Another story number ${index} from the valley and the villages around it</h3></a>
    <p>What happened at the bridge, number ${index}, told by those who stood on it when the water came, and by those who stood below.</p></div>`,
).join('');

describe('pages with an article', () => {
  it.each([
    [
      'a blog as WordPress sets it',
      `<div id="page" class="site">${header}<main id="primary" class="site-main"><article id="post-7" class="post type-post hentry">
      <header class="entry-header"><h1 class="entry-title">${TITLE}</h1></header><div class="entry-content">${story('<p>$</p>')}</div>
      <footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Valley</a></span></footer></article></main>
      <aside id="secondary" class="widget-area"><section class="widget"><h2>Recent posts</h2><ul><li><a href="/a">A bridge for Lower Mill</a></li></ul></section></aside>
      ${footer}</div>`,
    ],
    [
      'divs without any class',
      `<div><div><a href="/">Home</a> <a href="/news">News</a></div><div><div>${H1}<div>${story('<div>$</div>')}</div></div>
      <div><a href="/x">A bridge for Lower Mill</a></div></div><div>Mill Lane 4</div></div>`,
    ],
    [
      'a page builder that wraps every paragraph',
      `${header}<div class="pb-section"><div class="pb-row"><div class="pb-column">${H1}${story(
        '<div class="pb-element pb-text"><div class="pb-inner"><div class="pb-wrap"><p>$</p></div></div></div>',
      )}</div></div></div>${footer}`,
    ],
    ['text between line breaks', `${header}<div id="text">${H1}${STORY.join('<br><br>')}</div>${footer}`],
    ['a table from the nineties', `<table><tr><td><a href="/">Home</a></td><td>${H1}${story()}</td></tr></table>`],
    [
      'more comments than article',
      `${header}<article>${H1}${story()}</article><section id="comments" class="comments-area"><ol>${LONG_COMMENTS}</ol></section>${footer}`,
    ],
    [
      'more teasers than article',
      `${header}<main><article>${H1}${story()}</article><section class="related-posts">${TEASERS}</section></main>${footer}`,
    ],
    [
      'headings, a list and pictures between the paragraphs',
      `${header}<article>${H1}${story('<p>$</p><h2>And then</h2><figure><img src="m.jpg" alt=""><figcaption>The yard</figcaption></figure>')}
      <ul><li>Oak</li><li>Iron</li></ul></article>${footer}`,
    ],
  ])('finds it in %s', (_name, body) => {
    const { prose, headline } = find(body);
    expect(prose).toEqual(STORY);
    expect(headline).toBe(TITLE);
  });

  it('finds the article that schema.org declares, though its address says nothing', () => {
    const head = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"x"}</script>';
    const body = `${header}<div>${H1}${story('<p>$</p>', STORY.slice(0, 3))}</div>${footer}`;
    expect(find(body, { head, url: 'https://valley.example/a/b' }).prose).toEqual(STORY.slice(0, 3));
  });
  it.each([
    ['JSON-LD in a graph', '<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle","Article"]}]}</script>'],
    ['JSON-LD that is broken', '<script type="application/ld+json">{"@type":"NewsArticle", "headline": "half a</script>'],
    ['Open Graph', '<meta property="og:type" content="article">'],
  ])('believes %s on a page with an odd address', (_name, head) => {
    const body = `<div>${story()}</div>`;
    expect(find(body, { head, url: 'https://valley.example/help/' }).prose).toEqual(STORY);
  });
  it('believes microdata', () => {
    const body = `<div itemscope itemtype="https://schema.org/Article"><div itemprop="articleBody">${story()}</div></div>`;
    expect(find(body, { url: 'https://valley.example/wiki/mill' }).prose).toEqual(STORY);
  });
  it('finds an article in the chrome of a forum', () => {
    const body = `${header}<div class="p-body-sidebar"><h3>Latest threads</h3><ul>${'<li><a href="/t">What flour do you use at home?</a></li>'.repeat(6)}</ul></div>
      <article class="message-body">${H1}${story()}</article>${footer}`;
    expect(find(body, { url: 'https://valley.example/magazine/the-wheel-of-the-mill' }).prose).toEqual(STORY);
  });
  it('finds an article in the chrome of a shop', () => {
    const body = `${header}<div class="mini-cart"><a href="/cart">Basket</a> 0.00</div><div class="blog-post"><h1>${TITLE}</h1><div class="post-content">${story()}</div></div>
      <section class="products"><div class="product"><a href="/flour"><h3>Rye flour</h3></a><span>3.20</span><button>Add to basket</button></div></section>${footer}`;
    expect(find(body, { url: 'https://valley.example/blogs/journal/the-wheel-of-the-mill' }).prose).toEqual(STORY);
  });
  describe('of a notice that declares nothing', () => {
    const URL = 'https://valley.example/de/board/news-from-the-yard-again/';
    const SHORT = STORY.slice(0, 3);
    const notice = (line: string) =>
      find(`${header}<div><h1>${TITLE}</h1><p>${line}</p>${story('<p>$</p>', SHORT)}</div>${footer}`, { url: URL });
    it.each([
      '05.03.2021, Mill Lane',
      '2021-03-05',
      'March 5, 2021',
      '5th March 2021',
      'By the board | 5 de marzo de 2021 | 14:00',
      '5. března 2021',
      'Publié le 1er mars 2021',
      '2021. március 5.',
      '公開日：2021年3月5日',
      '2021년 3월 5일',
      '5 मार्च 2021',
    ])('finds it by the day it names: %s', (line) => {
      expect(notice(line).prose).toEqual(SHORT);
    });
    it.each(['Mill Lane', 'Since 1921', 'Call 05 03 2021', '5 of 2021 places', 'Version 2.3.5'])(
      'does not take this for a day: %s',
      (line) => {
        expect(notice(line).article).toBeNull();
      },
    );
    it('looks for the day near the headline only', () => {
      const body = `${header}<div><h1>${TITLE}</h1>${story('<p>$</p>', SHORT)}</div><p>05.03.2021</p>${footer}`;
      expect(find(body, { url: URL }).article).toBeNull();
    });
  });
  it('finds it by density, whatever language it is in', () => {
    const texts = [
      '谷の上手にある水車小屋は、洪水のあとずっと輪のないままで、持ち主の一家はもう二度とあの音を聞くことはないだろうとあきらめていた。',
      'ところが隣の村の大工が引き出しの中から古い図面を見つけた。粉の請求書とラバの写真のあいだに挟まっていたもので、彼は新しい輪を作ろうと申し出た。',
      '彼はひとりで、機械を使わずに働く。だから夕方になると近所の人たちが立ち寄る。初めは首をかしげるため、やがては梁の片端を支えるために。',
      '秋には車軸が戸口ほどの高さで庭に立ち、学校の子どもたちが水の届かない内側に自分の名前を書いた。完成がいつになるかは、だれにも分からない。',
    ];
    expect(find(`${header}<article><h1>水車の輪</h1>${story('<p>$</p>', texts)}</article>${footer}`).prose).toEqual(texts);
  });
});

describe('the headline', () => {
  it('is the last main heading above the text, not the name of the site', () => {
    expect(find(`<h1>The Valley Post</h1><main><h1>${TITLE}</h1>${story()}</main>`).headline).toBe(TITLE);
  });
  it('is what says most of the page’s title, where the name of the site is the main heading', () => {
    const body = `<h1>The Valley Post</h1><main><h3>${TITLE}</h3><p>5 October 2024</p>${story()}</main>`;
    expect(find(body, { head: `<title>${TITLE} – The Post</title>` }).headline).toBe(TITLE);
    expect(find(body, { head: '<title>Valley</title>' }).headline).toBe('The Valley Post');
  });
  it('is the first paragraph where there is none above', () => {
    expect(find(`<main>${story()}<h1>Below</h1></main>`).headline).toBe(STORY[0]);
  });
});

describe('the end', () => {
  it('is the last paragraph, not what follows in the same box', () => {
    const { article, survey } = find(`<main>${H1}${story()}<p>Mill Lane</p><ul><li><a href="/a">A bridge</a></li></ul></main>`);
    expect(survey.blocks[article?.last ?? 0]?.text).toBe(STORY[5]);
  });
});
