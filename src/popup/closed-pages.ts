/** Why no content script answers at an address. */

/** `browser`, `store`, `file`: extensions may not run there; `web`: they may, so it is not there yet; `unknown`: no address. */
export type Place = 'browser' | 'store' | 'file' | 'web' | 'unknown';

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

/** What kind of place an address is. Asked only when no content script answers: some browsers open what others close. */
export function placeOf(address: string | undefined): Place {
  if (!address || !URL.canParse(address)) return 'unknown';
  const { protocol, host, pathname } = new URL(address);
  if (protocol === 'file:' || protocol === 'ftp:' || protocol === 'data:' || protocol === 'blob:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser';
  return CLOSED_SITES.some((site) => `${host}${pathname}/`.startsWith(`${site}/`)) ? 'store' : 'web';
}
