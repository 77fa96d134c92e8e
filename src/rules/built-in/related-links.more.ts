import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'related-links.more',
  kind: 'related-links',
  all: [['related']],
};

export const about: RuleDescription = {
  title: 'Related links',
  description: 'Hides interruptions that point to other articles.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Read more: The ferry that never came' },
    { language: 'en', text: 'Related articles' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Those who want to read more about the history of the harbour can find the minutes of the board in the reading room on the second floor.',
    },
  ],
};
