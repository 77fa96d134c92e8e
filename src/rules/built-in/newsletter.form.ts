import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'newsletter.form',
  kind: 'newsletter',
  all: [['email', 'consent', 'confirmation']],
};

export const about: RuleDescription = {
  title: 'Newsletter form',
  description: 'Hides the fields, the small print and the answers of a newsletter form.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Enter your email address' },
    { language: 'en', text: 'By signing up you agree to our privacy policy. Unsubscribe at any time.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'In an email seen by this newspaper, the director wrote that the vote had been moved to Thursday because two of the members were ill.',
    },
  ],
};
