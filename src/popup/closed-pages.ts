/** Why no content script answers at an address. */

/** `closed`: extensions may not run there; `file`: not on the web; `web`: they may, so ours is not there yet; `unknown`: cannot be told. */
export type Place = 'closed' | 'file' | 'web' | 'unknown';

/** Sites that browsers keep extensions out of: stores, and what Mozilla lists as restricted domains. */
const CLOSED_SITES = [
  'chromewebstore.google.com',
  'chrome.google.com/webstore',
  'microsoftedge.microsoft.com/addons',
  'addons.opera.com',
  'addons.mozilla.org',
  'addons.cdn.mozilla.net',
  'accounts.firefox.com',
  'accounts-static.cdn.mozilla.net',
  'api.accounts.firefox.com',
  'content.cdn.mozilla.net',
  'discovery.addons.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
];

/**
 * What kind of place a tab is at. Asked only when no content script answers: some browsers open what others close.
 * Over its page, the popup sees every address but those that Chrome closes to extensions; as a page of its own, it sees none.
 */
export function placeOf(address: string | undefined, overItsPage: boolean): Place {
  if (!address || !URL.canParse(address)) return overItsPage ? 'closed' : 'unknown';
  const { protocol, host, pathname } = new URL(address);
  if (protocol === 'file:' || protocol === 'ftp:' || protocol === 'data:' || protocol === 'blob:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'closed';
  return CLOSED_SITES.some((site) => `${host}${pathname}/`.startsWith(`${site}/`)) ? 'closed' : 'web';
}
