import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'login.already-subscriber',
  kind: 'login',
  all: [['already'], ['subscriber', 'subscription', 'account', 'login', 'register']],
};

export const about: RuleDescription = {
  title: 'Already a subscriber?',
  description: 'Hides questions whether you already have a subscription or an account.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Already a subscriber? Log in.' },
    { language: 'en', text: 'Already have an account? Sign in here.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'She was already a subscriber to the local paper when the strike began, and kept every issue of that winter in a box under the stairs.',
    },
  ],
};
