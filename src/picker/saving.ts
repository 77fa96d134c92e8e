import { isRuleAnswer } from '../messages.ts';
import { browserApi } from '../page/browser-api.ts';
import { draftOfMissed } from '../report/draft-of.ts';
import type { RuleDraft } from '../settings/rule-store.ts';
import { say } from '../words/say.ts';
import type { Candidate } from './candidates.ts';
import type { PanelChoices } from './preview-panel.ts';

const LONGEST_TITLE = 60; // characters

/** What a rule is called that was made of a candidate: how its text begins. */
export function titleOf({ blocks }: Candidate): string {
  const text = blocks[0]?.text ?? '';
  return text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE).trimEnd()}…` : text;
}

/** The rule as the person wants it. */
export const withChoices = (rule: Pick<RuleDraft, 'title' | 'tells'>, { kind, everywhere }: PanelChoices, site: string): RuleDraft => ({
  ...rule,
  kind,
  ...(everywhere ? {} : { sites: [site] }),
});

/** Has the background save a rule. @returns what went wrong, as a sentence; null where it is saved */
export async function saveRule(rule: RuleDraft): Promise<string | null> {
  try {
    const answer: unknown = await browserApi().runtime.sendMessage({ type: 'save-personal-rule', rule });
    if (!isRuleAnswer(answer)) throw new Error('no answer');
    return answer.done ? null : answer.reason;
  } catch (error) {
    return say('pickNotSaved', reasonOf(error));
  }
}

/** Begins a report of something that was missed. @returns what went wrong, as a sentence; null where the report is open */
export async function openReport({ element, blocks }: Candidate): Promise<string | null> {
  const about = element ?? blocks[0]?.box.element;
  if (!about) return null;
  try {
    await browserApi().runtime.sendMessage({ type: 'open-report', draft: draftOfMissed(about) });
    return null;
  } catch (error) {
    return say('pickReportFailed', reasonOf(error));
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
