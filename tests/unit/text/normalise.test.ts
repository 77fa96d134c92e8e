import { describe, expect, it } from 'vitest';
import { normaliseAll, normaliseEntry } from '../../../src/text/normalise.ts';

const normalise = (text: string): string => normaliseAll([text])[0] ?? '';

describe('normaliseAll', () => {
  it.each([
    ['capitals', 'SUBSCRIBE Now', 'subscribe now'],
    ['full-width letters', 'ＬＯＧ　ＩＮ', 'log in'],
    ['ligatures', 'ﬁnal oﬀer', 'final offer'],
    ['letters that mathematicians use', '𝐒𝐮𝐛𝐬𝐜𝐫𝐢𝐛𝐞', 'subscribe'],
    ['half-width kana with their marks', 'ﾛｸﾞｲﾝ', 'ログイン'],
    ['accents', 'Déjà abonné ? Přihlásit', 'deja abonne prihlasit'],
    ['accents written as letters of their own', 'De\u0301ja\u0300', 'deja'],
    ['soft hyphens', 'news\u00adletter', 'newsletter'],
    ['zero-width characters', 'new\u200bs\u200clet\u200dter\ufeff', 'newsletter'],
    ['signs that turn the direction of text', '\u202eabo\u202c \u2066abo\u2069', 'abo abo'],
    ['no-break spaces', 'log\u00a0in\u202fnow', 'log in now'],
    ['quotes and dashes', '“Don’t” – e-mail', 'don t e mail'],
    ['stars, commas and dots', 'a* b, c… d.', 'a b c d'],
    ['emoji', '🔔 Get alerts 🇫🇷!', 'get alerts'],
    ['vowel signs of Arabic', 'سجِّلِ الدُّخُولَ', 'سجل الدخول'],
    ['lengthened Arabic letters, as one form', 'ﺍﺷﺘﺮﻙ', 'اشترك'],
    ['points of Hebrew', 'מָנוּי', 'מנוי'],
    ['Greek capitals and final sigma', 'ΣΥΝΔΡΟΜΗΤΈΣ', 'συνδρομητες'],
    ['Hangul written in single letters', '구독'.normalize('NFD'), '구독'],
  ])('unifies %s', (_name, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });
  it('reads Turkish capitals with a dot like small letters', () => {
    expect(normalise('GİRİŞ')).toBe(normalise('giriş'));
  });
  it('reads Turkish capitals without dot like small letters', () => {
    expect(normalise('GİRİŞ YAPIN')).toBe(normalise('giriş yapın'));
  });
  it('reads ß and ss alike, as the Swiss and capitals write it', () => {
    expect(normalise('ABSCHLIESSEN')).toBe(normalise('abschließen'));
  });
  it('keeps what prices are made of', () => {
    expect(normalise('Nur 4,99 € – 50 % + 2 Hefte für $1')).toBe('nur 4 99 € 50 % + 2 hefte fur $1');
  });
  it('keeps vowel signs of Hindi, without which words are others', () => {
    expect(normalise('सदस्यता लें')).toBe('सदस्यता लें');
  });
  it('keeps texts apart and in order', () => {
    expect(normaliseAll(['One', '', '!?', ' Two '])).toEqual(['one', '', '', 'two']);
    expect(normaliseAll([])).toHaveLength(1);
  });
});

describe('normaliseEntry', () => {
  it('keeps the signs of the notation', () => {
    expect(normaliseEntry('abonn*, log … in, *abo')).toBe('abonn*, log … in, *abo');
  });
  it('reads words as texts are read', () => {
    expect(normaliseEntry("Déjà abonné, don't, e-mail,\n    numéro")).toBe('deja abonne, don t, e mail, numero');
  });
  it('keeps gaps between words with accents', () => {
    expect(normaliseEntry('créez … compte')).toBe('creez … compte');
  });
});
