import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'comment-prompt.invite',
  kind: 'comment-prompt',
  needs: [['comment']],
  weights: {
    comment: 0.8,
    reader: 0.2,
    now: 0.15,
    login: 0.3,
    register: 0.25,
    publisher: 0.1,
    'comment-form': 0.4,
    story: 0.05,
    share: 0.1,
  },
};

export const about: RuleDescription = {
  title: 'Invitation to comment',
  description: 'Hides invitations to comment or reply.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Leave a Reply' },
    { language: 'en', text: 'Join the conversation' },
    { language: 'en', text: 'What do you think? Share your thoughts in the comments.' },
    { language: 'de', text: 'Schreibe einen Kommentar' },
    { language: 'fr', text: 'Laisser un commentaire' },
    { language: 'es', text: 'Deja un comentario' },
    { language: 'it', text: 'Lascia un commento' },
  ],
  keep: [
    {
      language: 'en',
      text: 'The minister declined to comment on the report, and a spokesman did not reply to questions that were sent to him on Monday evening.',
    },
    {
      language: 'de',
      text: 'Der Minister wollte den Bericht nicht kommentieren, und sein Sprecher ließ Fragen, die ihm am Montagabend zugegangen waren, bis zum Druck unbeantwortet.',
    },
  ],
};
