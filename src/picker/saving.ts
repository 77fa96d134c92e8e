import { browserApi } from '../page/browser-api.ts';
import { draftOfMissed } from '../report/draft-of.ts';
import { say } from '../words/say.ts';
import type { Candidate } from './candidates.ts';
import type { RuleDraft } from './preview.ts';
import type { PanelChoices } from './preview-panel.ts';

/** Has the background save a rule. @returns what went wrong, as a sentence; null where it is saved */
export async function saveRule(rule: RuleDraft, { kind, everywhere }: PanelChoices, site: string): Promise<string | null> {
  try {
    await browserApi().runtime.sendMessage({
      type: 'save-personal-rule',
      rule: { ...rule, kind, ...(everywhere ? {} : { sites: [site] }) },
    });
    return null;
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
