import { siteOf } from '../settings/settings.ts';

/** The site that a person means: from an address, or a host as it is written; undefined where it is neither. */
export function hostFrom(written: string): string | undefined {
  const text = written.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const isHost = hostname === 'localhost' || hostname.includes('.') || hostname.startsWith('[');
  return /^https?:$/.test(protocol) && isHost ? siteOf(hostname) : undefined;
}
