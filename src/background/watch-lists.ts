/** Lists from the web, as the browser's events and permissions go. */
import browser from 'webextension-polyfill';
import { createListStore } from '../settings/list-store.ts';
import { isListKey } from '../settings/rule-items.ts';
import { fetchList } from './fetch-list.ts';
import { createListUpdates, type ListUpdates } from './list-updates.ts';

const ALARM = 'check-lists';
const MINUTES = 6 * 60; // between looks whether a day has passed: browsers are not always open

/** Has lists looked for while there are any from the web. `report` hears what fails unseen. */
export function watchLists(report: (cause: unknown) => void): ListUpdates {
  const store = createListStore(browser.storage.local);
  const updates = createListUpdates(store, {
    isAllowed: ({ origins }) => browser.permissions.contains({ origins }),
    fetchText: (url) => fetchList(url),
    now: Date.now,
  });
  const setAlarm = async (): Promise<void> => {
    const wanted = (await store.load()).some(({ from }) => 'url' in from);
    const set = await browser.alarms.get(ALARM);
    // A clock that was put back leaves the next look far away.
    const isFar = set !== undefined && set.scheduledTime - Date.now() > MINUTES * 60_000;
    if (wanted && (!set || isFar)) browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: MINUTES });
    if (!wanted && set) await browser.alarms.clear(ALARM);
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) updates.checkDue().catch(report);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.keys(changes).some(isListKey)) setAlarm().catch(report);
  });
  // Browsers forget alarms when the extension is updated, or switched off and on again.
  setAlarm().catch(report);
  return updates;
}
