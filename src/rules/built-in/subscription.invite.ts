import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'subscription.invite',
  kind: 'subscription',
  needs: [['subscribe', 'subscription', 'subscriber']],
  weights: {
    subscribe: 0.75,
    subscription: 0.55,
    subscriber: 0.5,
    now: 0.2,
    reader: 0.2,
    publisher: 0.15,
    benefit: 0.25,
    offer: 0.25,
    trial: 0.3,
    term: 0.2,
    story: 0.1,
    free: 0.1,
    unlock: 0.4,
    support: 0.2,
    price: 0.3,
    already: 0.2,
    login: 0.3,
  },
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
    { language: 'de', text: 'Jetzt abonnieren' },
    { language: 'fr', text: 'Abonnez-vous' },
    { language: 'es', text: 'Suscríbete ahora' },
    { language: 'sv', text: 'Bli prenumerant' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Two thirds of the households on the island subscribe to the cable service, according to the regulator, and most of them have done so for ten years.',
    },
    {
      language: 'de',
      text: 'Zwei Drittel der Haushalte auf der Insel haben der Behörde zufolge ein Abonnement für den Kabeldienst, die meisten davon seit mehr als zehn Jahren.',
    },
  ],
};
