/** The addresses that lists are read from. */

/** The address that a person means; undefined where it is none that a list may be read from: only https, without a name and password. */
export function listAddressFrom(written: string): string | undefined {
  const text = written.trim();
  if (text.length > 2000 || !URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' ? href.replace(/#.*$/, '') : undefined;
}

/** The permission that reading from an address needs: for its host, and no other. */
export const permissionFor = (url: string): { readonly origins: string[] } => ({ origins: [`https://${new URL(url).hostname}/*`] });
