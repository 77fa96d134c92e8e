/**
 * Calls `stop` once the extension was updated, disabled or removed under this page. Browsers tell a content script
 * nothing of it: a port would tell, but breaks as often as the background goes to sleep. So the script looks whenever the
 * person comes back to the page, from the place where extensions are managed.
 * @param isThere whether the extension is still there
 * @returns looks now; true where the extension is gone
 */
export function watchForEnd(isThere: () => boolean, stop: () => void): () => boolean {
  let ended = false;
  /** Again and again, because a page that is written anew loses its listeners. */
  const listen = (): void => {
    addEventListener('focus', isGone);
    document.addEventListener('visibilitychange', isGone);
  };
  const isGone = (): boolean => {
    listen();
    if (!ended && !isThere()) {
      ended = true;
      stop();
    }
    return ended;
  };
  listen();
  return isGone;
}
