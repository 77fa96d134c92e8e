// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { compileLexicon } from '../../../src/judge/vocabulary.ts';
import { en } from '../../../src/rules/lexicon/en.ts';
import { articlePage } from '../article-page.ts';

// The build does this; see vite.config.ts.
vi.stubGlobal('ENGLISH_LEXICON', compileLexicon(en));
const { choiceAt } = await import('../../../src/picker/candidates.ts');
const { readPage } = await import('../../../src/picker/page-reading.ts');
const { previewOf } = await import('../../../src/picker/preview.ts');

const MAPS = `<div class="q7"><h3>Our walking maps are back in print</h3><p>Fold one into your coat before the weather turns.</p>
  <p><a href="/maps">See the maps</a></p></div>`;

/** What pointing at an element of an article page comes to. */
async function pointed(markup: { middle?: string; end?: string }, selector: string) {
  document.documentElement.innerHTML = articlePage(markup).replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
  document.documentElement.lang = 'en';
  history.replaceState(null, '', '/2024/05/islands-wait-for-a-timetable');
  const reading = await readPage(document, { get: async () => ({}) });
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  const block = reading.survey.blocks.find(({ box }) => box.element === element) ?? null;
  const choice = choiceAt(element, block, reading);
  const usual = choice.sizes[choice.usual];
  if (!usual) throw new Error('Nothing is pointed at.');
  return { reading, choice, usual };
}

describe('what is pointed at', () => {
  it.each(['h3', '.q7 p', '.q7'])('is the whole message, wherever in it: %s', async (selector) => {
    const { usual } = await pointed({ middle: MAPS }, selector);
    expect(usual.refusal).toBeNull();
    expect(usual.blocks.map(({ text }) => text)).toEqual([
      'Our walking maps are back in print',
      'Fold one into your coat before the weather turns.',
      'See the maps',
    ]);
  });

  it.each(['h1', 'article > p'])('is refused where it is the article’s: %s', async (selector) => {
    const { usual } = await pointed({ middle: MAPS }, selector);
    expect(usual.refusal).toMatchObject({ why: 'article' });
  });

  it.each([
    ['header a', 'menu'],
    ['#empty', 'empty'],
  ])('is refused where it is no message: %s', async (selector, why) => {
    const { usual } = await pointed({ middle: `${MAPS}<div id="empty"></div>` }, selector);
    expect(usual.refusal).toEqual({ why });
  });

  it('ends with the first size that is refused', async () => {
    const { choice } = await pointed({ middle: MAPS }, 'h3');
    expect(choice.sizes.map(({ refusal }) => refusal?.why ?? null).filter(Boolean)).toEqual(['article']);
    expect(choice.sizes.at(-1)?.refusal).not.toBeNull();
  });
});

describe('the rule made of it', () => {
  it('is told by words that hide it and nothing else', async () => {
    const { reading, usual } = await pointed({ middle: MAPS }, 'h3');
    const preview = previewOf(usual, reading);
    expect(preview?.tells.by).toBe('words');
    expect(preview?.hidden.map(({ blocks }) => blocks.length)).toEqual([3]);
  });

  it('hides all messages that say the same', async () => {
    const { reading, usual } = await pointed({ middle: MAPS, end: MAPS }, 'h3');
    expect(previewOf(usual, reading)?.hidden).toHaveLength(2);
  });

  it('is told by its place where its words are too few', async () => {
    const { reading, usual } = await pointed({ middle: '<div class="q9"><a href="/maps">Maps</a></div>' }, '.q9');
    const preview = previewOf(usual, reading);
    expect(preview?.tells).toEqual({ by: 'path', path: 'main/article/div' });
    expect(preview?.hidden.map(({ element }) => element?.className)).toEqual(['q9']);
  });
});
