import type { BrowserApi } from './browser-api.ts';

/**
 * Calls `stop` once the extension was updated, disabled or removed under this page. Browsers tell a content script
 * nothing of it: a port would tell, but breaks as often as the background goes to sleep. So the script looks whenever the
 * person comes back to the page, from the place where extensions are managed.
 * @returns looks now; true where the extension is gone
 */
export function watchForEnd(api: BrowserApi, stop: () => void): () => boolean {
  let ended = false;
  const isGone = (): boolean => {
    if (!ended && !api.runtime?.id) {
      ended = true;
      stop();
    }
    return ended;
  };
  addEventListener('focus', isGone);
  document.addEventListener('visibilitychange', isGone);
  return isGone;
}
