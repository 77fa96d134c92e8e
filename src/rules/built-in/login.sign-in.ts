import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'login.sign-in',
  kind: 'login',
  all: [['login', 'register', 'account']],
};

export const about: RuleDescription = {
  title: 'Log-in prompt',
  description: 'Hides prompts to log in or register.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Log in to read this article.' },
    { language: 'en', text: 'Create a free account to continue reading.' },
    { language: 'en', text: 'Sign in or create an account' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Employees log in at a terminal by the door, the inspector wrote, and the records show that nobody did so on the night of the fire.',
    },
  ],
};
