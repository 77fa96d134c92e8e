import { describe, expect, it } from 'vitest';
import { isToBackground } from '../../../src/messages.ts';
import { browserName } from '../../../src/report/browser-name.ts';
import { LONGEST, type ReportDraft } from '../../../src/report/draft.ts';
import { type DraftStorage, keepDraft, readDraft } from '../../../src/report/kept-drafts.ts';
import { bodyOf, fileOf, fullReport } from '../../../src/report/parts.ts';

const draft: ReportDraft = {
  kind: 'wrong',
  site: 'paper.example',
  path: '/ferry',
  query: '?a=1',
  text: 'Subscribe',
  outline: '<p reported>[9]</p>',
  language: 'en',
  rule: 'subscription.invite',
  reasons: ['speaks of subscribe', 'belongs to a form'],
};

describe('the message that opens a report', () => {
  it('is taken with a whole draft only', () => {
    expect(isToBackground({ type: 'open-report', draft })).toBe(true);
    const wrong: unknown[] = [
      undefined,
      null,
      'draft',
      { ...draft, kind: 'other' },
      { ...draft, text: undefined },
      { ...draft, text: 'x'.repeat(LONGEST.text + 1) },
      { ...draft, outline: 7 },
      { ...draft, reasons: 'speaks' },
      { ...draft, reasons: [1] },
      { ...draft, reasons: Array.from({ length: 11 }, () => 'why') },
    ];
    expect(wrong.filter((each) => isToBackground({ type: 'open-report', draft: each }))).toEqual([]);
  });
});

describe('kept drafts', () => {
  function memory(items: Record<string, unknown> = {}): DraftStorage & { readonly items: Record<string, unknown> } {
    return {
      items,
      get: async (keys) =>
        keys === null ? { ...items } : Object.fromEntries(keys.filter((key) => key in items).map((key) => [key, items[key]])),
      set: async (more) => void Object.assign(items, more),
      remove: async (keys) => {
        for (const key of keys) delete items[key];
      },
    };
  }

  it('are found again by their names, the last ten of them', async () => {
    const storage = memory({ other: 1 });
    const names: string[] = [];
    for (let at = 0; at < 15; at++) names.push(await keepDraft(storage, { ...draft, path: `/${at}` }, 1000 + Math.floor(at / 2)));
    expect(Object.keys(storage.items)).toHaveLength(11);
    expect(await readDraft(storage, names[14] ?? '')).toEqual({ ...draft, path: '/14' });
    expect(await readDraft(storage, names[0] ?? '')).toBe('none');
  });

  it('are told from what is no draft', async () => {
    const storage = memory({ 'report-draft:1-0': { kind: 'wrong' } });
    expect(await readDraft(storage, '1-0')).toBe('malformed');
    expect(await readDraft(storage, '2-0')).toBe('none');
    expect(await readDraft(storage, '')).toBe('none');
  });
});

describe('a report', () => {
  it('is written as the tracker shows it, and as a file', () => {
    const report = { ...fullReport(draft, '0.1.0', 'Firefox 142'), query: '' };
    expect(bodyOf(report)).toBe(
      [
        '### Site\n\npaper.example',
        '### Page\n\n/ferry',
        '### Words of the message\n\nSubscribe',
        '### Outline of the markup\n\n```html\n<p reported>[9]</p>\n```',
        '### Language of the page\n\nen',
        '### Version of Unnag\n\n0.1.0',
        '### Browser\n\nFirefox 142',
        '### Rule\n\nsubscription.invite',
        '### Reasons\n\nspeaks of subscribe\nbelongs to a form',
      ].join('\n\n'),
    );
    expect(JSON.parse(fileOf({ kind: 'missed', text: 'Subscribe' }))).toEqual({ 'unnag-report': 1, kind: 'missed', text: 'Subscribe' });
  });

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', undefined, 'Firefox 142'],
    ['Mozilla/5.0 (Android 14; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0', undefined, 'Firefox 142 for Android'],
    [
      'Mozilla/5.0 Chrome/131.0.0.0 Safari/537.36',
      [
        { brand: 'Not_A Brand', version: '24' },
        { brand: 'Chromium', version: '131' },
        { brand: 'Google Chrome', version: '131' },
      ],
      'Google Chrome 131',
    ],
    ['Mozilla/5.0 Chrome/131.0.0.0 Safari/537.36', [{ brand: 'Chromium', version: '131' }], 'Chromium 131'],
    ['Mozilla/5.0 Chrome/131.0.0.0 Safari/537.36', undefined, 'Chrome 131'],
    ['something', undefined, 'unknown'],
  ])('names the browser and its main version: %s', (userAgent, brands, name) => {
    expect(browserName({ userAgent, ...(brands ? { userAgentData: { brands } } : {}) })).toBe(name);
  });
});
