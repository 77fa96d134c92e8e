import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'subscription.offer',
  kind: 'subscription',
  all: [
    ['offer', 'trial', 'benefit', 'term'],
    ['subscription', 'subscribe', 'term', 'trial', 'free'],
  ],
};

export const about: RuleDescription = {
  title: 'Prices and plans',
  description: 'Hides prices, plans and benefits of a subscription.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Get unlimited access for $1 a week. Cancel any time.' },
    { language: 'en', text: 'Start your free trial today. Monthly subscription, no commitment.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'The company offers its drivers a monthly bonus of 40 dollars, he said, which is less than what they had been promised when they signed.',
    },
  ],
};
