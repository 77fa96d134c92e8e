import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'login.already-subscriber',
  kind: 'login',
  needs: [['already'], ['subscriber', 'subscription', 'account', 'login', 'register']],
  weights: { already: 0.45, subscriber: 0.4, subscription: 0.3, account: 0.4, login: 0.6, register: 0.45, reader: 0.15, now: 0.1 },
};

export const about: RuleDescription = {
  title: 'Already a subscriber?',
  description: 'Hides questions whether you already have a subscription or an account.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Already a subscriber? Log in.' },
    { language: 'en', text: 'Already have an account? Sign in here.' },
    { language: 'de', text: 'Sie haben bereits ein Abo? Hier anmelden.' },
    { language: 'fr', text: 'Déjà abonné ? Connectez-vous.' },
    { language: 'es', text: '¿Ya eres suscriptor? Inicia sesión.' },
    { language: 'it', text: 'Sei già abbonato? Accedi' },
  ],
  keep: [
    {
      language: 'en',
      text: 'She was already a subscriber to the local paper when the strike began, and kept every issue of that winter in a box under the stairs.',
    },
    {
      language: 'de',
      text: 'Sie war bereits Abonnentin der Zeitung, als der Streik begann, und hob jede Ausgabe jenes Winters in einer Kiste unter der Treppe auf.',
    },
  ],
};
