/** Every message that the parts of Unnag send each other. The page itself is never a sender or a receiver. */
import { isReportDraft, type ReportDraft } from './report/draft.ts';
import { areCompiled } from './rules/are-compiled.ts';
import type { CompiledRules } from './rules/compiled-rules.ts';
import { KINDS, type Kind } from './rules/kinds.ts';

const MESSAGE_STATES = ['hidden', 'collapsed', 'dimmed', 'counted', 'shown'] as const;
/** What has become of a message. */
export type MessageState = (typeof MESSAGE_STATES)[number];

const PAGE_STATES = ['working', 'reading', 'no-article', 'off', 'too-much', 'error'] as const;

/** A message that Unnag concealed, as the popup lists it. */
export interface ConcealedMessage {
  /** Identifies the message within its page, as long as the page lives. */
  readonly id: number;
  /** The first 300 characters of its text, white space folded. */
  readonly text: string;
  /** The rule that judged it, e.g. `login.already-subscriber`. */
  readonly rule: string;
  readonly kind: Kind;
  /** What the rule is called, where it is not built in. */
  readonly title?: string;
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
   * `working`: an article was found; `reading`: not known yet; `no-article`: nothing is touched here; `off`: Unnag is switched off here;
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

/** From a script in a page to the background, in Firefox: lay the sheet of `tetherSheet`. Answer: the frames over which it lies now. */
export interface LaySheet {
  readonly type: 'lay-sheet';
  /** The page's mark. */
  readonly mark: string;
  /** Over which frames of the tab, by the numbers that the browser gives them; 0 is the page itself. */
  readonly frames: readonly number[];
}

/** From content script to background: the stored words of a language cannot be read, lay them out anew. No answer. */
export interface WordsDamaged {
  readonly type: 'words-damaged';
}

/** From the picker or the popup to background: open the page on which a person finishes a report and sees all of it. The answer is empty, and comes when the page is open. */
export interface OpenReport {
  readonly type: 'open-report';
  readonly draft: ReportDraft;
}

/** From the options to a content script: what would these rules do, and no others? Changes nothing. Answer: {@link RuleTrial}. */
export interface TryRules {
  readonly type: 'try-rules';
  readonly rules: CompiledRules;
}

/** What a page's content script answers to `try-rules`. */
export interface RuleTrial {
  /** The page's host name. */
  readonly host: string;
  /** Whether there is an article on the page; without one, no rule does anything. */
  readonly article: boolean;
  /** How many messages the rules would conceal. */
  readonly messages: number;
  /** How many blocks fit that are the article's own text, or what else must stay. They are not concealed. */
  readonly spared: number;
}

/**
 * From our content script in a tab's visible page, or from one of our own pages, to the background: save a personal rule. The
 * background checks the rule (`RuleDraft` in settings/rule-store.ts: without an id it is a new one). Answer: {@link RuleAnswer}.
 */
export interface SavePersonalRule {
  readonly type: 'save-personal-rule';
  readonly rule: object;
}

/** The same for the removal of a rule, for example of one that was just saved. Answer: {@link RuleAnswer}. */
export interface RemovePersonalRule {
  readonly type: 'remove-personal-rule';
  readonly id: string;
}

/** From the options to the background: load a list of rules from an address, for which the person has given permission. Answer: {@link RuleAnswer}. */
export interface SubscribeToList {
  readonly type: 'subscribe-to-list';
  readonly url: string;
}

/** From the options to the background: look now whether a list has changed. Answer: {@link RuleAnswer}. */
export interface CheckList {
  readonly type: 'check-list';
  readonly id: string;
}

/** What the background answers: the id of the rule or list, or why nothing was changed, as a sentence for the person. */
export type RuleAnswer = { readonly done: true; readonly id: string } | { readonly done: false; readonly reason: string };

/** From content script to whoever shows the page's report (the popup): it has changed, ask again. No answer. */
export interface PageChanged {
  readonly type: 'page-changed';
}

export type ToPage = DescribePage | ShowMessage | GoToMessage | ShowAll | TryRules;
export type ToBackground =
  | CountChanged
  | LaySheet
  | WordsDamaged
  | OpenReport
  | SavePersonalRule
  | RemovePersonalRule
  | SubscribeToList
  | CheckList;
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
    case 'try-rules':
      return areCompiled(value.rules);
    default:
      return value.type === 'show-message' && Number.isInteger(value.id) && typeof value.show === 'boolean';
  }
}

/** Checks what arrives at the background; anything else is ignored. */
export function isToBackground(value: unknown): value is ToBackground {
  if (!isRecord(value)) return false;
  if (value.type === 'open-report') return isReportDraft(value.draft);
  if (value.type === 'count-changed') return Number.isInteger(value.count) && Number(value.count) >= 0;
  if (value.type === 'words-damaged') return true;
  if (value.type === 'lay-sheet') {
    const isMark = typeof value.mark === 'string' && /^[\de-]{1,30}$/.test(value.mark);
    return isMark && Array.isArray(value.frames) && value.frames.every((frame) => Number.isInteger(frame) && frame >= 0);
  }
  if (value.type === 'save-personal-rule') return isRecord(value.rule);
  if (value.type === 'subscribe-to-list') return typeof value.url === 'string';
  return (value.type === 'remove-personal-rule' || value.type === 'check-list') && typeof value.id === 'string';
}

/** Checks what the background answered about a rule. */
export function isRuleAnswer(value: unknown): value is RuleAnswer {
  return isRecord(value) && (value.done === true ? typeof value.id === 'string' : value.done === false && typeof value.reason === 'string');
}

/** Checks what a page's content script answered to a trial. */
export function isRuleTrial(value: unknown): value is RuleTrial {
  return (
    isRecord(value) &&
    typeof value.host === 'string' &&
    typeof value.article === 'boolean' &&
    Number.isInteger(value.messages) &&
    Number.isInteger(value.spared)
  );
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
    (value.title === undefined || typeof value.title === 'string') &&
    Array.isArray(value.reasons) &&
    value.reasons.every((reason) => typeof reason === 'string') &&
    isOneOf(MESSAGE_STATES, value.state)
  );
}

const isOneOf = (allowed: readonly unknown[], value: unknown): boolean => allowed.includes(value);
