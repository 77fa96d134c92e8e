// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { LEXICONS } from '../../../src/rules/lexicons.ts';
import { articlePage, goneBy } from './box-page.ts';
import { FURNITURE } from './furniture.ts';

const OTHERS = ['Quorb 12', 'Zwarb 14'].map((text) => `<li><a href="/other">${text}</a></li>`).join('');

/** How a line may stand on a page after its article. */
const asHeading = (line: string): string => `<div class="x1"><h3>${line}</h3><ul>${OTHERS}</ul></div>`;
const asLink = (line: string): string => `<div class="x1"><a href="/x">${line}</a></div>`;
const asEntry = (line: string): string => `<div class="x1"><ul><li><a href="/x">${line}</a></li>${OTHERS}</ul></div>`;

/** What goes of some markup after an article. */
const goneAfter = (language: string, markup: string): string[] =>
  goneBy(articlePage({ language }).replace('</article>', `</article>${markup}`));

describe('what stands beside articles', () => {
  it('is looked at in languages that are known', () => {
    expect(Object.keys(LEXICONS)).toEqual(expect.arrayContaining(Object.keys(FURNITURE)));
  });

  describe.each(Object.entries(FURNITURE))('stays (%s)', (language, { heads, links }) => {
    it.each(heads)('as a heading over other articles, or as an entry among them: %s', (line) => {
      for (const markup of [asHeading(line), asLink(line), asEntry(line)]) expect(goneAfter(language, markup)).toEqual([]);
    });
    it.each(links)('as a link, alone or among others: %s', (line) => {
      for (const markup of [asLink(line), asEntry(line)]) expect(goneAfter(language, markup)).toEqual([]);
    });
    it('as a row and as columns of links', () => {
      const all = links.map((line) => `<a href="/x">${line}</a>`);
      const half = all.length >> 1;
      const columns = [all.slice(0, half), all.slice(half)].map((column) => `<div><h4>Quorb</h4>${column.join('<br>')}</div>`);
      for (const markup of [all.join(' | '), columns.join('')]) expect(goneAfter(language, `<div class="x1">${markup}</div>`)).toEqual([]);
    });
  });
});
