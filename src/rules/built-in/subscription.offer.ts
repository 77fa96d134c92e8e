import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'subscription.offer',
  kind: 'subscription',
  needs: [
    ['offer', 'trial', 'benefit', 'term', 'price'],
    ['subscription', 'subscribe', 'subscriber', 'term', 'trial', 'price', 'benefit'],
  ],
  unasked: 0.25,
  weights: {
    offer: 0.3,
    trial: 0.65,
    benefit: 0.55,
    term: 0.35,
    price: 0.45,
    subscription: 0.45,
    subscribe: 0.5,
    subscriber: 0.4,
    free: 0.15,
    now: 0.15,
    reader: 0.15,
    story: 0.1,
    publisher: 0.1,
  },
};

export const about: RuleDescription = {
  title: 'Prices and plans',
  description: 'Hides prices, plans and benefits of a subscription.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Get unlimited access for $1 a week. Cancel any time.' },
    { language: 'en', text: 'Start your free trial today. Monthly subscription, no commitment.' },
    { language: 'de', text: 'Digitalabo 30 Tage kostenlos testen, danach 9,99 € im Monat.' },
    { language: 'fr', text: 'Essai gratuit, puis abonnement à 9,99 € par mois, sans engagement.' },
    { language: 'es', text: 'Acceso ilimitado por 1 € al mes. Cancela cuando quieras.' },
    { language: 'ja', text: '今なら初月無料。月額980円で全記事が読み放題です。' },
  ],
  keep: [
    {
      language: 'en',
      text: 'The company offers its drivers a monthly bonus of 40 dollars, he said, which is less than what they had been promised when they signed.',
    },
    {
      language: 'de',
      text: 'Die Firma zahlt ihren Fahrern monatlich eine Prämie von 40 Euro, sagte er, und damit weniger, als ihnen bei der Unterschrift versprochen worden war.',
    },
  ],
};
