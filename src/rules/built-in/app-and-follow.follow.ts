import type { Rule, RuleDescription, RuleExamples } from '../rule.ts';

export const rule: Rule = {
  id: 'app-and-follow.follow',
  kind: 'app-and-follow',
  needs: [['follow', 'network']],
  loose: 0.5,
  weights: { follow: 0.72, network: 0.3, publisher: 0.4, reader: 0.15, now: 0.2, story: 0.1, app: 0.2, newsletter: 0.15, subscribe: 0.3 },
};

export const about: RuleDescription = {
  title: 'Follow us',
  description: 'Hides requests to follow the site on networks and channels.',
};

export const examples: RuleExamples = {
  noise: [
    { language: 'en', text: 'Follow us on Facebook and Instagram.' },
    { language: 'en', text: 'Join our WhatsApp channel for the latest news.' },
    { language: 'de', text: 'Folgen Sie uns auf Facebook und Instagram.' },
    { language: 'fr', text: 'Suivez-nous sur Facebook et Instagram.' },
    { language: 'es', text: 'Síguenos en Facebook y en Instagram.' },
    { language: 'pt', text: 'Siga-nos no Instagram e no Facebook.' },
    { language: 'nl', text: 'Volg dit onderwerp' },
    { language: 'no', text: 'Følg temaet' },
    { language: 'de', text: 'Diesem Thema folgen' },
  ],
  keep: [
    { language: 'en', text: 'Follow Ann Harbour, who keeps the lighthouse, on Mastodon.' },
    {
      language: 'en',
      text: 'Detectives followed the van for two days, and a neighbour posted a picture of it on Facebook before anybody told her not to.',
    },
    {
      language: 'de',
      text: 'Zwei Tage lang folgten die Ermittler dem Lieferwagen, und eine Nachbarin stellte ein Bild davon auf Facebook, ehe ihr jemand davon abraten konnte.',
    },
  ],
};
