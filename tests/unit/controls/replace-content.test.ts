// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { element, replaceContent } from '../../../src/controls/element.ts';

const content = (): HTMLElement[] => [
  element('button', { 'data-key': 'show' }, 'Show'),
  element('details', { 'data-key': 'why' }, element('summary', {}, 'Why?'), element('button', {}, 'Never hide this')),
];

function drawn(): HTMLElement {
  document.body.replaceChildren(element('div'));
  const container = document.body.firstElementChild as HTMLElement;
  replaceContent(container, ...content());
  return container;
}

const keyboardAt = (): string | null | undefined => document.activeElement?.textContent;

it('The keyboard stays at its button when a list is drawn anew', () => {
  const container = drawn();
  container.querySelector<HTMLElement>('[data-key="show"]')?.focus();
  replaceContent(container, ...content());
  expect(keyboardAt()).toBe('Show');
  expect(document.activeElement?.isConnected).toBe(true);
});

it('The keyboard stays at the summary of a disclosure, closed or open, and comes back to it from within', () => {
  const container = drawn();
  container.querySelector<HTMLElement>('summary')?.focus();
  replaceContent(container, ...content());
  expect(keyboardAt()).toBe('Why?');
  expect(container.querySelector('details')?.open).toBe(false);
  container.querySelector('details')?.setAttribute('open', '');
  container.querySelector<HTMLElement>('details button')?.focus();
  replaceContent(container, ...content());
  expect(keyboardAt()).toBe('Why?');
  expect(container.querySelector('details')?.open).toBe(true);
});

it('The keyboard stays where it is elsewhere on the page', () => {
  const container = drawn();
  const outside = element('button', {}, 'Outside');
  document.body.append(outside);
  outside.focus();
  replaceContent(container, ...content());
  expect(document.activeElement).toBe(outside);
});
