import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'subscription.quota',
  kind: 'subscription',
  needs: [['quota']],
  weights: { quota: 1, reader: 0.2, story: 0.1, register: 0.2, subscribe: 0.3, login: 0.2, unlock: 0.3 },
};

export const about: RuleDescription = {
  title: 'Counted articles',
  description: 'Hides counts of the free articles that are left.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'You have 2 free articles left this month.' },
    { language: 'en', text: 'You have reached your article limit.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'The archive holds more than nine hundred articles that the author left behind, and the family has been reading them since the summer of last year.',
    },
  ],
};
