// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readPageFacts } from '../../../src/article/page-facts.ts';

const URL = 'https://paper.example/ferry';
const declared = (text: string): string => `<script type="application/ld+json">${text}</script>`;

/** What a page declares with this in its head and its body. */
function factsOf(head: string, body = '', language = 'en') {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  document.documentElement.lang = language;
  return readPageFacts(document, URL);
}

it('reads types, authors and access from JSON-LD, broken or not, from microdata and from Open Graph', () => {
  const article = '{"@type": ["NewsArticle", "https://schema.org/Report"], "author": "O. Finch", "isAccessibleForFree": "False",';
  const { types, signed, accessibleForFree } = factsOf(
    `${declared(article)}<meta property="og:type" content="Article">`,
    '<p itemscope itemtype="https://schema.org/Recipe"></p>',
  );
  expect(types).toEqual(['NewsArticle', 'Report', 'Recipe', 'og:article']);
  expect(signed).toBe(true);
  expect(accessibleForFree).toBe(false);
});

it('says nothing of a page that declares nothing', () => {
  expect(factsOf('', '', '')).toEqual({ url: URL, title: '', language: '', types: [], accessibleForFree: null, signed: false });
});

it('reads a bounded part of what has no end', () => {
  const padding = ' '.repeat(90_000);
  const scripts = Array.from({ length: 10 }, (_, at) => declared(`{"@type":"T${at}"}${padding}`)).join('');
  const items = Array.from({ length: 1000 }, (_, at) => `<i itemscope itemtype="https://schema.org/I${at}"></i>`).join('');
  const { types, language } = factsOf(scripts, items, 'x'.repeat(100_000));
  expect(types.filter((type) => type.startsWith('T'))).toEqual(['T0', 'T1', 'T2', 'T3']);
  expect(types.filter((type) => type.startsWith('I'))).toHaveLength(200);
  expect(language.length).toBeLessThan(1000);
});
