/** Opens the popup without a click on the toolbar button. */

/** The parts of the browser that this needs; not every one can open a popup. */
export interface PopupBrowser {
  readonly action: { openPopup?(): Promise<unknown> };
  readonly tabs: { create(properties: { readonly url: string }): Promise<unknown> };
  readonly runtime: { getURL(path: string): string };
}

/**
 * Opens the popup over the tab in front, `tabId`; in a tab of its own where the browser cannot or will not. Firefox does it only while it
 * handles a click or a key, and that is over once the page or the storage has been asked. Rejects where no tab can be opened.
 */
export async function openPopup(tabId: number, { action, tabs, runtime }: PopupBrowser): Promise<void> {
  try {
    if (action.openPopup) {
      await action.openPopup();
      return;
    }
  } catch (cause) {
    console.info('The browser did not open the popup, so a tab is opened.', cause);
  }
  await tabs.create({ url: runtime.getURL(`src/popup/popup.html?tab=${tabId}`) });
}
