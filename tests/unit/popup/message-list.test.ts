// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { replaceContent } from '../../../src/controls/element.ts';
import type { ConcealedMessage } from '../../../src/messages.ts';
import { messageGroups } from '../../../src/popup/message-list.ts';

const hostile = '<img src=x onerror="alert(1)"><b>Log in</b>';
const messages: ConcealedMessage[] = [
  { id: 1, text: hostile, rule: '__proto__', kind: 'login', reasons: ['asks to <i>log in</i>'], state: 'hidden' },
  { id: 2, text: 'Subscribe.', rule: 'subscription.none-such', kind: 'subscription', reasons: [], state: 'shown' },
];

describe('the list of messages', () => {
  let asked: [number, boolean][];
  const show = () => replaceContent(document.body, ...messageGroups(messages, (message, wanted) => asked.push([message.id, wanted])));
  beforeEach(() => {
    asked = [];
    show();
  });

  it('shows page text as text, whatever it holds, in its own direction', () => {
    expect(document.querySelector('img, b, i')).toBeNull();
    const text = [...document.querySelectorAll<HTMLElement>('.message-text')].find((node) => node.textContent === hostile);
    expect(text?.dir).toBe('auto');
  });

  it('groups by kind in the order of the kinds, and names an unknown rule by its id', () => {
    expect([...document.querySelectorAll('h3')].map((node) => node.textContent)).toEqual(['Subscription offers 1', 'Log-in prompts 1']);
    expect(document.querySelector('.message-rule')?.textContent).toContain('subscription.none-such');
  });

  it('offers to show what is hidden and to hide what is shown', () => {
    for (const button of document.querySelectorAll('button')) button.click();
    expect(asked).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it('leaves the keyboard where it was when the list is made anew', () => {
    document.querySelector<HTMLElement>('[data-key="message-1"]')?.focus();
    const before = document.activeElement;
    show();
    expect(document.activeElement).not.toBe(before);
    expect(document.activeElement?.getAttribute('data-key')).toBe('message-1');
  });
});
