/** Opens the popup without a click on the toolbar button. */

/** The parts of the browser that this needs; not every one can open a popup. */
export interface PopupBrowser {
  readonly action: { openPopup?(options?: { readonly windowId: number }): Promise<unknown> };
  readonly tabs: { create(properties: { readonly url: string }): Promise<unknown> };
  readonly runtime: { getURL(path: string): string };
}

/** The tab that the popup is to be about: the one in front of its window. */
export interface TabOfPopup {
  readonly id: number;
  readonly windowId?: number | undefined;
}

/**
 * Opens the popup over a tab, or in a tab of its own where the browser cannot or will not. Firefox does it only while it
 * handles a click or a key, and that is over once the page or the storage has been asked. Rejects where no tab can be opened.
 */
export async function openPopup({ id, windowId }: TabOfPopup, { action, tabs, runtime }: PopupBrowser): Promise<void> {
  try {
    if (action.openPopup) {
      await action.openPopup(windowId === undefined ? undefined : { windowId });
      return;
    }
  } catch (cause) {
    console.info('The browser did not open the popup, so a tab is opened.', cause);
  }
  await tabs.create({ url: runtime.getURL(`src/popup/popup.html?tab=${id}`) });
}
