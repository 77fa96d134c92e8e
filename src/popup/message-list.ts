/** The messages that Unnag found on the page, by kind, each with what can be done about it. */
import { element } from '../controls/element.ts';
import type { ConcealedMessage, MessageState } from '../messages.ts';
import { KINDS, type Kind } from '../rules/kinds.ts';
import { describeRule, kindName, sayReason } from '../words/names.ts';
import { say, type Words } from '../words/say.ts';

/** What a person can do about a message. */
export interface MessageActions {
  /** Show it, or conceal it again. */
  onShow(message: ConcealedMessage, show: boolean): void;
  /** Show it, and never conceal it on this site again. */
  onKeep(message: ConcealedMessage): void;
  /** Tell Unnag's makers that it is wrongly hidden. */
  onReport(message: ConcealedMessage): void;
  /** Take me to where it stands. */
  onGoTo(message: ConcealedMessage): void;
}

/**
 * Makes one group per kind. `asking`: the person is asked which message is wrongly hidden, so each offers to be it.
 * `most`: no more messages than this are listed, though all are counted.
 */
export function messageGroups(
  messages: readonly ConcealedMessage[],
  actions: MessageActions,
  asking: boolean,
  most: number,
): HTMLElement[] {
  let left = most;
  return KINDS.flatMap((kind) => {
    const ofKind = messages.filter((message) => message.kind === kind);
    const listed = ofKind.slice(0, left);
    left -= listed.length;
    if (listed.length === 0) return [];
    const items = listed.map((message) => messageItem(message, actions, asking));
    return [group(kind, ofKind.length, items)];
  });
}

const group = (kind: Kind, count: number, items: readonly HTMLElement[]): HTMLElement =>
  element(
    'section',
    { className: 'group' },
    element('h3', {}, kindName(kind), ' ', element('span', { className: 'count' }, String(count))),
    element('ul', { className: 'messages' }, ...items),
  );

const STATES: Readonly<Record<MessageState, Words | undefined>> = {
  hidden: undefined,
  collapsed: 'collapsedState',
  dimmed: 'dimmedState',
  counted: 'countedState',
  shown: 'shownState',
};

function messageItem(message: ConcealedMessage, actions: MessageActions, asking: boolean): HTMLElement {
  const title = message.title ?? describeRule(message.rule).title;
  const text = element(
    'button',
    {
      type: 'button',
      className: 'message-text',
      'aria-label': say('goToMessage', message.text),
      'data-key': `go-${message.id}`,
      onclick: () => actions.onGoTo(message),
    },
    element('bdi', {}, message.text),
  );
  return element(
    'li',
    { className: `message ${message.state}` },
    text,
    asking ? thisOneButton(message, title, actions) : showButton(message, title, actions),
    whyDetails(message, title, actions),
  );
}

function showButton(message: ConcealedMessage, title: string, { onShow }: MessageActions): HTMLElement | undefined {
  if (message.state === 'counted') return undefined;
  const shown = message.state === 'shown';
  return element(
    'button',
    {
      type: 'button',
      className: 'quiet',
      'aria-label': say(shown ? 'hideMessage' : 'showMessage', title),
      'data-key': `message-${message.id}`,
      onclick: () => onShow(message, !shown),
    },
    say(shown ? 'hideAgain' : 'show'),
  );
}

const thisOneButton = (message: ConcealedMessage, title: string, { onKeep }: MessageActions): HTMLElement =>
  element(
    'button',
    {
      type: 'button',
      className: 'main-button',
      'aria-label': say('thisOneMessage', title),
      'data-key': `message-${message.id}`,
      onclick: () => onKeep(message),
    },
    say('thisOne'),
  );

/** The rule that judged it, and on demand why, with the way to have it never hidden again. */
function whyDetails(message: ConcealedMessage, title: string, actions: MessageActions): HTMLElement {
  const state = STATES[message.state];
  const summary = element(
    'summary',
    {},
    element('span', { className: 'only-heard' }, say('why')),
    ' ',
    element('span', { className: 'message-rule' }, title),
    ' ',
    state ? element('span', { className: 'tag' }, say(state)) : undefined,
  );
  const details = element('details', { className: 'why', 'data-key': `why-${message.id}` }, summary);
  // Made when it is first opened: a page can have hundreds of messages, and few are asked about.
  const explain = (): void => {
    if (details.childElementCount === 1) details.append(...explanation(message, title, actions));
  };
  summary.addEventListener('click', explain); // `toggle` comes later than a key that is pressed next
  details.addEventListener('toggle', explain); // opened without a click, when the list is made anew
  return details;
}

/** Rules that people made or imported are no business of Unnag's makers. */
const isOfUnnag = (rule: string): boolean => !/^(?:personal|list)\./.test(rule);

function explanation(message: ConcealedMessage, title: string, { onKeep, onReport }: MessageActions): HTMLElement[] {
  const never = element(
    'button',
    { type: 'button', className: 'quiet', 'aria-label': say('neverHideMessage', title), onclick: () => onKeep(message) },
    say('neverHideHere'),
  );
  const report = element(
    'button',
    { type: 'button', className: 'quiet', 'aria-label': say('reportMessage', title), onclick: () => onReport(message) },
    say('report'),
  );
  return [
    element('p', { className: 'hint' }, describeRule(message.rule).description),
    element('p', { className: 'hint' }, message.reasons.length > 0 ? `${say('why')} ${message.reasons.map(sayReason).join(' · ')}` : ''),
    element('div', { className: 'row' }, never, isOfUnnag(message.rule) ? report : undefined),
  ];
}
