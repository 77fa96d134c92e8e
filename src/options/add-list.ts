/** Adds lists of rules for the options. */
import browser from 'webextension-polyfill';
import { Explained } from '../controls/notices.ts';
import { type CheckList, isRuleAnswer, type SubscribeToList } from '../messages.ts';
import { isToCome } from '../settings/exported-lists.ts';
import { listAddressFrom, permissionFor } from '../settings/list-address.ts';
import { createListStore, type ListStore, newListId } from '../settings/list-store.ts';
import { LARGEST_LIST, ListError, type RuleList, readList } from '../settings/rule-lists.ts';
import { say } from '../words/say.ts';

/**
 * Asks for the permission to read from an address, and has the list loaded from there. To be called while the person's click
 * is handled: only then browsers ask. Rejects with an {@link Explained} error.
 */
export async function subscribe(written: string): Promise<RuleList> {
  const url = listAddressFrom(written);
  if (url === undefined) throw new Explained(say('listBadAddress', written.trim()));
  if (!(await browser.permissions.request(permissionFor(url)))) throw new Explained(say('listNotAllowed', new URL(url).hostname));
  const id = await ask({ type: 'subscribe-to-list', url });
  const added = (await createListStore(browser.storage.local).load()).find((list) => list.id === id);
  if (!added) throw new Explained(say('listNotLoaded', ''));
  return added;
}

/** Has a list looked for now; where the permission was withdrawn meanwhile, asks for it. Rejects with an {@link Explained} error. */
export async function checkList({ id, from }: RuleList): Promise<void> {
  if (!('url' in from)) return;
  if (!(await browser.permissions.request(permissionFor(from.url)))) throw new Explained(say('listNotAllowed', new URL(from.url).hostname));
  await ask({ type: 'check-list', id });
}

/** Has imported lists loaded for which the person has given permission already. What fails is noted at the list. */
export async function loadAllowed(store: ListStore): Promise<void> {
  for (const { id, from } of (await store.load()).filter(isToCome)) {
    if ('url' in from && (await browser.permissions.contains(permissionFor(from.url)))) {
      await ask({ type: 'check-list', id }).catch((cause: unknown) => console.info('A list was not loaded.', cause));
    }
  }
}

async function ask(message: SubscribeToList | CheckList): Promise<string> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (!isRuleAnswer(answer)) throw new Explained(say('listNotLoaded', ''));
  if (!answer.done) throw new Explained(say('listNotLoaded', answer.reason));
  return answer.id;
}

/** Adds a list from a file. Rejects with an {@link Explained} error, and then nothing has changed. */
export async function addFile(file: File, store: ListStore): Promise<RuleList> {
  try {
    // What is too large is not even read.
    if (file.size > LARGEST_LIST) throw new ListError(say('listTooLarge'));
    const id = newListId();
    const now = Date.now();
    const list: RuleList = {
      id,
      ...readList(await file.text(), id),
      on: true,
      from: { file: file.name },
      updated: now,
      checked: now,
      problem: '',
    };
    await store.add(list);
    return list;
  } catch (cause) {
    throw new Explained(say('importFailed', file.name, cause instanceof Error ? cause.message : String(cause)), { cause });
  }
}
