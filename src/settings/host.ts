/** Hosts as browsers write them, which is how pages name theirs: what is written in another way would never be found. */

const LABEL = '[a-z\\d_](?:[a-z\\d_-]{0,61}[a-z\\d_])?';
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
const LONGEST_NAME = 253;

/** A host in small letters, and in Latin ones where it has others (`müller.example` is `xn--mller-kva.example`); undefined where it is none. */
export function canonicalHost(written: string): string | undefined {
  if (/[\s/?#@\\]/.test(written) || !URL.canParse(`https://${written}`)) return undefined;
  const { hostname, port } = new URL(`https://${written}`);
  const host = hostname.replace(/\.$/, '');
  const isHost = host.startsWith('[') || (host.length <= LONGEST_NAME && NAME.test(host));
  return isHost && port === '' ? host : undefined;
}
