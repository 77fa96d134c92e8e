import type { RemovePersonalRule, RuleAnswer, SavePersonalRule } from '../messages.ts';
import type { RuleStore } from '../settings/rule-store.ts';

/** Saves or removes a rule for a page of a tab, which cannot check rules itself. What went wrong is told as a sentence. */
export async function changeRule(message: SavePersonalRule | RemovePersonalRule, store: RuleStore): Promise<RuleAnswer> {
  try {
    if (message.type === 'save-personal-rule') return { done: true, id: (await store.save(message.rule)).id };
    await store.remove(message.id);
    return { done: true, id: message.id };
  } catch (cause) {
    return { done: false, reason: cause instanceof Error ? cause.message : String(cause) };
  }
}
