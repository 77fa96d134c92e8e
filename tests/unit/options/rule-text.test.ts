import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRuleText, textOf, writtenParts } from '../../../src/options/rule-text.ts';
import type { RuleDraft } from '../../../src/settings/rule-store.ts';

const TEXT = 'title: Weekend edition\nkind: subscription\nwords: get the weekend (edition|supplement)';

describe('the text of a rule', () => {
  it('is read', () => {
    expect(
      readRuleText(`\n ${TEXT.replace('title', 'Title')}\nsites: www.example.com, https://paper.example/a\naction: collapse\n`).draft,
    ).toEqual({
      title: 'Weekend edition',
      kind: 'subscription',
      tells: { by: 'words', pattern: 'get the weekend (edition|supplement)' },
      sites: ['example.com', 'paper.example'],
      action: 'collapse',
    });
    expect(readRuleText('title: A\nkind: donation\npath: main/div:2').draft?.tells).toEqual({ by: 'path', path: 'main/div:2' });
  });

  it('comes back as it was written', () => {
    const drafts = fc.record({
      title: fc.stringMatching(/^[A-Za-zé:]{1,20}$/),
      kind: fc.constantFrom('newsletter' as const, 'ad-label' as const),
      tells: fc.oneof(
        fc.constantFrom('get [our] letter', 'a: b', '登録 … する').map((pattern) => ({ by: 'words' as const, pattern })),
        fc.constantFrom('main', 'main/div:2/aside').map((path) => ({ by: 'path' as const, path })),
      ),
    });
    fc.assert(
      fc.property(drafts, (draft: RuleDraft) => {
        expect(readRuleText(textOf(writtenParts(draft))).draft).toEqual(draft);
      }),
    );
  });

  it.each<[what: string, text: string, line: number, column: number, sentence: RegExp]>([
    ['no name', 'get the', 1, 1, /Write a name, a colon and a value/],
    ['an unknown name', `${TEXT}\n  mood: good`, 4, 3, /“mood” is no part of a rule\. Its parts are: title, kind, words/],
    ['a name twice', `${TEXT}\nkind: donation`, 4, 1, /“kind” stands here for the second time/],
    ['words and a path', `${TEXT}\npath: main`, 4, 1, /either words or a path/],
    ['no title', 'kind: donation\nwords: get the', 2, 15, /begins with “title:”/],
    ['an empty title', 'title:\nkind: donation\nwords: get the', 1, 7, /begins with “title:”/],
    ['a long title', `title: ${'x'.repeat(101)}\nkind: donation\nwords: get the`, 1, 108, /more than 100 characters/],
    ['a wrong kind', 'title: A\nkind: rain\nwords: get the', 2, 7, /“rain” is not possible here\. Possible are: access-check, /],
    ['a wrong action', `${TEXT}\naction: burn`, 4, 9, /“burn” is not possible here\. Possible are: hide, /],
    ['a wrong pattern', 'title: A\nkind: donation\nwords:   get (the', 3, 14, /not closed/],
    ['a wrong path', 'title: A\nkind: donation\npath: main/div > p', 3, 12, /no path of elements/],
    ['a wrong site', `${TEXT}\nsites: example.com,  nonsense`, 4, 22, /“nonsense” is not the address of a site/],
  ])('says what is wrong and where: %s', (_what, text, line, column, sentence) => {
    const { mistake } = readRuleText(text);
    expect(mistake).toMatchObject({ line, column });
    expect(mistake?.sentence).toMatch(sentence);
  });
});
