/** Begins a report that a message is wrongly hidden. */
import browser from 'webextension-polyfill';
import { Explained } from '../controls/notices.ts';
import type { ConcealedMessage, OpenReport } from '../messages.ts';
import { isReportDraft, LONGEST, type ReportDraft } from '../report/draft.ts';
import { redact } from '../report/redact.ts';
import { say } from '../words/say.ts';

/** Where the build puts the script that describes a message; see scriptOnDemand in vite.config.ts. */
const DESCRIBING_FILE = '/src/report/describe-message.iife.js';
const NOBODY = { names: new Set<string>(), handles: new Set<string>() };

/** Opens the page for the report of a message in a tab. Rejects with an {@link Explained} error where it does not open. */
export async function reportWrong(tabId: number, host: string, message: ConcealedMessage): Promise<void> {
  const known = draftOfWrong(host, message);
  const described = await describeInTab(tabId, message.text);
  const draft = { ...known, ...described, text: (typeof described === 'object' && described?.text) || known.text };
  const asked: OpenReport = { type: 'open-report', draft: isReportDraft(draft) ? draft : known };
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

/** What the page knows of it besides; undefined where the browser lets no script in: then the report has what the popup knows. */
async function describeInTab(tabId: number, text: string): Promise<Partial<ReportDraft> | undefined> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [DESCRIBING_FILE] });
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: callInPage, args: [text] });
    const described: unknown = answer?.result;
    return typeof described === 'object' && described !== null ? described : undefined;
  } catch (cause) {
    console.info('The page was not asked for more about the message.', cause);
    return undefined;
  }
}

/** Runs in the page, by itself: it can use nothing of this file. */
function callInPage(text: string): unknown {
  const { unnagDescribeMessage } = globalThis as unknown as { unnagDescribeMessage?: (words: string) => unknown };
  return unnagDescribeMessage?.(text);
}
