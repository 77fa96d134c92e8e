// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articlePage, concealedTexts, judgePage } from './box-page.ts';

const withHeadline = (headline: string, markup: string, language = 'en'): string[] =>
  concealedTexts(judgePage(articlePage({ language, middle: markup }).replace(/<h1>.*?<\/h1>/, `<h1>${headline}</h1>`)));
const set = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

describe('an article whose headline speaks of the matter', () => {
  it.each([
    ['en', 'How to enable JavaScript', ['Test the page with your ad blocker turned off, then turn it on again.', 'Update your browser.']],
    ['de', 'JavaScript einschalten: so geht es', ['Aktivieren Sie JavaScript.', 'Schalten Sie Ihren Werbeblocker aus.']],
    ['fr', 'Résilier un abonnement : mode d’emploi', ['Connectez-vous à votre compte et notez votre numéro d’abonné.']],
    ['pt', 'Como cancelar uma assinatura de jornal', ['Faça login e anote o seu número de assinante.', 'Clique em “Esqueci a senha”.']],
    ['ru', 'Как включить JavaScript', ['Включите JavaScript.', 'Обновите браузер.']],
  ])('says how to do it in lines of its own (%s)', (language, headline, texts) => {
    expect(withHeadline(headline, set(texts), language)).toEqual([]);
  });
  it('loses what stands in a box of its own all the same', () => {
    const box = '<div><p>Please enable JavaScript in your browser settings.</p></div>';
    expect(withHeadline('How to enable JavaScript', box)).toEqual(['Please enable JavaScript in your browser settings.']);
  });
  it('says so under a headline of any level, if it is the page’s title', () => {
    const page = articlePage({ middle: '<p>Please enable JavaScript in your browser settings.</p>' });
    const titled = page
      .replace('<title>Ferry</title>', '<title>The Harbour Blog: How to enable JavaScript in every browser</title>')
      .replace(/<h1>.*?<\/h1>/, '<h3>How to enable JavaScript in every browser</h3>');
    expect(concealedTexts(judgePage(titled))).toEqual([]);
    expect(concealedTexts(judgePage(page))).toEqual(['Please enable JavaScript in your browser settings.']);
  });
});

describe('an article that is written in short sentences', () => {
  const short = '<p>It rained.</p><p>Nobody came.</p>';
  const page = (middle: string, end: string): string[] => concealedTexts(judgePage(articlePage({ middle, end })));
  it.each(['Cancel anytime.', 'Available on iOS and Android.'])('may end in one: %s', (text) => {
    expect(page(short, `<p>${text}</p>`)).toEqual([]);
    expect(page('', `<p>${text}</p>`)).toEqual([text]);
  });
  it.each(['Already a subscriber? Log in.', 'Want all of the Post? Subscribe.', 'We are verifying your access. Thanks for waiting.'])(
    'loses a message after it all the same: %s',
    (text) => {
      expect(page(short, `<p>${text}</p>`)).toEqual([text]);
    },
  );
});

describe('what an article quotes', () => {
  it.each([
    ['en', 'Be polite. “Please disable your ad blocker” makes people leave; “Ads pay for this site” makes a few of them stay.'],
    ['en', '“By continuing to use this site you accept cookies” is no consent.'],
    ['ru', '«Оформите подписку, чтобы читать дальше», — написано теперь на странице.'],
    ['en', 'Click "Already a subscriber? Log in" at the top.'],
    ['ro', 'Apasă pe "Deveniți abonat"'],
  ])('it does not say itself (%s: %s)', (language, text) => {
    expect(concealedTexts(judgePage(articlePage({ language, middle: `<p>${text}</p>` })))).toEqual([]);
  });
});

describe('what is numbered, as steps are that an article lists in paragraphs', () => {
  it.each([
    ['en', '2. Log in to your account.'],
    ['fr', '1. Ouvrez l’application et connectez-vous à votre compte.'],
    ['it', '3) Vai nelle impostazioni del browser e attiva JavaScript.'],
  ])('stays (%s: %s)', (language, text) => {
    const bare = text.replace(/^\S+ /, '');
    const hidden = (told: string) => concealedTexts(judgePage(articlePage({ language, middle: `<p>${told}</p>` })));
    expect(hidden(text)).toEqual([]);
    expect(hidden(bare)).toEqual([bare]);
  });
});
