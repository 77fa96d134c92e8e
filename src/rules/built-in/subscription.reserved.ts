import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'subscription.reserved',
  kind: 'subscription',
  all: [['unlock']],
};

export const about: RuleDescription = {
  title: 'Reserved for subscribers',
  description: 'Hides notices that the text goes on for subscribers only.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'This article is for subscribers only.' },
    { language: 'en', text: 'Subscribe to continue reading.' },
    { language: 'en', text: 'Unlock the full story.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Police said they had to unlock the gate before the ambulance could reach the field, which cost them eleven minutes that nobody could afford.',
    },
  ],
};
