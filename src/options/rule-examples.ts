/** What a rule hides and what it lets stand, in sentences from its own file. */
import { element } from '../controls/element.ts';
import type { Example, Rule, RuleExamples } from '../rules/rule.ts';
import { describeRule } from '../words/names.ts';
import { say } from '../words/say.ts';

const files = import.meta.glob<{ rule: Rule; examples: RuleExamples }>('../rules/built-in/*.ts', { eager: true });
const EXAMPLES: ReadonlyMap<string, RuleExamples> = new Map(Object.values(files).map(({ rule, examples }) => [rule.id, examples]));

const MOST_NOISE = 3;
const MOST_KEEP = 1;

/** Makes a disclosure with examples, in the person's language where there are some, else in English; undefined without examples. */
export function ruleExamples(id: string): HTMLElement | undefined {
  const examples = EXAMPLES.get(id);
  if (!examples) return undefined;
  const lines = [
    ...inOwnLanguage(examples.noise, MOST_NOISE).map((example) => line(say('exampleNoise'), 'gone', example)),
    ...inOwnLanguage(examples.keep, MOST_KEEP).map((example) => line(say('exampleKeep'), 'stays', example)),
  ];
  const summary = element('summary', { 'aria-label': say('examplesOf', describeRule(id).title) }, say('examples'));
  return element('details', { className: 'examples' }, summary, element('ul', {}, ...lines));
}

function inOwnLanguage(examples: readonly Example[], most: number): readonly Example[] {
  const [own = 'en'] = say('language').split('-');
  const of = (language: string) => examples.filter((example) => example.language.split('-')[0] === language);
  const [found] = [of(own), of('en'), examples].filter((list) => list.length > 0);
  return (found ?? []).slice(0, most);
}

const line = (label: string, className: string, { language, text }: Example): HTMLElement =>
  element('li', { className }, element('span', { className: 'tag' }, label), ' ', element('q', { lang: language, dir: 'auto' }, text));
