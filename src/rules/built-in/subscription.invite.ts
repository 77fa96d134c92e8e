import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'subscription.invite',
  kind: 'subscription',
  all: [['subscribe', 'subscription', 'subscriber']],
};

export const about: RuleDescription = {
  title: 'Invitation to subscribe',
  description: 'Hides invitations to subscribe or become a member.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Want all of The Times? Subscribe.' },
    { language: 'en', text: 'Subscribe now and support our newsroom.' },
    { language: 'en', text: 'Become a member today.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Two thirds of the households on the island subscribe to the cable service, according to the regulator, and most of them have done so for ten years.',
    },
  ],
};
