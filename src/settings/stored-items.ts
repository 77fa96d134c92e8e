/**
 * How settings lie in the browser's storage: one item for all sites and one for each site, so that two windows which
 * change different sites do not overwrite each other. Every item carries the version of its shape.
 */
import { hostAndParents } from './settings.ts';

/** The version of the shape that this Unnag writes. */
export const ITEM_VERSION = 1;

/** The storage key of the choices for all sites. */
export const EVERYWHERE_KEY = 'everywhere';

const SITE_PREFIX = 'site:';

/** Where items that could not be read are kept: this, then their former key. */
export const KEPT_ASIDE_PREFIX = 'kept-aside:';

/** The storage key of a site's choices. */
export const siteKey = (host: string): string => SITE_PREFIX + host;

/** The host whose choices lie under a storage key, or undefined where the key is not a site's. */
export const hostOfKey = (key: string): string | undefined => (key.startsWith(SITE_PREFIX) ? key.slice(SITE_PREFIX.length) : undefined);

/** The storage keys that matter on a host: the one for all sites, its own, and those of its parent hosts. */
export const keysFor = (host: string): string[] => [EVERYWHERE_KEY, ...hostAndParents(host).map(siteKey)];

/** Whether this is a record of on and off by name. */
export function isSwitches(value: unknown): value is Record<string, boolean> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((entry) => typeof entry === 'boolean')
  );
}
