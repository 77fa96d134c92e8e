import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'ad-label.promotion',
  kind: 'ad-label',
  needs: [['action']],
  longest: 60,
  unnamed: 0.6,
  loose: 0.3,
  calls: true,
  weights: { action: 0.7, free: 0.15, now: 0.1, trial: 0.2, offer: 0.15, reader: 0.1, publisher: 0.1, register: 0.1, app: 0.1 },
};

export const about: RuleDescription = {
  title: 'Advertisement of the site',
  description: 'Hides boxes in which a site advertises its own products, where their markup says so.',
};

export const examples: RuleExamples = {
  boxes: ['house-ad-cta'],
  noise: [
    { language: 'en', text: 'Book a demo' },
    { language: 'en', text: 'Get your free guide' },
    { language: 'de', text: 'Jetzt kostenlos anfordern' },
    { language: 'fr', text: 'Demander un devis' },
    { language: 'es', text: 'Solicita una demo' },
    { language: 'ja', text: '資料請求はこちら' },
  ],
  keep: [
    { language: 'en', text: 'Visitors could book a demo of the organ, the sexton said, and most of them fell asleep before it began.' },
    {
      language: 'de',
      text: 'Wer wollte, konnte im Rathaus eine Broschüre kostenlos anfordern, sagte die Bürgermeisterin, doch niemand kam.',
    },
  ],
};
