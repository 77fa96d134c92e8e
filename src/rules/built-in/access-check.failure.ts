import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'access-check.failure',
  kind: 'access-check',
  needs: [['failure']],
  weights: { failure: 0.75, technology: 0.25, story: 0.2, reader: 0.15, now: 0.2, publisher: 0.2, wait: 0.3, network: 0.1 },
};

export const about: RuleDescription = {
  title: 'Content that failed to load',
  description: 'Hides lines that say the article, a video or another part of the page could not be loaded.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'We are having trouble retrieving the article content.' },
    { language: 'en', text: 'This video failed to load. Try refreshing the page.' },
    { language: 'de', text: 'Der Inhalt konnte nicht geladen werden. Bitte versuchen Sie es später erneut.' },
    { language: 'fr', text: 'Une erreur est survenue. Veuillez réessayer.' },
    { language: 'pl', text: 'Wystąpił błąd. Spróbuj ponownie.' },
    { language: 'ko', text: '오류가 발생했습니다. 다시 시도해 주세요.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'The second engine failed to start on the morning of the crossing, and the captain turned the ferry around within sight of the island.',
    },
    {
      language: 'de',
      text: 'Beim Laden der Fähre kam es am Morgen zu einem Fehler, den niemand bemerkte, bis das Schiff sich neigte und zwei Lastwagen gegen die Bordwand rutschten.',
    },
  ],
};
