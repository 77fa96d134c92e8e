import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'donation.donate',
  kind: 'donation',
  needs: [['donate']],
  unasked: 0.1,
  loose: 0.2,
  weights: { donate: 0.75, now: 0.25, reader: 0.15, publisher: 0.25, support: 0.4, term: 0.1, price: 0.2 },
};

export const about: RuleDescription = {
  title: 'Donation prompt',
  description: 'Hides prompts to donate or tip.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Donate now' },
    { language: 'en', text: 'Make a one-time contribution to keep us going.' },
    { language: 'de', text: 'Jetzt spenden' },
    { language: 'fr', text: 'Faites un don maintenant.' },
    { language: 'es', text: 'Haz una donación ahora.' },
    { language: 'tr', text: 'Bağış yapın' },
  ],
  keep: [
    {
      language: 'en',
      text: 'The widow donated the house to the town, which turned it into a library and, after the second flood, into a store for sandbags.',
    },
    {
      language: 'de',
      text: 'Die Witwe spendete das Haus der Stadt, die daraus eine Bücherei machte und nach dem zweiten Hochwasser ein Lager für Sandsäcke.',
    },
  ],
};
