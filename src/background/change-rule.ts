import type { CheckList, RemovePersonalRule, RuleAnswer, SavePersonalRule, SubscribeToList } from '../messages.ts';
import type { RuleStore } from '../settings/rule-store.ts';
import type { ListUpdates } from './list-updates.ts';

/** Saves or removes a rule for a page of a tab, which cannot check rules itself. What went wrong is told as a sentence. */
export const changeRule = (message: SavePersonalRule | RemovePersonalRule, store: RuleStore): Promise<RuleAnswer> =>
  answer(async () => {
    if (message.type === 'save-personal-rule') return (await store.save(message.rule)).id;
    await store.remove(message.id);
    return message.id;
  });

/** Loads a list for the options. What went wrong is told as a sentence. */
export const loadList = (message: SubscribeToList | CheckList, lists: ListUpdates): Promise<RuleAnswer> =>
  answer(async () => {
    if (message.type === 'subscribe-to-list') return (await lists.subscribe(message.url)).id;
    await lists.check(message.id);
    return message.id;
  });

async function answer(task: () => Promise<string>): Promise<RuleAnswer> {
  try {
    return { done: true, id: await task() };
  } catch (cause) {
    return { done: false, reason: cause instanceof Error ? cause.message : String(cause) };
  }
}
