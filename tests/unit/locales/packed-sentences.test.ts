import { describe, expect, it } from 'vitest';
import { PACKED, packSentences, unpackSentences } from '../../../src/words/packed-sentences.ts';

describe('sentences that are packed into one', () => {
  it('come out as they went in', () => {
    const sentences = { plain: 'Saved.', none: '', signs: 'a = b, “$1” of $2\u2028', right: 'تم الحفظ' };
    expect(Object.fromEntries(unpackSentences(packSentences(sentences)))).toEqual(sentences);
  });
  it('are none where nothing was packed, as before a build', () => {
    expect([...unpackSentences('')]).toEqual([]);
  });
  it.each([
    ['holds a line break', { two: 'One line\nand another' }],
    ['has an equals sign in its name', { 'a=b': 'One' }],
    ['has the name of the pack', { [PACKED]: 'One' }],
  ])('are refused where one %s', (_fault, sentences) => {
    expect(() => packSentences(sentences)).toThrow(/cannot be packed/);
  });
});
