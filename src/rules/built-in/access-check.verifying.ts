import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'access-check.verifying',
  kind: 'access-check',
  needs: [['check', 'wait']],
  weights: { check: 1, wait: 0.75, reader: 0.2, publisher: 0.15, technology: 0.15, unlock: 0.2, failure: 0.2, now: 0.1 },
};

export const about: RuleDescription = {
  title: 'Access being verified',
  description: 'Hides lines that say the site is checking your access, your browser or that you are human.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Thank you for your patience while we verify access.' },
    { language: 'en', text: 'Please wait, we are checking your browser.' },
    { language: 'de', text: 'Bitte warten, Ihr Zugang wird geprüft.' },
    { language: 'fr', text: 'Veuillez patienter, nous vérifions votre navigateur.' },
    { language: 'es', text: 'Un momento, estamos verificando que no eres un robot.' },
    { language: 'ru', text: 'Подождите, мы проверяем ваш браузер.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'The ministry said it would verify access to the archive for every historian who had asked for it, a process that officials expect to take until the spring.',
    },
    {
      language: 'de',
      text: 'Der Zoll überprüfte an jenem Morgen jeden Wagen, der von der Fähre kam, und die Fahrer warteten geduldig, weil ihnen nichts anderes übrig blieb.',
    },
  ],
};
