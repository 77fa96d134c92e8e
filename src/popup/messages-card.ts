/** The card with the page's messages, and what can be done about all of them. */
import { createCard } from '../controls/card.ts';
import { element, replaceContent } from '../controls/element.ts';
import type { ConcealedMessage } from '../messages.ts';
import { say } from '../words/say.ts';
import { type MessageActions, messageGroups } from './message-list.ts';

export interface MessagesCard {
  readonly node: HTMLElement;
  /** Shows the page's messages; nothing where there are none. */
  show(messages: readonly ConcealedMessage[]): void;
}

/** Makes the card; `onShowAll` hears that the person wants to see all messages, or none of them. */
export function createMessagesCard(actions: MessageActions, onShowAll: (show: boolean) => void): MessagesCard {
  let listed: readonly ConcealedMessage[] = [];
  let asking = false;
  const groups = element('div');
  const all = element('button', { type: 'button', className: 'quiet', onclick: () => onShowAll(!allShown()) });
  const wrong = element('button', { type: 'button', className: 'quiet', onclick: () => ask(!asking) });
  const question = element('p', { className: 'hint', role: 'status' });
  const kept = { ...actions, onKeep: (message: ConcealedMessage) => ask(false, () => actions.onKeep(message)) };
  const foot = element('div', { className: 'row' }, question, wrong);
  const card = createCard(say('onThisPage'), all, groups, foot);
  card.node.classList.add('messages-card');

  const allShown = (): boolean => listed.every(({ state }) => state === 'shown' || state === 'counted');

  function ask(wanted: boolean, then?: () => void): void {
    asking = wanted;
    draw();
    then?.();
  }

  function draw(): void {
    card.node.hidden = listed.length === 0;
    all.textContent = say(allShown() ? 'hideAllAgain' : 'showAll');
    all.hidden = listed.every(({ state }) => state === 'counted');
    wrong.textContent = say(asking ? 'cancel' : 'wronglyHidden');
    question.textContent = asking ? say('whichOne') : '';
    replaceContent(groups, ...messageGroups(listed, kept, asking));
  }

  return {
    node: card.node,
    show(messages) {
      const same = JSON.stringify(messages) === JSON.stringify(listed);
      listed = messages;
      if (!same || listed.length === 0) draw();
    },
  };
}
