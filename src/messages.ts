/** Every message that the parts of Unnag send each other. The page itself is never a sender or a receiver. */
import { isReportDraft, type ReportDraft } from './report/draft.ts';
import { KINDS, type Kind } from './rules/kinds.ts';

const MESSAGE_STATES = ['hidden', 'collapsed', 'dimmed', 'counted', 'shown'] as const;
/** What has become of a message. */
export type MessageState = (typeof MESSAGE_STATES)[number];

const PAGE_STATES = ['working', 'no-article', 'off', 'too-much', 'error'] as const;

/** A message that Unnag concealed, as the popup lists it. */
export interface ConcealedMessage {
  /** Identifies the message within its page, as long as the page lives. */
  readonly id: number;
  /** The first 300 characters of its text, white space folded. */
  readonly text: string;
  /** The rule that judged it, e.g. `login.already-subscriber`. */
  readonly rule: string;
  readonly kind: Kind;
  /** Why it was judged so: short English phrases. */
  readonly reasons: readonly string[];
  /**
   * `hidden`: gone; `collapsed`: one line stands for it; `dimmed`: faint; `counted`: found, and left as it is;
   * `shown`: the person asked to see it.
   */
  readonly state: MessageState;
}

/** What a page's content script answers to `describe-page`. */
export interface PageReport {
  /** The page's host name, as `location.hostname` has it. */
  readonly host: string;
  /**
   * `working`: an article was found; `no-article`: nothing is touched here; `off`: Unnag is switched off here;
   * `too-much`: Unnag would have hidden so much of the text that it hid nothing; `error`: it failed, and the page is as its site made it.
   */
  readonly state: (typeof PAGE_STATES)[number];
  readonly messages: readonly ConcealedMessage[];
}

/** From popup to content script: tell what you did. Answer: {@link PageReport}. */
export interface DescribePage {
  readonly type: 'describe-page';
}

/** From popup to content script: show one concealed message, or conceal it again. Answer: {@link PageReport}. */
export interface ShowMessage {
  readonly type: 'show-message';
  readonly id: number;
  readonly show: boolean;
}

/** From popup to content script: scroll to a message, or to where it was, and mark the place for a moment. Answer: {@link PageReport}. */
export interface GoToMessage {
  readonly type: 'go-to-message';
  readonly id: number;
}

/** From popup or background to content script: show all concealed messages, or conceal them again. Answer: {@link PageReport}. */
export interface ShowAll {
  readonly type: 'show-all';
  /** Absent: show. */
  readonly show?: boolean;
}

/** From content script to background: how many messages are concealed here now. No answer. */
export interface CountChanged {
  readonly type: 'count-changed';
  readonly count: number;
}

/** From the picker or the popup to background: open the page on which a person finishes a report and sees all of it. The answer is empty, and comes when the page is open. */
export interface OpenReport {
  readonly type: 'open-report';
  readonly draft: ReportDraft;
}

/** From content script to whoever shows the page's report (the popup): it has changed, ask again. No answer. */
export interface PageChanged {
  readonly type: 'page-changed';
}

export type ToPage = DescribePage | ShowMessage | GoToMessage | ShowAll;
export type ToBackground = CountChanged | OpenReport;
export type ToPopup = PageChanged;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Checks what arrives at a content script; anything else is ignored. */
export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'describe-page':
      return true;
    case 'show-all':
      return value.show === undefined || typeof value.show === 'boolean';
    case 'go-to-message':
      return Number.isInteger(value.id);
    default:
      return value.type === 'show-message' && Number.isInteger(value.id) && typeof value.show === 'boolean';
  }
}

/** Checks what arrives at the background; anything else is ignored. */
export function isToBackground(value: unknown): value is ToBackground {
  if (!isRecord(value)) return false;
  if (value.type === 'open-report') return isReportDraft(value.draft);
  return value.type === 'count-changed' && Number.isInteger(value.count) && Number(value.count) >= 0;
}

/** Checks what arrives at the popup unasked; anything else is ignored. */
export function isToPopup(value: unknown): value is ToPopup {
  return isRecord(value) && value.type === 'page-changed';
}

/** Checks what a page's content script answered. */
export function isPageReport(value: unknown): value is PageReport {
  if (!isRecord(value) || typeof value.host !== 'string' || !Array.isArray(value.messages)) return false;
  return isOneOf(PAGE_STATES, value.state) && value.messages.every(isConcealedMessage);
}

function isConcealedMessage(value: unknown): value is ConcealedMessage {
  return (
    isRecord(value) &&
    Number.isInteger(value.id) &&
    typeof value.text === 'string' &&
    typeof value.rule === 'string' &&
    isOneOf(KINDS, value.kind) &&
    Array.isArray(value.reasons) &&
    value.reasons.every((reason) => typeof reason === 'string') &&
    isOneOf(MESSAGE_STATES, value.state)
  );
}

const isOneOf = (allowed: readonly unknown[], value: unknown): boolean => allowed.includes(value);
