/** The count on the toolbar button. */

/** The part of the browser's `action` that the badge needs. */
export interface BadgeActions {
  setBadgeText(details: { text: string; tabId: number }): Promise<void>;
  setBadgeBackgroundColor(details: { color: string; tabId: number }): Promise<void>;
  setBadgeTextColor(details: { color: string; tabId: number }): Promise<void>;
}

const BACKGROUND = '#3d5a6c';
const TEXT = '#ffffff';

/**
 * Shows on a tab's button how many messages are concealed in its page; nothing for 0. The browser clears it when the tab
 * goes to another page. Rejects when the browser does, for example because the tab has just been closed.
 */
export async function showCount(action: BadgeActions, tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  if (text !== '') {
    await Promise.all([action.setBadgeBackgroundColor({ color: BACKGROUND, tabId }), action.setBadgeTextColor({ color: TEXT, tabId })]);
  }
  await action.setBadgeText({ text, tabId });
}
