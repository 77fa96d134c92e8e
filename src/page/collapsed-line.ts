import type { Kind } from '../rules/kinds.ts';
import { setImportant } from './inline-style.ts';

/** The line that stands for a collapsed message. */
export interface CollapsedLine {
  readonly host: HTMLElement;
  remove(): void;
}

const TITLES: Readonly<Record<Kind, string>> = {
  'access-check': 'Access check',
  subscription: 'Subscription offer',
  login: 'Log-in prompt',
  newsletter: 'Newsletter offer',
  'ad-block': 'Ad-blocker notice',
  donation: 'Donation appeal',
  'app-and-follow': 'App or channel offer',
  'comment-prompt': 'Comment form',
  'ad-label': 'Advertisement',
  'share-tools': 'Share tools',
  'related-links': 'Related links',
};

const NOTE_TAG = 'unnag-note';
const HOST_STYLE = { all: 'initial', display: 'block', margin: '8px 0', color: 'inherit', 'font-size': '14px', 'text-align': 'start' };
const BUTTON_STYLE = {
  all: 'initial',
  cursor: 'pointer',
  font: '14px/20px system-ui, sans-serif',
  color: 'inherit',
  opacity: '0.75',
  padding: '6px 12px',
  border: '1px dashed currentColor',
  'border-radius': '6px',
  'outline-offset': '2px',
  'user-select': 'none',
};
const ARROW = { closed: '▸', open: '▾' };

/**
 * Puts a line before an element: a real button in a closed shadow root, where the page's styles and scripts do not
 * reach, and out of copied text.
 */
export function collapsedLine(before: Element, kind: Kind, onToggle: (open: boolean) => void): CollapsedLine {
  const host = before.ownerDocument.createElement(NOTE_TAG);
  setImportant(host, HOST_STYLE);
  const root = host.attachShadow({ mode: 'closed' });
  const button = before.ownerDocument.createElement('button');
  button.type = 'button';
  setImportant(button, BUTTON_STYLE);
  let open = false;
  const draw = (): void => {
    button.setAttribute('aria-expanded', String(open));
    button.textContent = `${open ? ARROW.open : ARROW.closed} ${TITLES[kind]}`;
  };
  button.addEventListener('focus', () =>
    setImportant(button, { outline: button.matches(':focus-visible') ? '2px solid currentColor' : 'none' }),
  );
  button.addEventListener('blur', () => setImportant(button, { outline: 'none' }));
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    event.stopPropagation();
    open = !open;
    draw();
    onToggle(open);
  });
  draw();
  root.append(button);
  before.before(host);
  return { host, remove: () => host.remove() };
}
