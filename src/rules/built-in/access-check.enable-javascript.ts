import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'access-check.enable-javascript',
  kind: 'access-check',
  needs: [['enable', 'failure'], ['technology']],
  weights: { enable: 0.55, technology: 0.5, failure: 0.35, reader: 0.25, now: 0.15, login: 0.2, publisher: 0.1, consent: 0.1 },
};

export const about: RuleDescription = {
  title: 'Browser settings',
  description: 'Hides lines that ask you to enable JavaScript or cookies, to leave reader mode or to change browser.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Please enable JavaScript in your browser settings.' },
    { language: 'en', text: 'If you are in Reader mode please exit and log into your account.' },
    { language: 'en', text: 'Your browser is not supported. Please switch to Chrome, Firefox or Safari.' },
    { language: 'de', text: 'Bitte aktivieren Sie JavaScript in Ihrem Browser.' },
    { language: 'fr', text: 'Veuillez activer JavaScript dans votre navigateur.' },
    { language: 'es', text: 'Activa JavaScript en tu navegador para ver esta página.' },
    { language: 'ja', text: 'ブラウザの設定でJavaScriptを有効にしてください。' },
  ],
  keep: [
    {
      language: 'en',
      text: 'In the nineties few visitors had a browser that could run JavaScript, she recalled, and those who had were told by their banks to switch it off again.',
    },
    {
      language: 'de',
      text: 'Der Browser, den die Bibliothek ihren Lesern damals vorsetzte, konnte mit JavaScript noch nichts anfangen, und kaum jemand unter den Besuchern hat es je vermisst.',
    },
  ],
};
