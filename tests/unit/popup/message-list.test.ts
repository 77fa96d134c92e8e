// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { replaceContent } from '../../../src/controls/element.ts';
import type { ConcealedMessage } from '../../../src/messages.ts';
import { type MessageActions, messageGroups } from '../../../src/popup/message-list.ts';
import { sayReason } from '../../../src/words/names.ts';

const hostile = '<img src=x onerror="alert(1)"><b>Log in</b>';
const messages: ConcealedMessage[] = [
  { id: 1, text: hostile, rule: '__proto__', kind: 'login', reasons: ['asks to <i>log in</i>'], state: 'hidden' },
  { id: 2, text: 'Subscribe.', rule: 'subscription.none-such', kind: 'subscription', reasons: [], state: 'shown' },
];

describe('the list of messages', () => {
  let asked: [number, boolean][];
  let kept: number[];
  let gone: number[];
  let reported: number[];
  const actions: MessageActions = {
    onShow: (message, wanted) => asked.push([message.id, wanted]),
    onKeep: (message) => kept.push(message.id),
    onGoTo: (message) => gone.push(message.id),
    onReport: (message) => reported.push(message.id),
  };
  const show = (asking = false) => replaceContent(document.body, ...messageGroups(messages, actions, asking, messages.length));
  const press = (name: string) => {
    for (const button of document.querySelectorAll('button')) if (button.textContent === name) button.click();
  };
  beforeEach(() => {
    [asked, kept, gone, reported] = [[], [], [], []];
    show();
  });

  it('shows page text as text, whatever it holds, in its own direction', () => {
    expect(document.querySelector('img, b, i')).toBeNull();
    const text = [...document.querySelectorAll<HTMLElement>('.message-text')].find((node) => node.textContent === hostile);
    expect(text?.querySelector('bdi')?.textContent).toBe(hostile);
  });

  it('groups by kind in the order of the kinds, and names an unknown rule by its id', () => {
    expect([...document.querySelectorAll('h3')].map((node) => node.textContent)).toEqual(['Subscription offers 1', 'Log-in prompts 1']);
    expect(document.querySelector('.message-rule')?.textContent).toContain('subscription.none-such');
  });

  it('offers to show what is hidden and to hide what is shown', () => {
    press('Show');
    press('Hide again');
    expect(asked).toEqual([
      [1, true],
      [2, false],
    ]);
    expect([kept, gone]).toEqual([[], []]);
  });

  it('takes the person to a message, says why it was judged so, and hides it never again', () => {
    press(hostile);
    expect(gone).toEqual([1]);
    expect(document.querySelector('.why')?.textContent).toContain('subscription.none-such');
    for (const why of document.querySelectorAll('details')) why.dispatchEvent(new Event('toggle'));
    expect(document.body.textContent).toContain('Why? asks to <i>log in</i>');
    press('Never hide this here');
    expect(kept).toEqual([2, 1]);
    press('Report');
    expect(reported).toEqual([2, 1]);
  });

  it('offers no report of what a person’s own rule hid', () => {
    const own: ConcealedMessage = { id: 3, text: 'Join', rule: 'personal.ab12', kind: 'login', reasons: [], state: 'hidden' };
    replaceContent(document.body, ...messageGroups([own], actions, false, 1));
    for (const why of document.querySelectorAll('details')) why.dispatchEvent(new Event('toggle'));
    expect([...document.querySelectorAll('.why button')].map((button) => button.textContent)).toEqual(['Never hide this here']);
  });

  it('asks which message is wrongly hidden, and offers nothing else then', () => {
    show(true);
    press('This one');
    expect(kept).toEqual([2, 1]);
    press('Show');
    expect(asked).toEqual([]);
  });

  it('puts reasons into words, and leaves unknown ones as they are', () => {
    expect(sayReason('speaks of ad blocker, subscribe, mystery')).toBe('words for: ad blocker, subscribing, mystery');
    expect(sayReason('belongs to a form')).toBe('belongs to a form');
    expect(sayReason('<b>constructor</b>')).toBe('<b>constructor</b>');
  });

  it('leaves the keyboard where it was when the list is made anew', () => {
    document.querySelector<HTMLElement>('[data-key="message-1"]')?.focus();
    const before = document.activeElement;
    show();
    expect(document.activeElement).not.toBe(before);
    expect(document.activeElement?.getAttribute('data-key')).toBe('message-1');
  });

  it('leaves open what was open when the list is made anew', () => {
    const details = document.querySelector<HTMLDetailsElement>('[data-key="why-1"]');
    if (details) details.open = true;
    show();
    expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([false, true]);
  });
});
