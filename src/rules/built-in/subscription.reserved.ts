import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'subscription.reserved',
  kind: 'subscription',
  needs: [['unlock']],
  weights: {
    unlock: 0.85,
    subscribe: 0.4,
    subscription: 0.4,
    subscriber: 0.4,
    story: 0.15,
    reader: 0.15,
    now: 0.1,
    free: 0.15,
    benefit: 0.2,
    register: 0.3,
    login: 0.3,
    trial: 0.3,
    price: 0.3,
  },
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
