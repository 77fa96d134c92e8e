import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'app-and-follow.app',
  kind: 'app-and-follow',
  needs: [['app']],
  weights: {
    app: 0.6,
    now: 0.25,
    free: 0.15,
    reader: 0.15,
    publisher: 0.2,
    network: 0.25,
    story: 0.1,
    newsletter: 0.15,
    follow: 0.2,
  },
};

export const about: RuleDescription = {
  title: 'App and notifications',
  description: 'Hides offers of the site’s app and of notifications.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Download our app and turn on notifications.' },
    { language: 'en', text: 'Get the app on Google Play and the App Store.' },
    { language: 'de', text: 'Laden Sie unsere App herunter und aktivieren Sie Push-Mitteilungen.' },
    { language: 'fr', text: 'Téléchargez notre application et activez les notifications.' },
    { language: 'es', text: 'Descarga nuestra app y activa las notificaciones.' },
    { language: 'tr', text: 'Uygulamamızı indirin ve bildirimleri açın.' },
  ],
  keep: [
    {
      language: 'en',
      text: 'The app that the city gave to its bus drivers had been written by two students in a summer, and nobody had tested it in the tunnel.',
    },
    {
      language: 'fr',
      text: 'L’application que la ville avait remise à ses conducteurs de bus avait été écrite en un été par deux étudiants, et personne ne l’avait essayée dans le tunnel.',
    },
  ],
};
