import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'subscription.quota',
  kind: 'subscription',
  needs: [['quota']],
  weights: { quota: 1, reader: 0.2, story: 0.1, register: 0.2, subscribe: 0.3, login: 0.2, unlock: 0.3 },
};

export const about: RuleDescription = {
  title: 'Counted articles',
  description: 'Hides counts of the free articles that are left.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'You have 2 free articles left this month.' },
    { language: 'en', text: 'You have reached your article limit.' },
    { language: 'de', text: 'Sie haben noch 2 freie Artikel in diesem Monat.' },
    { language: 'fr', text: 'Il vous reste 2 articles gratuits ce mois-ci.' },
    { language: 'es', text: 'Te quedan 2 artículos gratis este mes.' },
    { language: 'nl', text: 'Je hebt nog 2 gratis artikelen deze maand.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'The archive holds more than nine hundred articles that the author left behind, and the family has been reading them since the summer of last year.',
    },
    {
      language: 'de',
      text: 'Im Archiv liegen mehr als neunhundert Artikel, die der Verfasser hinterlassen hat, und die Familie liest seit dem Sommer des vergangenen Jahres darin.',
    },
  ],
};
