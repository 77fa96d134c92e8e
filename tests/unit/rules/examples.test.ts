// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Rule, RuleDescription, RuleExamples } from '../../../src/rules/rule.ts';
import { articlePage, concealedTexts, escaped, judgePage, noiseMarkup } from '../article-page.ts';

const files = import.meta.glob<{ rule: Rule; about: RuleDescription; examples: RuleExamples }>('../../../src/rules/built-in/*.ts', {
  eager: true,
});

describe.each(Object.entries(files).map(([file, content]) => ({ file, ...content })))('$rule.id', ({ file, rule, about, examples }) => {
  it('says what it is', () => {
    expect(about.title).not.toBe('');
    expect(about.description).toMatch(/^Hides .*\.$/);
    expect(file).toMatch(new RegExp(`/${rule.id}\\.ts$`));
    expect(rule.id).toMatch(new RegExp(`^${rule.kind}\\.[a-z-]+$`));
  });
  it.each(examples.noise)('conceals "$text" ($language)', ({ language, text }) => {
    const { markup, texts } = noiseMarkup(examples, text);
    const judgement = judgePage(articlePage({ language, end: markup }), undefined, [rule]);
    expect(concealedTexts(judgement)).toEqual(texts);
    expect(judgement.widgets[0]?.rule.id).toBe(rule.id);
    expect(judgement.widgets[0]?.reasons).not.toEqual([]);
  });
  it.each(examples.keep)('keeps "$text" ($language)', ({ language, text }) => {
    expect(concealedTexts(judgePage(articlePage({ language, middle: `<p>${escaped(text)}</p>` })))).toEqual([]);
    expect(concealedTexts(judgePage(articlePage({ language, end: `<p>${escaped(text)}</p>` })))).toEqual([]);
  });
});
