// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { PersonalRules } from '../../../src/judge/personal-rules.ts';
import { RULES } from '../../../src/rules/built-in-rules.ts';
import { compileRules } from '../../../src/rules/compiled-rules.ts';
import type { PersonalRule } from '../../../src/rules/personal-rule.ts';
import { articlePage, concealedTexts, judgePage, PARAGRAPHS } from './box-page.ts';

const words = (...patterns: string[]): PersonalRule[] =>
  patterns.map((pattern, index) => ({
    id: `personal.${index}`,
    title: `Rule ${index}`,
    kind: 'ad-label',
    tells: { by: 'words', pattern },
  }));
const paths = (...all: string[]): PersonalRule[] =>
  all.map((path, index) => ({ id: `personal.${index}`, title: `Rule ${index}`, kind: 'ad-label', tells: { by: 'path', path } }));

function apply(rules: readonly PersonalRule[], html: string, isOn: (id: string) => boolean = () => true) {
  const personal = new PersonalRules([compileRules(rules)], ({ id }) => isOn(id), true);
  const judgement = judgePage(html, undefined, RULES, personal);
  return { hidden: concealedTexts(judgement), spared: judgement.spared ?? 0, widgets: judgement.widgets };
}

/** A page in which the built-in rules hide nothing. */
const BOX =
  '<div class="x9f"><p>Our almanac is out: twelve months of tides, bound in blue cloth.</p><a href="/shop">See the almanac</a></div>';
const BOXED = articlePage({ middle: BOX, end: BOX });

describe('a rule by words', () => {
  it('hides what the built-in rules miss, with its box, and names itself', () => {
    expect(apply([], BOXED)).toMatchObject({ hidden: [], spared: 0 });
    const { hidden, widgets, spared } = apply(words('our almanac is out'), BOXED);
    expect(hidden).toEqual(expect.arrayContaining(['Our almanac is out: twelve months of tides, bound in blue cloth.', 'See the almanac']));
    expect(spared).toBe(0);
    expect(widgets[0]?.rule).toMatchObject({ id: 'personal.0', own: { title: 'Rule 0' } });
    expect(widgets[0]?.reasons).toEqual(['fits the rule']);
  });

  it('lets the rest of the page alone', () => {
    const { hidden } = apply(words('our almanac'), BOXED);
    for (const paragraph of PARAGRAPHS) expect(hidden).not.toContain(paragraph);
  });

  it('does nothing while it is off, and another that fits as well does', () => {
    expect(apply(words('our almanac'), BOXED, () => false).hidden).toEqual([]);
    const { widgets } = apply(words('our almanac', 'almanac is out'), BOXED, (id) => id === 'personal.1');
    expect(widgets[0]?.rule.id).toBe('personal.1');
  });

  it.each<[what: string, rules: PersonalRule[], html: string]>([
    ['a paragraph', words('ferry to the outer islands'), articlePage({})],
    ['every paragraph', words('(the|a|board|wind|in) ... (the|a)'), articlePage({})],
    ['a short paragraph', words('nobody answered'), articlePage({ middle: '<p>Nobody answered.</p>' })],
    ['the headline', words('islands wait for a timetable'), articlePage({})],
    ['a heading', words('what the keeper saw'), articlePage({ middle: '<h2>What the keeper saw</h2>' })],
    [
      'a caption',
      words('a pier in march'),
      articlePage({ middle: '<figure><img alt="" src="p.png"><figcaption>A pier in March, before the storm.</figcaption></figure>' }),
    ],
    [
      'a quotation',
      words('no screen will tell you'),
      articlePage({ middle: '<blockquote>No screen will tell you about the wind.</blockquote>' }),
    ],
    [
      'a point of a list',
      words('the old glass case'),
      articlePage({ middle: '<ul><li>The old glass case, with a new pane.</li><li>The keeper.</li></ul>' }),
    ],
    ['the menu', words('home'), articlePage({})],
    [
      'a reader’s comment',
      words('grandmother rowed'),
      articlePage({
        end: '<section id="comments"><ol class="comment-list"><li class="comment"><p>My grandmother rowed that stretch.</p></li></ol></section>',
      }),
    ],
  ])('never hides article text or what must stay: %s', (_what, rules, html) => {
    const { hidden, spared } = apply(rules, html);
    expect(hidden).toEqual([]);
    expect(spared).toBeGreaterThan(0);
  });

  it('hides a line set as the article’s own where Unnag half believes that it is a message', () => {
    const line = 'Support our work';
    const html = articlePage({ middle: `<p>${line}</p>` });
    expect(apply([], html).hidden).toEqual([]);
    expect(apply(words('support our work'), html).hidden).toEqual([line]);
  });
});

describe('a rule by path', () => {
  it('hides the element that it leads to', () => {
    const { hidden, spared } = apply(paths('main/article/div:2'), BOXED);
    expect(hidden).toEqual(['Our almanac is out: twelve months of tides, bound in blue cloth.', 'See the almanac']);
    expect(spared).toBe(0);
  });

  it('hides all of them where it names no place', () => {
    expect(apply(paths('main/article/div'), BOXED).hidden).toHaveLength(4);
  });

  it.each<[what: string, path: string]>([
    ['all of the article', 'main/article'],
    ['a paragraph', 'main/article/p:1'],
    ['all paragraphs', 'main/article/p'],
    ['the headline', 'main/article/h1'],
    ['the page’s header', 'header'],
  ])('hides nothing where it leads to article text or what must stay: %s', (_what, path) => {
    const { hidden, spared } = apply(paths(path), BOXED);
    expect(hidden).toEqual([]);
    expect(spared).toBeGreaterThan(0);
  });

  it('hides nothing of a box that holds a paragraph of the article beside the message', () => {
    const html = articlePage({ middle: `<div class="x9f"><p>Our almanac is out.</p><p>${PARAGRAPHS[0]} ${PARAGRAPHS[1]}</p></div>` });
    expect(apply(paths('main/article/div'), html).hidden).toEqual([]);
  });

  it('leads nowhere on other pages', () => {
    expect(apply(paths('main/div:4/aside', 'main/article/div:9'), BOXED)).toMatchObject({ hidden: [], spared: 0 });
  });
});

it('a list made to cost time comes to an end', () => {
  const long = words(...Array.from({ length: 2000 }, (_, index) => `* ${'* '.repeat(40)} word${index}`));
  const text = `${'ab '.repeat(350)}.`;
  const { hidden } = apply(long, articlePage({ middle: `<div class="x9f"><p>${text}</p></div>`.repeat(20) }));
  expect(hidden).toEqual([]);
});
