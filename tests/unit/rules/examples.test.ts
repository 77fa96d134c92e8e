// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Rule, RuleDescription, RuleExamples } from '../../../src/rules/rule.ts';
import { articlePage, concealedTexts, judgePage } from '../article-page.ts';

const files = import.meta.glob<{ rule: Rule; about: RuleDescription; examples: RuleExamples }>('../../../src/rules/built-in/*.ts', {
  eager: true,
});

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

describe.each(Object.values(files))('$rule.id', ({ rule, about, examples }) => {
  it('says what it is', () => {
    expect(about.title).not.toBe('');
    expect(about.description).toMatch(/^Hides .*\.$/);
    expect(rule.id).toMatch(new RegExp(`^${rule.kind}\\.[a-z-]+$`));
  });
  it.each(examples.noise)('conceals "$text" ($language)', ({ language, text }) => {
    const paragraph = `<p>${escaped(text)}</p>`;
    const end = examples.boxes ? `<div class="${examples.boxes.join(' ')}">${paragraph}</div>` : paragraph;
    const judgement = judgePage(articlePage({ language, end }), undefined, [rule]);
    expect(concealedTexts(judgement)).toEqual([text]);
    expect(judgement.widgets[0]?.rule.id).toBe(rule.id);
    expect(judgement.widgets[0]?.reasons).not.toEqual([]);
  });
  it.each(examples.keep)('keeps "$text" ($language)', ({ language, text }) => {
    expect(concealedTexts(judgePage(articlePage({ language, middle: `<p>${escaped(text)}</p>` })))).toEqual([]);
    expect(concealedTexts(judgePage(articlePage({ language, end: `<p>${escaped(text)}</p>` })))).toEqual([]);
  });
});
