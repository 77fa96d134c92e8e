import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'ad-block.disable',
  kind: 'ad-block',
  needs: [['ad-blocker']],
  weights: { 'ad-blocker': 1, enable: 0.2, reader: 0.2, publisher: 0.1, advertisement: 0.2, support: 0.2, related: -0.8 },
};

export const about: RuleDescription = {
  title: 'Ad-blocker notice',
  description: 'Hides requests to switch an ad blocker off.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Please disable your ad blocker to support us.' },
    { language: 'en', text: 'It looks like you are using an ad blocker.' },
    { language: 'de', text: 'Bitte schalten Sie Ihren Werbeblocker aus.' },
    { language: 'fr', text: 'Veuillez désactiver votre bloqueur de publicité.' },
    { language: 'es', text: 'Desactiva tu bloqueador de anuncios para continuar.' },
    { language: 'zh-hans', text: '请关闭您的广告拦截插件。' },
  ],
  keep: [
    {
      language: 'en',
      text: 'Researchers found that a third of the readers they asked used an ad blocker, and that most of those had installed it after seeing the same banner for weeks.',
    },
    {
      language: 'de',
      text: 'Jeder dritte Befragte gab an, einen Werbeblocker zu verwenden, und die meisten hatten ihn eingerichtet, nachdem ihnen wochenlang dasselbe Banner begegnet war.',
    },
  ],
};
