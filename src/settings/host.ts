/** Hosts as browsers write them, which is how pages name theirs: what is written in another way would never be found. */

/** More than the rules for hosts allow: browsers open what is called `my-.example` or `my_site.example`. */
const NAME = /^[a-z\d_-]{1,63}(?:\.[a-z\d_-]{1,63})*$/;
const LONGEST_NAME = 253;

/** A host in small letters, and in Latin ones where it has others (`müller.example` is `xn--mller-kva.example`); undefined where it is none. */
export function canonicalHost(written: string): string | undefined {
  if (/[\s/?#@\\]/.test(written) || !URL.canParse(`https://${written}`)) return undefined;
  const { hostname, port } = new URL(`https://${written}`);
  const host = hostname.replace(/\.$/, '');
  const isHost = host.startsWith('[') || (host.length <= LONGEST_NAME && NAME.test(host));
  return isHost && port === '' ? host : undefined;
}
