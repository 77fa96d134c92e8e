import { describe, expect, it } from 'vitest';
import { NAME_GROUPS, type NameWord, readNames, says } from '../../../src/text/names.ts';

const groupsOf = (names: string): NameWord[] => NAME_GROUPS.filter((group) => says(readNames(names), group));

describe('readNames', () => {
  it.each<[string, NameWord]>([
    ['paywall', 'subscription'],
    ['article__paywall--open', 'subscription'],
    ['SubscribePrompt', 'subscription'],
    ['js-abo-box', 'subscription'],
    ['newsletterSignup', 'newsletter'],
    ['sign-up-form', 'newsletter'],
    ['comment-respond', 'comment'],
    ['ad-slot', 'advertisement'],
    ['login_prompt', 'login'],
    ['log-in', 'login'],
    ['donateBanner', 'donation'],
    ['site-footer', 'footer'],
    ['main-nav', 'menu'],
    ['entry-content', 'prose'],
    ['itemprop-articleBody', 'prose'],
    ['share-bar', 'share'],
    ['related-articles', 'related'],
    ['cookieConsent', 'consent'],
    ['pull-quote--left', 'quotation'],
    ['hst-sitefooter', 'footer'],
    ['footerlinks-main', 'footer'],
    ['siteheader', 'header'],
    ['nieuwsbrief-aanmelden', 'newsletter'],
    ['lista-comentarios', 'comment'],
    ['komentarze', 'comment'],
    ['prenumerera', 'subscription'],
    ['publicidad', 'advertisement'],
    ['pubblicita', 'advertisement'],
    ['noticias-relacionadas', 'related'],
  ])('reads "%s" as %s', (names, group) => {
    expect(groupsOf(names)).toContain(group);
  });
  it.each<[string, NameWord]>([
    ['header-advice', 'advertisement'],
    ['shadow-lg', 'advertisement'],
    ['download-link', 'advertisement'],
    ['unfollowed', 'follow'],
    ['blogging', 'login'],
    ['happy', 'app'],
  ])('does not read "%s" as %s', (names, group) => {
    expect(groupsOf(names)).not.toContain(group);
  });
  it('reads nothing into names that say nothing', () => {
    expect(readNames('')).toBe(0);
    expect(readNames('css-1x2y3z mt-4 col-md-8')).toBe(0);
  });
  it('reads nothing into ids made of headings', () => {
    expect(readNames('why-the-newsletter-failed')).toBe(0);
    expect(groupsOf('how-to-subscribe-to-the-print-edition box')).toEqual(['callout']);
  });
  it('reads all of several names', () => {
    expect(groupsOf('newsletter modal').sort()).toEqual(['dialog', 'newsletter']);
  });
  it('answers the same whenever it is asked', () => {
    const first = readNames('promo-paywall x');
    for (let i = 0; i < 6000; i++) readNames(`name-${i}`);
    expect(readNames('promo-paywall x')).toBe(first);
    expect(groupsOf('late-newsletter')).toContain('newsletter');
  });
});
