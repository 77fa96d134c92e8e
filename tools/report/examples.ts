/** Runs the examples of every rule, with the words as they are or as they might become. */
import './document.ts';
import type { Example, Rule, RuleExamples } from '../../src/rules/rule.ts';
import { articlePage, escaped, noiseMarkup } from '../../tests/unit/article-page.ts';
import { type JudgedBy, judgeHtml } from './engine.ts';

const files = import.meta.glob<{ rule: Rule; examples: RuleExamples }>('../../src/rules/built-in/*.ts', { eager: true });

/** What came of the examples. */
export interface ExampleResults {
  readonly run: number;
  /** Those that do not hold, each as a short sentence. */
  readonly broken: readonly string[];
}

/** Runs the examples in a language, or all of them. */
export function runExamples(by: JudgedBy = {}, language?: string): ExampleResults {
  const broken: string[] = [];
  let run = 0;
  const isAsked = (example: Example): boolean => language === undefined || example.language.startsWith(language.slice(0, 2));
  for (const { rule, examples } of Object.values(files)) {
    for (const example of examples.noise.filter(isAsked)) {
      run++;
      if (!conceals(rule, examples, example, by)) broken.push(`${rule.id} no longer hides “${example.text}”`);
    }
    for (const { language: own, text } of examples.keep.filter(isAsked)) {
      run++;
      const paragraph = `<p>${escaped(text)}</p>`;
      const pages = [articlePage({ language: own, middle: paragraph }), articlePage({ language: own, end: paragraph })];
      if (pages.some((html) => judgeHtml(html, by).widgets.length > 0)) broken.push(`what ${rule.id} is to keep is hidden: “${text}”`);
    }
  }
  return { run, broken };
}

function conceals(rule: Rule, examples: RuleExamples, { language, text }: Example, by: JudgedBy): boolean {
  const { markup, texts } = noiseMarkup(examples, text);
  const { widgets } = judgeHtml(articlePage({ language, end: markup }), { ...by, rules: [rule] });
  return widgets.flatMap(({ blocks }) => blocks.map((block) => block.text)).join() === texts.join();
}
