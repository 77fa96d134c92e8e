/** Begins a report that a message is wrongly hidden. */
import browser from 'webextension-polyfill';
import { Explained } from '../controls/notices.ts';
import type { ConcealedMessage, OpenReport } from '../messages.ts';
import { LONGEST, type ReportDraft } from '../report/draft.ts';
import { redact } from '../report/redact.ts';
import { say } from '../words/say.ts';

const NOBODY = { names: new Set<string>(), handles: new Set<string>() };

/** Opens the page for the report. Rejects with an {@link Explained} error where it does not open. */
export async function reportWrong(host: string, message: ConcealedMessage): Promise<void> {
  const asked: OpenReport = { type: 'open-report', draft: draftOfWrong(host, message) };
  await browser.runtime.sendMessage(asked).catch((cause: unknown) => {
    throw new Explained(say('reportNotOpened'), { cause });
  });
}

/** What the popup knows of the message. */
function draftOfWrong(host: string, { text, rule, reasons }: ConcealedMessage): ReportDraft {
  return {
    kind: 'wrong',
    site: host.slice(0, LONGEST.site),
    path: '',
    query: '',
    text: redact(text, NOBODY).slice(0, LONGEST.text),
    outline: '',
    language: '',
    rule: rule.slice(0, LONGEST.rule),
    reasons: reasons.slice(0, 10).map((reason) => reason.slice(0, LONGEST.reason)),
  };
}
