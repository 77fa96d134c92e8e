import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../src/judge/vocabulary.ts';
import { normaliseAll } from '../../../src/text/normalise.ts';
import { matcherOf } from './matcher-of.ts';

/** The parts of a text that a lexicon's entry finds, as they stand in the normalised text. */
function finds(entry: string, text: string): string[] {
  const matcher = matcherOf(...phrasesOf(entry));
  const [normalised = ''] = normaliseAll([text]);
  const found = new Set<string>();
  matcher.match(normalised, (_value, start, end) => found.add(normalised.slice(start, end)));
  return [...found];
}

describe('words', () => {
  it('finds a word wherever it stands', () => {
    expect(finds('subscribe', 'Subscribe')).toEqual(['subscribe']);
    expect(finds('subscribe', 'Read and subscribe, please')).toEqual(['subscribe']);
    expect(finds('subscribe', '“Subscribe!”')).toEqual(['subscribe']);
  });
  it('does not find a word inside another', () => {
    expect(finds('ad, log', 'We read the catalogue and went ahead')).toEqual([]);
  });
  it('finds a phrase only when its words follow one another', () => {
    expect(finds('log in', 'Please log in now')).toEqual(['log in']);
    expect(finds('log in', 'A log lay in the river')).toEqual([]);
    expect(finds('log in', 'In the log')).toEqual([]);
  });
  it('finds a phrase that begins like a longer one, and the longer one', () => {
    expect(finds('free, free article, free article left', 'One free article left')).toEqual(['free', 'free article', 'free article left']);
  });
  it('finds a phrase again when a false start comes before it', () => {
    expect(finds('log log in', 'log log log in')).toEqual(['log log in']);
  });
  it('tells apart what was found, and where', () => {
    const matcher = matcherOf('sign up', 'newsletter');
    const found: [number, number, number][] = [];
    matcher.match('sign up for our newsletter', (...match) => found.push(match));
    expect(found).toEqual([
      [0, 0, 7],
      [1, 16, 26],
    ]);
  });
  it('takes words that JavaScript knows for words like any other', () => {
    expect(finds('constructor, value of', 'the constructor, toString, hasOwnProperty, __proto__')).toEqual(['constructor']);
    expect(finds('sub*', 'constructor __proto__ valueOf')).toEqual([]);
  });
  it('reports every value of a phrase that several concepts share', () => {
    const found: number[] = [];
    matcherOf('account', 'account', 'free account', 'account').match('account', (value) => found.push(value));
    expect(found.sort()).toEqual([0, 1, 3]);
  });
});

describe('parts of words', () => {
  it('finds beginnings', () => {
    expect(finds('newsletter*', 'Newsletters, newsletter and newsletterabo')).toEqual(['newsletters', 'newsletter', 'newsletterabo']);
    expect(finds('newsletter*', 'our news letter')).toEqual([]);
  });
  it('finds ends', () => {
    expect(finds('*abo', 'Probeabo, Abo, Abos')).toEqual(['probeabo', 'abo']);
  });
  it('finds insides', () => {
    expect(finds('*abonn*', 'Digitalabonnement, Abonnent, Bonn')).toEqual(['digitalabonnement', 'abonnent']);
  });
  it('finds them inside phrases', () => {
    expect(finds('free article*', 'two free articles left')).toEqual(['free articles']);
    expect(finds('*abo bestellen', 'Jetzt Jahresabo bestellen')).toEqual(['jahresabo bestellen']);
  });
  it('finds several stems of different lengths in one word', () => {
    const found: number[] = [];
    matcherOf('s*', 'sub*', 'subscri*', 'subscribe*').match('subscription', (value) => found.push(value));
    expect(found.sort()).toEqual([0, 1, 2]);
  });
});

describe('gaps', () => {
  it.each([
    ['no word', 'create account'],
    ['one word', 'create your account'],
    ['four words', 'create one two three four account'],
  ])('are bridged over %s', (_words, text) => {
    expect(finds('create … account', text)).toEqual([text]);
  });
  it('are not bridged over five words', () => {
    expect(finds('create … account', 'create one two three four five account')).toEqual([]);
  });
  it('do not bridge backwards', () => {
    expect(finds('create … account', 'account you create')).toEqual([]);
  });
  it('may stand several times in a phrase', () => {
    expect(finds('unlock … stories … app', 'unlock all the stories in our app')).toEqual(['unlock all the stories in our app']);
  });
  it('are only bridged where the phrase has one', () => {
    expect(finds('create … account now', 'create an account right now')).toEqual([]);
  });
});

describe('scripts without spaces', () => {
  it('finds phrases in the middle of a run', () => {
    expect(finds('ログイン', '続きを読むにはログインが必要です')).toEqual(['ログイン']);
    expect(finds('订阅', '立即订阅本刊')).toEqual(['订阅']);
    expect(finds('구독', '지금구독하세요')).toEqual(['구독']);
  });
  it('bridges gaps of a few characters, not of a sentence', () => {
    expect(finds('登录…查看', '登录后即可查看全文')).toEqual(['登录后即可查看']);
    expect(finds('登录…查看', '登录的时候他没有想到后来发生的事情会那样严重直到第二天才去查看')).toEqual([]);
  });
  it('finds the nearest end behind a gap', () => {
    expect(finds('登录…查看', '登录查看查看')).toEqual(['登录查看']);
  });
  it('finds phrases of both kinds in one text', () => {
    expect(finds('javascript, 有効', 'JavaScriptを有効にしてください。JavaScript').sort()).toEqual(['javascript', '有効']);
  });
});

describe('how people write', () => {
  it.each([
    ['abonnez-vous', 'ABONNEZ‑VOUS !', 'abonnez vous'],
    ['déjà abonné', 'Deja abonne ?', 'deja abonne'],
    ['deja abonne', 'DÉJÀ ABONNÉ', 'deja abonne'],
    ["don't miss", 'Don’t miss it', 'don t miss'],
    ['přihlásit', 'PŘIHLÁSIT SE', 'prihlasit'],
    ['zaloguj się', 'Zaloguj\u00a0się', 'zaloguj sie'],
    ['subscribe', 'ｓｕｂｓｃｒｉｂｅ', 'subscribe'],
    ['subscribe', 'sub\u00adscribe', 'subscribe'],
    ['subscribe', 'sub\u200bscribe', 'subscribe'],
  ])('finds "%s" in "%s"', (entry, text, found) => {
    expect(finds(entry, text)).toEqual([found]);
  });
  it('keeps stars and gaps of entries apart from those of texts', () => {
    expect(finds('abo*', 'A*b*o and … abo*nnement')).toEqual(['abo']);
  });
});

it('finds nothing across the end of a text', () => {
  const matcher = matcherOf(...phrasesOf('log in, sign … up, 登录'));
  let found = 0;
  for (const text of normaliseAll(['please log', 'in the morning', 'sign', 'up', '登', '录'])) matcher.match(text, () => found++);
  expect(found).toBe(0);
});
