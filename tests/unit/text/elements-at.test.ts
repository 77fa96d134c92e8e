// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mistakeInPath } from '../../../src/rules/element-path.ts';
import { elementsAt, pathTo } from '../../../src/text/elements-at.ts';

const PAGE = `<main><div id="a"><aside>1</aside></div><div id="b"><aside>2</aside><aside>3</aside><my-box><p>4</p></my-box></div></main>
<form id="f"><input name="parentNode"><input name="firstChild"><p id="in-form">5</p></form><svg><g><text>6</text></g></svg>`;

const texts = (path: string): string[] => elementsAt(path, document.body).map(({ textContent }) => textContent ?? '');

describe('paths of elements', () => {
  it('lead to all elements of a name, or to the one in a place', () => {
    document.body.innerHTML = PAGE;
    expect(texts('main/div/aside')).toEqual(['1', '2', '3']);
    expect(texts('main/div:2/aside')).toEqual(['2', '3']);
    expect(texts('main/div:2/aside:2')).toEqual(['3']);
    expect(texts('main/div:2/my-box/p')).toEqual(['4']);
    for (const nowhere of ['main/div:3', 'aside', 'main/section/p', 'MAIN', '', '/', 'main//aside', 'main > div', '*']) {
      expect(texts(nowhere), nowhere).toEqual([]);
    }
  });

  it('are made for each element of a page, and lead back to it alone', () => {
    document.body.innerHTML = PAGE;
    for (const element of document.body.querySelectorAll('*')) {
      const path = pathTo(element, document.body);
      expect(elementsAt(path ?? '', document.body), path).toEqual([element]);
    }
    expect(pathTo(document.body, document.body)).toBeUndefined();
    expect(pathTo(document.createElement('p'), document.body)).toBeUndefined();
    expect(pathTo(document.head, document.body)).toBeUndefined();
  });

  it('lead to a hundred elements at most', () => {
    document.body.innerHTML = '<div><p>x</p></div>'.repeat(500);
    expect(elementsAt('div/p', document.body)).toHaveLength(100);
    expect(elementsAt('div:400/p', document.body)).toHaveLength(1);
  });

  it('tell where they cannot be read', () => {
    expect(mistakeInPath('main/div:2')).toBeUndefined();
    expect(mistakeInPath('main/div:0')).toBe(5);
    expect(mistakeInPath('main//p')).toBe(5);
    expect(mistakeInPath('p.ad')).toBe(0);
    expect(mistakeInPath('a/'.repeat(600))).toBe(1000);
  });
});
