import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'related-links.more',
  kind: 'related-links',
  needs: [['related']],
  weights: { related: 0.75, story: 0.25, now: 0.1, network: 0.05 },
};

export const about: RuleDescription = {
  title: 'Related links',
  description: 'Hides interruptions that point to other articles.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'You may also like' },
    { language: 'en', text: 'Related articles' },
    { language: 'de', text: 'Das könnte Sie auch interessieren' },
    { language: 'fr', text: 'À lire aussi' },
    { language: 'es', text: 'Te puede interesar' },
    { language: 'ja', text: '関連記事' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Those who want to read more about the history of the harbour can find the minutes of the board in the reading room on the second floor.',
    },
    {
      language: 'de',
      text: 'Wer mehr über die Geschichte des Hafens lesen will, findet die Protokolle des Rates im Lesesaal im zweiten Stock, gleich hinter den Karten.',
    },
  ],
};
