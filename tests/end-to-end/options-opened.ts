import type { Stage } from './session.ts';

/**
 * How many tabs show the options to the person. Firefox goes to the window where the tests have them open, which then is in front;
 * Chromium opens them once more.
 */
export function optionsOpened(stage: Stage): Promise<number> {
  const where = stage.kind === 'firefox' ? { active: true, lastFocusedWindow: true } : {};
  return stage.session().inside.evaluate(async (filter) => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<{ url?: string }[]> } } };
    const tabs = await chrome.tabs.query(filter);
    return tabs.filter(({ url }) => url?.endsWith('/src/options/options.html')).length;
  }, where);
}
