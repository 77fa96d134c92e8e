import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'newsletter.form',
  kind: 'newsletter',
  needs: [['email', 'consent', 'confirmation']],
  formless: 0.3,
  unnamed: 0.1,
  shared: 0.8,
  weights: {
    email: 0.5,
    consent: 0.55,
    confirmation: 0.65,
    newsletter: 0.4,
    reader: 0.2,
    publisher: 0.1,
    register: 0.25,
    subscribe: 0.25,
    now: 0.1,
  },
};

export const about: RuleDescription = {
  title: 'Newsletter form',
  description: 'Hides the fields, the small print and the answers of a newsletter form.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Enter your email address' },
    { language: 'en', text: 'By signing up you agree to our privacy policy. Unsubscribe at any time.' },
    { language: 'de', text: 'Geben Sie Ihre E-Mail-Adresse ein' },
    { language: 'fr', text: 'Saisissez votre adresse e-mail' },
    { language: 'es', text: 'Introduce tu correo electrónico' },
    { language: 'nl', text: 'Vul je e-mailadres in' },
  ],
  keep: [
    {
      language: 'en',
      text: 'In an email seen by this newspaper, the director wrote that the vote had been moved to Thursday because two of the members were ill.',
    },
    {
      language: 'fr',
      text: 'Dans un courriel que ce journal a pu lire, la directrice a écrit que le vote était reporté à jeudi parce que deux des membres étaient tombés malades.',
    },
  ],
};
