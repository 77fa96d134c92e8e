import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'comment-prompt.form',
  kind: 'comment-prompt',
  needs: [['comment-form']],
  weights: { 'comment-form': 0.8, comment: 0.4, email: 0.3, reader: 0.2, login: 0.3, technology: 0.1, consent: 0.2 },
};

export const about: RuleDescription = {
  title: 'Comment form',
  description: 'Hides the labels and the small print of comment forms.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Your email address will not be published. Required fields are marked *' },
    { language: 'en', text: 'You must be logged in to post a comment.' },
    { language: 'en', text: 'Save my name, email, and website in this browser for the next time I comment.' },
    { language: 'de', text: 'Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert' },
    { language: 'fr', text: 'Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *' },
    { language: 'es', text: 'Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *' },
    { language: 'ru', text: 'Ваш адрес email не будет опубликован. Обязательные поля помечены *' },
  ],
  keep: [
    {
      language: 'en',
      text: 'The letters will not be published before the trial is over, the court decided, although three of them had been read out in parliament.',
    },
    {
      language: 'fr',
      text: 'Les lettres ne seront pas publiées avant la fin du procès, a décidé le tribunal, bien que trois d’entre elles aient déjà été lues à haute voix au parlement.',
    },
  ],
};
