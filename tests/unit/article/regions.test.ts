// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CHROME, find, STORY, story } from './pages.ts';

/** The region and the setting of the block with a text, on a page with an article. */
function at(text: string, body: string): { region: string | undefined; own: boolean | undefined } {
  const { survey, article } = find(body);
  const block = survey.blocks.find((each) => each.text.startsWith(text));
  return { region: block && article?.regionOf(block.box), own: block && article?.isOwn(block.box) };
}
const page = (after: string, inside = ''): string =>
  `${CHROME.header}<main><article><h1>Wheel</h1>${story('<p>$</p>', STORY.slice(0, 3))}${inside}${story('<p>$</p>', STORY.slice(3))}</article></main>${after}${CHROME.footer}`;

describe('regions', () => {
  it.each([
    ['menu', '<nav>Here</nav>'],
    ['menu', '<div role="navigation">Here</div>'],
    ['menu', '<div class="breadcrumbs">Here</div>'],
    ['footer', '<div class="page-footer">Here</div>'],
    ['footer', '<div role="contentinfo">Here</div>'],
    ['footer', '<div class="footer-topbar"><div class="footer-topbar-left">Here</div></div>'],
    ['menu', '<div class="page-footer"><div class="site-menu">Here</div></div>'],
    ['aside', '<aside><p>Here</p></aside>'],
    ['dialog', '<div role="dialog"><p>Here</p></div>'],
    ['dialog', '<div class="modal">Here</div>'],
    ['comments', '<section id="comments"><ol><li>Here</li></ol></section>'],
    ['promotion', '<div class="newsletter-box">Here</div>'],
    ['body', '<div class="wide">Here</div>'],
  ])('sees %s in %s', (region, markup) => {
    expect(at('Here', page(markup)).region).toBe(region);
  });
  it('sees the article itself as body, also when boxes around it are named for other things', () => {
    for (const name of ['subscription-page', 'comments-open', 'modal-open', 'has-sidebar nav-open', 'footer-fixed']) {
      expect(at('The mill', `<div class="${name}">${page('')}</div>`).region, name).toBe('body');
    }
  });
  it('takes what is in a menu for menu, whatever it is called', () => {
    expect(at('Here', page('<nav><div class="newsletter-box"><aside>Here</aside></div></nav>')).region).toBe('menu');
  });
  it('takes a menu at the foot of an article for one', () => {
    expect(at('Here', page('', '<div class="footer-menu">Here</div>')).region).toBe('menu');
  });
  it('does not take the heading of the article for the head of the page', () => {
    expect(at('Here', page('', '<header><p>Here</p></header>')).region).toBe('body');
  });
});

describe('how the article sets its text', () => {
  it('is learnt from its paragraphs', () => {
    expect(at('The mill', page('')).own).toBe(true);
    expect(at('Here', page('', '<p>Here</p>')).own).toBe(true);
    expect(at('Here', page('', '<blockquote><p>Here</p></blockquote>')).own).toBe(true);
    expect(at('Here', page('', '<ul><li>Here</li></ul>')).own).toBe(true);
  });
  it('is not how an inserted box is set', () => {
    expect(at('Here', page('', '<div>Here</div>')).own).toBe(false);
    expect(at('Here', page('', '<div><p>Here</p></div>')).own).toBe(false);
    expect(at('Here', page('', '<aside><p>Here</p></aside>')).own).toBe(false);
  });
  it('may be several ways at once', () => {
    const body = `<main><h1>Wheel</h1>${story('<p>$</p>', STORY.slice(0, 4))}${story('<section class="text"><p>$</p></section>', STORY.slice(4))}</main>`;
    for (const text of STORY) expect(at(text, body).own).toBe(true);
    expect(at('Here', body.replace('</main>', '<div><p>Here</p></div></main>')).own).toBe(false);
  });
  it('does not depend on names that are made anew for each paragraph', () => {
    let count = 0;
    const body = `<main><h1>Wheel</h1>${story('<div class="pb-%id"><p>$</p></div>').replace(/%id/g, () => `x${count++}`)}</main>`;
    for (const text of STORY) expect(at(text, body).own).toBe(true);
  });
});
