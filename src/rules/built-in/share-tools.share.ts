import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'share-tools.share',
  kind: 'share-tools',
  needs: [['share']],
  weights: { share: 0.8, network: 0.3, story: 0.15, now: 0.15 },
};

export const about: RuleDescription = {
  title: 'Share tools',
  description: 'Hides tools for sharing, saving, printing and listening.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Share this article' },
    { language: 'en', text: 'Copy link' },
    { language: 'de', text: 'Artikel teilen' },
    { language: 'fr', text: 'Partager cet article' },
    { language: 'es', text: 'Compartir este artículo' },
    { language: 'nl', text: 'Deel dit artikel' },
  ],
  keep: [
    {
      language: 'en',
      text: 'They share a kitchen with two other families, and in the evening the children listen to the radio that stands on the window sill.',
    },
    {
      language: 'de',
      text: 'Sie teilen sich die Küche mit zwei anderen Familien, und am Abend hören die Kinder das Radio, das auf der Fensterbank steht.',
    },
  ],
};
