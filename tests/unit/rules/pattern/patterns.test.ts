import { describe, expect, it } from 'vitest';
import { compilePatterns } from '../../../../src/rules/pattern/compile-patterns.ts';
import { PatternMatcher } from '../../../../src/rules/pattern/pattern-matcher.ts';
import { readPattern } from '../../../../src/rules/pattern/read-pattern.ts';
import { tokensOf } from '../../../../src/rules/pattern/tokens.ts';

function fits(written: string, text: string): boolean {
  const { pattern, problem } = readPattern(written);
  if (!pattern) throw new Error(`${written}: ${JSON.stringify(problem)}`);
  return new PatternMatcher(compilePatterns([pattern])).match(tokensOf(text)) === 0;
}

describe('a pattern', () => {
  it.each<[pattern: string, fitting: string[], others: string[]]>([
    ['log in', ['Log in', 'Please LOG  IN!', 'Log-in'], ['login', 'blog in', 'log them in']],
    ['Déjà abonné ?', ['Deja abonne', 'DÉJÀ ABONNÉ ?'], ['déjà']],
    ['get (the|our) newsletter', ['Get our newsletter today'], ['get newsletter']],
    ['get [our free] newsletter', ['get newsletter', 'Get our free newsletter'], ['get our newsletter']],
    ['get [our|the best] newsletter', ['get our newsletter', 'get newsletter'], ['get best newsletter']],
    [
      'you have ... articles left',
      ['You have 3 articles left', 'you have only 2 free articles left', 'you have articles left'],
      ['you have one two three four five six seven eight nine articles left'],
    ],
    ['subscri*', ['Subscribe', 'our subscribers'], ['unsubscribed']],
    ['*abonnement', ['Probeabonnement', 'Abonnement'], ['Abonnements']],
    ['only * euro', ['only 5 euro'], ['only euro', 'only 5 1 euro']],
    ['^advertisement^', ['Advertisement', 'ADVERTISEMENT:'], ['The advertisement', 'Advertisement for milk']],
    ['^read more', ['Read more: the storm'], ['Do read more']],
    ['(a|(b c)) [d [e]] f', ['a f', 'b c d f', 'a d e f'], ['a e f', 'c f']],
    ['Abo für $5', ['Abo fur $5 im Monat'], ['Abo für 5']],
  ])('fits what it says and nothing else: %s', (pattern, fitting, others) => {
    for (const text of fitting) expect(fits(pattern, text), text).toBe(true);
    for (const text of others) expect(fits(pattern, text), text).toBe(false);
  });

  it.each<[language: string, pattern: string, fitting: string[], others: string[]]>([
    ['Chinese', '订阅 ... 会员', ['立即订阅成为会员', '订阅会员，享受优惠'], ['订阅', '会员订阅']],
    ['Chinese, with wide signs', '（免费｜限时）阅读［全文］^', ['限时阅读全文', '点击免费阅读'], ['限时阅读本文']],
    ['Japanese', '(ログイン|登録)して[ください]', ['続きはログインしてください。', '会員登録して読む'], ['ログイン']],
    ['Japanese, with Latin words', 'newsletter に登録', ['無料のNewsletterに登録する'], ['newslettersに登録']],
    ['Thai', 'สมัครสมาชิก ... ฟรี', ['สมัครสมาชิกวันนี้ฟรี'], ['สมัครวันนี้']],
    ['Korean', '구독 하*', ['뉴스레터 구독하기'], ['구독']],
    ['Arabic', 'اشترك (الآن|مجانا)', ['اِشْتَرِكْ الآن!'], ['اشترك']],
    ['German capitals', 'strasse', ['STRASSE', 'Straße'], ['Strassen']],
    ['Turkish capitals', 'giriş yap', ['GİRİŞ YAP', 'Giriş Yap'], ['giriş']],
  ])('in %s: %s', (_language, pattern, fitting, others) => {
    for (const text of fitting) expect(fits(pattern, text), text).toBe(true);
    for (const text of others) expect(fits(pattern, text), text).toBe(false);
  });

  it('takes questions and full stops for signs, so that sentences can be pasted', () => {
    expect(fits('Already a subscriber? Log in.', 'Already a subscriber? Log in.')).toBe(true);
    expect(fits('Loading...', 'Loading')).toBe(true);
  });

  it.each<[pattern: string, mistake: string, line: number, column: number]>([
    ['', 'empty', 1, 1],
    [' – … ', 'general', 1, 1],
    ['*', 'general', 1, 1],
    ['[a lot of words]', 'general', 1, 1],
    ['(word|a)', 'general', 1, 1],
    ['log in | register', 'bar', 1, 8],
    ['get (the our', 'unclosed', 1, 5],
    ['get [the (our|your]', 'unopened', 1, 19],
    ['get the) letter', 'unopened', 1, 8],
    ['get\nthe\n  😀 ()', 'nothing', 3, 5],
    ['get (the|) letter', 'nothing', 1, 9],
    ['sub*ption', 'star', 1, 4],
    ['read ^more', 'caret', 1, 6],
    ['read (^more)', 'caret', 1, 7],
    ['((((((((((a))))))))))', 'deep', 1, 9],
    ['word '.repeat(201), 'long', 1, 1001],
    ['ab '.repeat(201), 'large', 1, 601],
    [`(${'a|'.repeat(90)}a)(${'a|'.repeat(90)}a)`, 'large', 1, 1],
  ])('that is none says what is wrong and where: %s', (written, mistake, line, column) => {
    expect(readPattern(written).problem).toEqual({ mistake, line, column });
  });
});
