import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'subscription.reserved',
  kind: 'subscription',
  needs: [['unlock']],
  loose: 0.2,
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
    { language: 'de', text: 'Dieser Artikel ist nur für Abonnenten.' },
    { language: 'fr', text: 'Cet article est réservé aux abonnés.' },
    { language: 'es', text: 'Contenido exclusivo para suscriptores.' },
    { language: 'ko', text: '구독자 전용 기사입니다.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Police said they had to unlock the gate before the ambulance could reach the field, which cost them eleven minutes that nobody could afford.',
    },
    {
      language: 'de',
      text: 'Die Polizei musste nach eigenen Angaben erst das Tor aufsperren, ehe der Krankenwagen auf das Feld fahren konnte, und verlor dabei elf Minuten.',
    },
  ],
};
