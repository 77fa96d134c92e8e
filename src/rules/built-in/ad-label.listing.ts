import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'ad-label.listing',
  kind: 'ad-label',
  needs: [['marketplace']],
  heads: true,
  weights: { marketplace: 0.9, free: 0.1, now: 0.1, action: 0.1 },
};

export const about: RuleDescription = {
  title: 'Lists of offers',
  description: 'Hides lists of jobs, classified advertisements, vouchers, online games and partners’ news that stand beside an article.',
};

export const examples: RuleExamples = {
  links: ['Pilot for the outer harbour', 'Teacher of music, part-time', 'Keeper of the lower light', 'All entries'],
  noise: [
    { language: 'en', text: 'Job vacancies' },
    { language: 'en', text: 'Classified ads' },
    { language: 'de', text: 'Stellenmarkt' },
    { language: 'fr', text: 'Offres d’emploi' },
    { language: 'es', text: 'Anuncios clasificados' },
    { language: 'pl', text: 'Ogłoszenia drobne' },
    { language: 'ru', text: 'Новости партнёров' },
    { language: 'ja', text: '求人情報' },
  ],
  keep: [
    { language: 'en', text: 'Job vacancies' },
    {
      language: 'en',
      text: 'Most of the jobs, the harbour master said, had been promised to cousins long before the vacancies were printed.',
    },
  ],
};
