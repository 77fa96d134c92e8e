import { canonicalHost } from '../settings/host.ts';
import { siteOf } from '../settings/settings.ts';

/**
 * The site that a person means: from an address, or a host as it is written, also with `*.` for those below it, which belong to it
 * anyway; undefined where it is neither. A host without a dot has to be written as an address, as in `http://intranet/`: else it is
 * a word like any other.
 */
export function hostFrom(written: string): string | undefined {
  const text = written.trim().replace(/^((?:https?:\/\/)?)\*\./i, '$1');
  const isAddress = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const address = isAddress ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const host = canonicalHost(hostname);
  if (host === undefined || !/^https?:$/.test(protocol)) return undefined;
  const isPlain = host === 'localhost' || /[.:]/.test(host) || isAddress || /^[^/]+(?:\/|:\d)/.test(text);
  return isPlain ? siteOf(host) : undefined;
}
