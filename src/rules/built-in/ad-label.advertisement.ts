import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'ad-label.advertisement',
  kind: 'ad-label',
  needs: [['advertisement']],
  longest: 90,
  loose: 0.6,
  weights: { advertisement: 0.9, story: 0.2, publisher: 0.1, now: 0.1, related: 0.1 },
};

export const about: RuleDescription = {
  title: 'Ad label',
  description: 'Hides the words around advertisements, such as “Advertisement” and “Story continues below”.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Advertisement' },
    { language: 'en', text: 'Story continues below advertisement' },
    { language: 'en', text: 'Sponsored content' },
  ],
  keep: [
    {
      language: 'en',
      text: 'The advertisement had run in the local paper for a week before anybody noticed that the telephone number belonged to the fire brigade.',
    },
  ],
};
