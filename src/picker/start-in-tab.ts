/** Starts the picker in a tab. The extension's own pages and the background do this; the picker itself runs in the page. */
import browser from 'webextension-polyfill';

/** Where the build puts the picker; see scriptOnDemand in vite.config.ts. */
const PICKER_FILE = '/src/picker/picker.iife.js';

/**
 * Puts the picker into the page of a tab. The browser allows it where the person has just turned to Unnag on the page: by its
 * button, its menu or a shortcut. Rejects where it does not, as on its own pages and in extension stores.
 */
export async function startPicker(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [PICKER_FILE] });
}
