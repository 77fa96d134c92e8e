import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'donation.appeal',
  kind: 'donation',
  needs: [['support']],
  weights: {
    support: 0.71,
    reader: 0.25,
    publisher: 0.25,
    donate: 0.4,
    story: 0.15,
    now: 0.2,
    subscribe: 0.3,
    free: 0.1,
    subscriber: 0.2,
    advertisement: -0.5,
  },
};

export const about: RuleDescription = {
  title: 'Appeal for support',
  description: 'Hides appeals to support the site or its journalism.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Support our journalism with a small contribution.' },
    { language: 'en', text: 'We rely on readers like you. Please consider supporting us.' },
    { language: 'de', text: 'Unterstützen Sie unabhängigen Journalismus.' },
    { language: 'fr', text: 'Soutenez un journalisme indépendant.' },
    { language: 'es', text: 'Apoya el periodismo independiente.' },
    { language: 'uk', text: 'Підтримайте незалежну журналістику.' },
    { language: 'it', text: 'Fai una donazione e sostieni il nostro giornale.' },
    { language: 'sv', text: 'Ge en gåva och stöd vår journalistik.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Some of the links on this site are affiliate links: if you buy through them, you support us at no extra cost to you, because a small part of the price comes to us.',
    },
    {
      language: 'de',
      text: 'Manche Links auf dieser Seite sind Affiliate-Links: Wer darüber kauft, unterstützt uns, weil ein kleiner Teil des Preises bei uns ankommt.',
    },
    {
      language: 'en',
      text: 'The farmers rely on the river, and with the support of the council they have kept the old sluices going for three generations.',
    },
    {
      language: 'de',
      text: 'Mit Unterstützung des Rates haben die Bauern die alten Schleusen über drei Generationen erhalten, und auf den Fluss sind sie noch immer angewiesen.',
    },
  ],
};
