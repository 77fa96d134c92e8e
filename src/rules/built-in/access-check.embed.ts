import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'access-check.embed',
  kind: 'access-check',
  needs: [['enable'], ['network']],
  longest: 60,
  loose: 0.3,
  weights: { enable: 0.55, network: 0.4, consent: 0.2, technology: 0.3, now: 0.1 },
};

export const about: RuleDescription = {
  title: 'Embedded content',
  description: 'Hides lines that say a video or post from another site is switched off until you allow it.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'YouTube is disabled. Allow' },
    { language: 'de', text: 'YouTube ist deaktiviert. Erlauben' },
    { language: 'fr', text: 'Instagram est désactivé. Autoriser' },
    { language: 'es', text: 'YouTube está deshabilitado. Permitir' },
    { language: 'nl', text: 'Facebook is uitgeschakeld. Toestaan' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Allowing themselves a laugh, the board put the old timetable on Facebook, where four thousand people asked for it back.',
    },
    {
      language: 'de',
      text: 'Facebook hat der Gruppe der Leuchtturmwärter die Seite gesperrt und erst nach drei Wochen wieder freigegeben.',
    },
  ],
};
