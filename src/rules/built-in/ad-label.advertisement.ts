import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'ad-label.advertisement',
  kind: 'ad-label',
  needs: [['advertisement']],
  // What tells readers how a site earns its money is longer, and theirs to read.
  longest: 100,
  loose: 0.6,
  labels: true,
  weights: { advertisement: 0.9, story: 0.2, publisher: 0.1, 'ad-blocker': -0.5 },
};

export const about: RuleDescription = {
  title: 'Ad label',
  description: 'Hides the words around advertisements, such as “Advertisement” and “Story continues below”.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Advertisement' },
    { language: 'en', text: 'Story continues below advertisement' },
    { language: 'en', text: 'Sponsored content' },
    { language: 'de', text: 'Anzeige' },
    { language: 'fr', text: 'Publicité' },
    { language: 'es', text: 'Publicidad' },
    { language: 'ja', text: '広告' },
  ],
  keep: [
    {
      language: 'en',
      text: 'We may receive a commission from the shops we link to if you order a lamp there; the keeper of the lighthouse, who tests them, gets none.',
    },
    {
      language: 'en',
      text: 'The advertisement had run in the local paper for a week before anybody noticed that the telephone number belonged to the fire brigade.',
    },
    {
      language: 'de',
      text: 'Die Anzeige hatte eine Woche lang in der Zeitung gestanden, bevor jemandem auffiel, dass die Telefonnummer darunter der Feuerwehr gehörte.',
    },
  ],
};
