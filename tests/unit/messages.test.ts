import { describe, expect, it } from 'vitest';
import { isPageReport, isToBackground, isToPage, isToPopup } from '../../src/messages.ts';

const message = { id: 1, text: 'Log in', rule: 'login.sign-in', kind: 'login', reasons: ['asks to log in'], state: 'hidden' };
const report = { host: 'example.com', state: 'working', messages: [message] };

describe('messages between the parts', () => {
  it('are accepted in their own shape only', () => {
    const toPage = [
      { type: 'describe-page' },
      { type: 'show-message', id: 3, show: true },
      { type: 'go-to-message', id: 3 },
      { type: 'show-all' },
      { type: 'show-all', show: false },
    ];
    expect(toPage.every(isToPage)).toBe(true);
    const others = [
      null,
      'describe-page',
      {},
      { type: 'show-message', id: '3', show: true },
      { type: 'show-message', id: 3 },
      { type: 'go-to-message' },
      { type: 'show-all', show: 'yes' },
    ];
    expect(others.filter(isToPage)).toEqual([]);
    expect(isToBackground({ type: 'count-changed', count: 0 })).toBe(true);
    expect(isToBackground({ type: 'lay-sheet', mark: '8100629685613', frames: [3] })).toBe(true);
    expect(
      [
        { type: 'lay-sheet', mark: '1:none}*{color:red', frames: [] },
        { type: 'lay-sheet', mark: '', frames: [] },
        { type: 'lay-sheet', mark: '1' },
        { type: 'lay-sheet', mark: '1', frames: ['2'] },
      ].some(isToBackground),
    ).toBe(false);
    expect(
      [{ type: 'count-changed', count: -1 }, { type: 'count-changed', count: 1.5 }, { type: 'page-changed' }].some(isToBackground),
    ).toBe(false);
    expect(isToPopup({ type: 'page-changed' })).toBe(true);
    expect(isToPopup({ type: 'count-changed', count: 1 })).toBe(false);
  });

  it('a report may have any of the states that there are', () => {
    for (const state of ['hidden', 'collapsed', 'dimmed', 'counted', 'shown']) {
      expect(isPageReport({ ...report, messages: [{ ...message, state }] })).toBe(true);
    }
    for (const state of ['working', 'reading', 'no-article', 'off', 'too-much', 'error'])
      expect(isPageReport({ ...report, state })).toBe(true);
  });

  it.each([
    ['no answer', undefined],
    ['another state', { ...report, state: 'busy' }],
    ['no host', { ...report, host: undefined }],
    ['another kind', { ...report, messages: [{ ...message, kind: 'constructor' }] }],
    ['a reason that is no text', { ...report, messages: [{ ...message, reasons: [1] }] }],
    ['a message that is none', { ...report, messages: [null] }],
  ])('a report with %s is refused', (_, value) => {
    expect(isPageReport(report)).toBe(true);
    expect(isPageReport(value)).toBe(false);
  });
});
