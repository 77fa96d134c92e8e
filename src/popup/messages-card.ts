/** The card with the page's messages, and what can be done about all of them. */
import { createCard } from '../controls/card.ts';
import { element, replaceContent } from '../controls/element.ts';
import { whenIdle } from '../controls/when-idle.ts';
import type { ConcealedMessage } from '../messages.ts';
import { say } from '../words/say.ts';
import { type MessageActions, messageGroups } from './message-list.ts';

/** Messages that are listed at once, as many as the window of a popup has room for; the others follow. */
const AT_ONCE = 6;

export interface MessagesCard {
  readonly node: HTMLElement;
  /** Shows the page's messages; undefined: the page was not judged, so there is nothing to say. */
  show(messages: readonly ConcealedMessage[] | undefined): void;
}

/** What a person can do about the page's messages together. */
export interface AllMessagesActions extends MessageActions {
  /** Shows all messages, or conceals all again. */
  onShowAll(show: boolean): void;
  /** Something was missed. */
  onMissed(): void;
}

/** Makes the card. */
export function createMessagesCard(actions: AllMessagesActions): MessagesCard {
  let judged = false;
  let listed: readonly ConcealedMessage[] = [];
  let asking = false;
  const groups = element('div');
  const all = element('button', { type: 'button', className: 'quiet', onclick: () => actions.onShowAll(!allShown()) });
  const wrong = element('button', { type: 'button', className: 'quiet', onclick: () => ask(!asking) });
  const missed = element('button', { type: 'button', className: 'quiet', onclick: () => actions.onMissed() }, say('somethingMissed'));
  const question = element('p', { className: 'hint', role: 'status' });
  const kept = { ...actions, onKeep: (message: ConcealedMessage) => ask(false, () => actions.onKeep(message)) };
  const foot = element('div', { className: 'row' }, question, wrong, missed);
  const card = createCard(say('onThisPage'), all, groups, foot);
  card.node.classList.add('messages-card');

  const allShown = (): boolean => listed.every(({ state }) => state === 'shown' || state === 'counted');

  function ask(wanted: boolean, then?: () => void): void {
    asking = wanted;
    draw();
    then?.();
  }

  function draw(): void {
    card.node.hidden = !judged;
    all.textContent = say(allShown() ? 'hideAllAgain' : 'showAll');
    all.hidden = listed.every(({ state }) => state === 'counted');
    wrong.hidden = listed.length === 0;
    wrong.textContent = say(asking ? 'cancel' : 'wronglyHidden');
    question.textContent = asking ? say('whichOne') : '';
    const isFirst = groups.childElementCount === 0 && listed.length > AT_ONCE;
    replaceContent(groups, ...messageGroups(listed, kept, asking, isFirst ? AT_ONCE : listed.length));
    if (isFirst) whenIdle(draw);
  }

  draw();
  return {
    node: card.node,
    show(messages) {
      const same = judged === (messages !== undefined) && JSON.stringify(messages ?? []) === JSON.stringify(listed);
      judged = messages !== undefined;
      listed = messages ?? [];
      if (!same) draw();
    },
  };
}
