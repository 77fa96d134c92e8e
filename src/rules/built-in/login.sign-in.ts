import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'login.sign-in',
  kind: 'login',
  needs: [['login', 'register', 'account']],
  weights: {
    login: 0.75,
    register: 0.7,
    account: 0.4,
    reader: 0.2,
    now: 0.2,
    free: 0.25,
    unlock: 0.4,
    already: 0.3,
    story: 0.1,
    benefit: 0.25,
    email: 0.2,
    publisher: 0.1,
    subscribe: 0.2,
  },
};

export const about: RuleDescription = {
  title: 'Log-in prompt',
  description: 'Hides prompts to log in or register.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Log in to read this article.' },
    { language: 'en', text: 'Create a free account to continue reading.' },
    { language: 'en', text: 'Sign in or create an account' },
    { language: 'de', text: 'Melden Sie sich an, um weiterzulesen.' },
    { language: 'fr', text: 'Connectez-vous ou créez un compte gratuit.' },
    { language: 'es', text: 'Inicia sesión o regístrate gratis.' },
    { language: 'ja', text: '会員の方はこちらからログインしてください。' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Employees log in at a terminal by the door, the inspector wrote, and the records show that nobody did so on the night of the fire.',
    },
    {
      language: 'de',
      text: 'Die Beschäftigten melden sich an einem Gerät neben der Tür an, schrieb der Prüfer, und in der Nacht des Brandes hat das den Aufzeichnungen zufolge niemand getan.',
    },
  ],
};
