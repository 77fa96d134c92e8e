import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'newsletter.sign-up',
  kind: 'newsletter',
  needs: [['newsletter']],
  shared: 0.8,
  weights: {
    newsletter: 0.7,
    register: 0.4,
    subscribe: 0.4,
    reader: 0.2,
    now: 0.2,
    email: 0.3,
    free: 0.2,
    story: 0.15,
    publisher: 0.15,
    consent: 0.3,
    related: 0.05,
  },
};

export const about: RuleDescription = {
  title: 'Newsletter offer',
  description: 'Hides offers of newsletters, briefings and e-mail alerts.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Sign up for our newsletter and get the day in your inbox.' },
    { language: 'en', text: 'Get the Morning Briefing delivered to your inbox.' },
    { language: 'de', text: 'Melden Sie sich jetzt für unseren Newsletter an.' },
    { language: 'fr', text: 'Inscrivez-vous à notre newsletter.' },
    { language: 'es', text: 'Suscríbete a nuestro boletín.' },
    { language: 'pl', text: 'Zapisz się do naszego newslettera.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Her newsletter reaches a few hundred people in the valley, most of them neighbours who remember the mill and want to know what became of it.',
    },
    {
      language: 'de',
      text: 'Ihr Newsletter erreicht ein paar hundert Menschen im Tal, meist Nachbarn, die sich an die Mühle erinnern und wissen wollen, was aus ihr geworden ist.',
    },
  ],
};
