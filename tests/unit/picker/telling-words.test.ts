// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../src/picker/matching.ts';
import { tellingWords } from '../../../src/picker/telling-words.ts';
import { PARAGRAPHS } from '../article-page.ts';

/** The pattern for a message of one block, beside an article. */
const patternFor = (text: string, article: readonly string[] = PARAGRAPHS): string | null => tellingWords([{ text, score: 0 }], article);

const fits = (pattern: string | null, text: string): boolean => (pattern === null ? undefined : finderOf(pattern)?.(text)) === true;

describe('the words that tell a message', () => {
  it('are all its words where they are few, and no more may stand beside them', () => {
    const pattern = patternFor('Our walking maps are back.');
    expect(pattern).toBe('^ Our walking maps are back ^');
    expect(fits(pattern, 'OUR WALKING MAPS ARE BACK!')).toBe(true);
    expect(fits(pattern, 'People say that our walking maps are back in the shop by the harbour.')).toBe(false);
  });

  it('are the beginning of a sentence where the message is long', () => {
    const pattern = patternFor(
      'Fold one of our maps into your coat before the weather turns and the paths are gone. You will find them in the shop.',
    );
    expect(pattern).toBe('Fold one of our maps into your coat before the weather turns');
  });

  it('leave numbers open: they differ the next time', () => {
    const pattern = patternFor('You have 3 stories left to read in March 2026.');
    expect(fits(pattern, 'You have 12 stories left to read in March 2027.')).toBe(true);
    expect(fits(pattern, 'You have no stories left to read.')).toBe(false);
  });

  it('are those of the block that tells most', () => {
    const wordings = [
      { text: 'The Lantern, delivered to your door', score: 0.1 },
      { text: 'Start your subscription today', score: 0.8 },
      { text: 'It is a paper like no other, made by people who live where you live and who know the same dogs.', score: 0 },
    ];
    expect(tellingWords(wordings, PARAGRAPHS)).toBe('^ Start your subscription today ^');
  });

  it('are not those that the article says too', () => {
    const own = 'The keeper looks out of the window and reads the clouds.';
    expect(patternFor('Reads the clouds', [own])).toBe('^ Reads the clouds ^');
    expect(patternFor('The keeper looks out of the window and reads the clouds. Meet him in our shop on Saturday.', [own])).toBe(
      'Meet him in our shop on Saturday',
    );
    expect(patternFor(own, [own])).toBeNull();
  });

  it.each(['', '…', '42', '€ 9.99', 'OK', 'Menu', '→ 3 / 4'])('are none where they are too few: “%s”', (text) => {
    expect(patternFor(text)).toBeNull();
  });

  it.each([
    ['Chinese', '本店的徒步地图又有货了，欢迎前来选购。', '本店的徒步地图又有货了，欢迎前来选购！', '他在店里看地图。'],
    ['Japanese', '散歩地図がまた出ました。港の店でどうぞ。', '散歩地図がまた出ました。港の店でどうぞ', '港に地図がありました。'],
    [
      'Korean',
      '산책 지도가 다시 나왔습니다. 항구 가게에서 만나세요.',
      '산책 지도가 다시 나왔습니다. 항구 가게에서!',
      '항구에 지도가 있습니다.',
    ],
    ['Thai', 'แผนที่เดินเท้าของเรากลับมาแล้ว', 'แผนที่เดินเท้าของเรากลับมาแล้ว!', 'เขาดูแผนที่ในร้าน'],
    [
      'Arabic',
      'خرائط المشي عادت إلى متجرنا عند الميناء، تعالوا وخذوا واحدة.',
      'خرائط المشي عادت إلى متجرنا عند الميناء، تعالوا وخذوا واحدة!',
      'ينظر إلى الخريطة.',
    ],
    ['Hebrew', 'מפות ההליכה שלנו חזרו לחנות', 'מפות ההליכה שלנו חזרו לחנות!', 'הוא מסתכל במפה.'],
    ['Hindi', 'हमारे पैदल नक्शे फिर से छप गए हैं।', 'हमारे पैदल नक्शे फिर से छप गए हैं', 'वह नक्शा देखता है।'],
    ['Turkish', 'YÜRÜYÜŞ HARİTALARIMIZ YENİDEN BASILDI', 'Yürüyüş haritalarımız yeniden basıldı', 'Haritaya bakıyor.'],
  ])('are found in any script: %s', (_language, text, alike, other) => {
    const pattern = patternFor(text);
    expect(fits(pattern, text)).toBe(true);
    expect(fits(pattern, alike)).toBe(true);
    expect(fits(pattern, other)).toBe(false);
  });

  it('are a pattern that fits its message, whatever signs stand in it', () => {
    const sign = fc.constantFrom('(', ')', '[', ']', '|', '*', '^', '...', '…', '\\', '"', '“', '’', '-', '—', '\u200b', '\u202e');
    const word = fc.oneof(
      fc.constantFrom('Maps', 'shop', 'harbour', 'vous', 'für', '地图', '店', 'карты', '42', '9.99'),
      sign,
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom(' ', ''), (words, space) => {
        const text = words.join(space);
        const pattern = patternFor(text);
        if (pattern === null) return;
        expect(finderOf(pattern), pattern).not.toBeNull();
        expect(fits(pattern, text), pattern).toBe(true);
        for (const own of PARAGRAPHS) expect(fits(pattern, own)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
