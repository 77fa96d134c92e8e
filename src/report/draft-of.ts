/** Begins a report of an element of the page that the person pointed at. Runs in the page, when it is asked for. */
import { attributeOf } from '../text/dom.ts';
import { LONGEST, type ReportDraft } from './draft.ts';
import { outlineOf } from './outline.ts';
import { personalWordsIn } from './personal-words.ts';
import { redactPath } from './redact.ts';

/** What is known of a page and of one of its messages. */
export type FromPage = Pick<ReportDraft, 'site' | 'path' | 'query' | 'text' | 'outline' | 'language'>;

const LANGUAGE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}$/;

/** A draft of a report that Unnag missed a message. */
export const draftOfMissed = (element: Element): ReportDraft => ({ kind: 'missed', ...readFromPage(element), rule: '', reasons: [] });

/** What a report says of an element and the page that it is in, without what identifies the reader. */
export function readFromPage(element: Element): FromPage {
  const page = element.ownerDocument;
  const personal = personalWordsIn(page);
  const { markup, text } = outlineOf(element, personal);
  return { ...pageFacts(page, personal), text, outline: markup };
}

/** What a report says of a page. */
export function pageFacts(page: Document, personal = personalWordsIn(page)): Omit<FromPage, 'text' | 'outline'> {
  const { hostname, pathname, search, hash } = page.location;
  const declared = (page.documentElement && attributeOf(page.documentElement, 'lang')) ?? '';
  return {
    site: hostname.slice(0, LONGEST.site),
    path: redactPath(pathname, personal).slice(0, LONGEST.path),
    query: `${search}${hash}`.slice(0, LONGEST.query),
    language: LANGUAGE.test(declared) ? declared : '',
  };
}
