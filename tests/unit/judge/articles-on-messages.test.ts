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

describe('what an article quotes', () => {
  it.each([
    ['en', 'Be polite. “Please disable your ad blocker” makes people leave; “Ads pay for this site” makes a few of them stay.'],
    ['en', '“By continuing to use this site you accept cookies” is no consent.'],
    ['ru', '«Оформите подписку, чтобы читать дальше», — написано теперь на странице.'],
  ])('it does not say itself (%s: %s)', (language, text) => {
    expect(concealedTexts(judgePage(articlePage({ language, middle: `<p>${text}</p>` })))).toEqual([]);
  });
});
