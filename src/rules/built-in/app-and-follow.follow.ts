import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'app-and-follow.follow',
  kind: 'app-and-follow',
  all: [['follow', 'network']],
};

export const about: RuleDescription = {
  title: 'Follow us',
  description: 'Hides requests to follow the site on networks and channels.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Follow us on Facebook and Instagram.' },
    { language: 'en', text: 'Join our WhatsApp channel for the latest news.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Detectives followed the van for two days, and a neighbour posted a picture of it on Facebook before anybody told her not to.',
    },
  ],
};
