/** Pages to find articles on. None of the texts say anything that Unnag looks for. */
import { type Article, findArticle } from '../../../src/article/find-article.ts';
import { readPageFacts } from '../../../src/article/page-facts.ts';
import { type Survey, survey } from '../../../src/text/survey.ts';

export const STORY = [
  'The mill at the upper end of the valley has been without a wheel since the flood, and the family that owns it had given up hope of ever hearing it turn again.',
  'Then a carpenter from the next village found the old drawings in a drawer, between bills for flour and a photograph of a mule, and offered to build a new one.',
  'He works alone and without a motor, which is why the neighbours come by in the evening, at first to shake their heads and later to hold the other end of a beam.',
  'By the autumn the hub was standing in the yard, as high as a door, and children from the school had written their names on the inside, where water will not reach.',
  'Nobody can say when the wheel will be finished, least of all the carpenter, who has already taken one half apart again because it did not sound right to him.',
  'The family has baked for all who helped, with flour from the supermarket, and has promised that the first sack from their own stones will be shared out in the yard.',
];

/** The story's paragraphs, each in the given markup around `$`. */
export const story = (markup = '<p>$</p>', texts: readonly string[] = STORY): string =>
  texts.map((text) => markup.replace('$', text)).join('\n');

export const CHROME = {
  header: `<header class="site-header"><a href="/">The Valley Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li>
    <li><a href="/weather">Weather</a></li></ul></nav></header>`,
  footer: '<footer class="site-footer"><p>The Valley Post, Mill Lane 4. Printed in the valley.</p><a href="/contact">Contact</a></footer>',
};

export interface Found {
  readonly survey: Survey;
  readonly article: Article | null;
  /** The prose that the finder takes for the article's, in order. */
  readonly prose: readonly string[];
  readonly headline: string;
}

/** Finds the article of a page. */
export function find(body: string, { url = 'https://valley.example/2024/10/the-mill-wheel-turns', head = '' } = {}): Found {
  document.documentElement.innerHTML = `<head>${head}</head><body>${body}</body>`;
  const found = survey(document.body);
  const article = findArticle(found, readPageFacts(document, url));
  const prose = found.blocks.filter((block) => (article?.prose[block.index] ?? 0) > 0).map((block) => block.text);
  const headline = article ? (found.blocks[article.headline]?.text ?? '') : '';
  return { survey: found, article, prose, headline };
}
