/** The messages that Unnag concealed on the page, by kind, each with a way to see it. */
import { element } from '../controls/element.ts';
import { describeRule } from '../controls/rule-catalogue.ts';
import type { ConcealedMessage } from '../messages.ts';
import { KINDS, type Kind } from '../rules/kinds.ts';
import { STRINGS } from '../strings.ts';

/** Makes one group per kind; `onShow` hears which message the person wants to see, or to be concealed again. */
export function messageGroups(
  messages: readonly ConcealedMessage[],
  onShow: (message: ConcealedMessage, show: boolean) => void,
): HTMLElement[] {
  return KINDS.flatMap((kind) => {
    const ofKind = messages.filter((message) => message.kind === kind);
    return ofKind.length > 0
      ? [
          group(
            kind,
            ofKind.map((message) => messageItem(message, onShow)),
          ),
        ]
      : [];
  });
}

const group = (kind: Kind, items: readonly HTMLElement[]): HTMLElement =>
  element(
    'section',
    { className: 'group' },
    element('h3', {}, STRINGS.kinds[kind], ' ', element('span', { className: 'count' }, String(items.length))),
    element('ul', { className: 'messages' }, ...items),
  );

function messageItem(message: ConcealedMessage, onShow: (message: ConcealedMessage, show: boolean) => void): HTMLElement {
  const { title } = describeRule(message.rule);
  const shown = message.state === 'shown';
  const button = element(
    'button',
    {
      type: 'button',
      className: 'quiet',
      'aria-label': shown ? STRINGS.hideMessage(title) : STRINGS.showMessage(title),
      'data-key': `message-${message.id}`,
      onclick: () => onShow(message, !shown),
    },
    shown ? STRINGS.hideAgain : STRINGS.show,
  );
  const why =
    message.reasons.length > 0 ? element('p', { className: 'hint' }, `${STRINGS.why}: ${message.reasons.join(' · ')}`) : undefined;
  const state = shown ? STRINGS.shownState : message.state === 'collapsed' ? STRINGS.collapsedState : undefined;
  return element(
    'li',
    { className: `message ${message.state}` },
    element('p', { className: 'message-text', dir: 'auto' }, message.text),
    element('p', { className: 'message-rule' }, title, state ? element('span', { className: 'tag' }, state) : undefined),
    why,
    button,
  );
}
