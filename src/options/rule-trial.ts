/** Tries a rule on the page that the person looked at last. */
import browser from 'webextension-polyfill';
import { isRuleTrial, type RuleTrial, type TryRules } from '../messages.ts';
import { compileRules } from '../rules/compiled-rules.ts';
import type { RuleDraft } from '../settings/rule-store.ts';
import { say } from '../words/say.ts';

const MOST_ASKED = 8; // tabs, the last used ones first
const PATIENCE = 3000; // ms

/** What a rule would do on the last page that answers; undefined where none does. Rejects where the browser names no tabs. */
export async function tryRule(draft: RuleDraft): Promise<RuleTrial | undefined> {
  const message: TryRules = { type: 'try-rules', rules: compileRules([{ ...draft, id: 'personal.trial' }]) };
  const [tabs, own] = await Promise.all([browser.tabs.query({}), browser.tabs.getCurrent()]);
  const lastFirst = tabs.filter(({ id }) => id !== own?.id).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  for (const { id } of lastFirst.slice(0, MOST_ASKED)) {
    // Pages without a content script of ours reject, each browser in words of its own.
    const asking = id === undefined ? undefined : browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => undefined);
    const answer: unknown = await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    if (isRuleTrial(answer)) return answer;
  }
  return undefined;
}

/** The same in a sentence. */
export async function sayTrial(draft: RuleDraft): Promise<string> {
  const trial = await tryRule(draft);
  if (!trial) return say('trialNoPage');
  return trial.article ? say('trialResult', trial.host, trial.messages, trial.spared) : say('trialNoArticle', trial.host);
}
