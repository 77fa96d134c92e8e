/** Says in words what came of a report. */
import { TELLS } from '../../src/judge/evidence.ts';
import { type JudgedPage, messageOf, type Outcome } from './engine.ts';
import type { ExampleResults } from './examples.ts';
import { type Nearness, wordsByConcept } from './nearest.ts';
import type { Change } from './propose.ts';
import type { UsableReport } from './read.ts';

const MOST_RULES = 3;

/** What this version makes of the message. */
export function tellOutcome({ kind, rule }: UsableReport, { message, besides, rules }: Outcome): string[] {
  const by = rules.map(({ id }) => id).join(', ');
  const done = {
    concealed: `hides the message, by ${by}`,
    kept: 'leaves the message alone',
    partly: `hides a part of the message, by ${by}`,
  }[message];
  const lines = [`This version ${done}${kind === 'missed' ? '' : rule ? `; the report says ${rule}` : ''}.`];
  if (besides.length > 0) lines.push(`It also hides what belongs to the article: ${besides.map((text) => `“${text}”`).join(', ')}.`);
  return lines;
}

/** Which rules come nearest, and what they lack. */
export function tellNearest(nearest: readonly Nearness[]): string[] {
  if (nearest.length === 0) return ['No article is found on the page, so that no rule looks at it.'];
  const lines = nearest.slice(0, MOST_RULES).map(({ rule, score, said, lacks, named }) => {
    const facts = [
      said.length > 0 ? `says ${said.join(', ')}` : 'says nothing of what it weighs',
      ...lacks.map((group) => `would have to say ${group.join(' or ')}`),
      named ? 'stands in something named for its kind' : '',
    ].filter((fact) => fact !== '');
    return `  ${rule.id}: ${score.toFixed(2)} of ${TELLS}; ${facts.join('; ')}`;
  });
  return ['The nearest rules:', ...lines];
}

/** Which words of the message told what. */
export function tellWords(page: JudgedPage): string[] {
  const lines = messageOf(page).blocks.map(({ text }) => {
    const said = [...wordsByConcept(text, page.vocabulary)].map(([concept, words]) => `${concept} (${words.join(', ')})`);
    return `  “${text}”: ${said.length > 0 ? said.join('; ') : 'nothing'}`;
  });
  return ['What its words say:', ...lines];
}

/** What could be changed for a missed message. */
export function tellAdditions(changes: readonly Change[], page: JudgedPage, nearest: readonly Nearness[]): string[] {
  const [first, ...others] = changes;
  const file = `src/rules/lexicon/${page.language}.ts`;
  if (!first) {
    const rule = nearest[0]?.rule.id;
    return [
      'Proposed: nothing. No phrase of the message alone has it hidden. Its words may need several entries, or a rule of their own.',
      ...(rule ? [`As an example for src/rules/built-in/${rule}.ts, under noise:`, ...exampleLines(page)] : []),
    ];
  }
  return [
    `Proposed: in ${file}, add to ${first.concept}:`,
    `  ${first.phrase}`,
    `With it, ${first.rule} hides the message and nothing else, and all ${first.examples.run} examples in that language hold that held before.`,
    `And in src/rules/built-in/${first.rule}.ts, under noise:`,
    ...exampleLines(page),
    ...(others.length > 0
      ? ['Or one of these, where its words mean that:', ...others.map((each) => `  ${each.concept}: ${each.phrase} (${each.rule})`)]
      : []),
  ];
}

/** What could be changed for a wrongly hidden message. */
export function tellRemovals(changes: readonly Change[], page: JudgedPage, rule: string): string[] {
  return [
    `Proposed: in src/rules/built-in/${rule}.ts, under keep:`,
    ...exampleLines(page),
    ...(changes.length > 0
      ? [
          'Each of these alone has the message kept, and breaks no example:',
          ...changes.map(({ language, concept, phrase }) => `  take “${phrase}” out of ${concept} in src/rules/lexicon/${language}.ts`),
        ]
      : ['No single phrase can be taken out of a lexicon for it; the rule’s weights decide.']),
  ];
}

function exampleLines(page: JudgedPage): string[] {
  const longest = [...messageOf(page).blocks].sort((one, other) => other.text.length - one.text.length)[0]?.text ?? '';
  return [`  { language: '${page.language}', text: '${longest.replace(/[\\']/g, '\\$&')}' },`];
}

/** Whether the rules' examples hold. */
export function tellExamples({ run, broken }: ExampleResults): string[] {
  if (broken.length === 0) return [`All ${run} examples of the rules hold.`];
  return [`Of ${run} examples of the rules, ${broken.length} do not hold:`, ...broken.map((each) => `  ${each}`)];
}
